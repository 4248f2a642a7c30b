'use strict';

const seeds = require('./seeds');
const shed = require('./shed');
const scale = require('./scale');
const stall = require('./stall');
const diary = require('./diary');

const RIPE = 3;

module.exports = function (Plots) {
  let harvests = 0;
  const prices = { kale: 2, beans: 3 };

  Plots.sizeOf = (plot) => plot.width * plot.depth - Plots.fence;

  Plots.sow = async function (plot, crop = 'kale') {
    if (Plots.sizeOf(plot) < 1 || (plot.isShaded && crop === 'beans')) throw new Error('No place');
    const bag = await seeds.ask(crop, Plots.sizeOf(plot));
    if (bag === undefined) return Plots.regret(plot);
    await shed.ask('spade');
    await note(plot, `sown ${crop}`);
    return bag;
  };

  Plots.harvest = async function (plot, weeks) {
    if (weeks < RIPE && plot.crop !== 'kale') return 0;
    const weight = await scale.ask(plot.crop, weeks);
    harvests += 1;
    return weight;
  };

  Plots.harvests = () => harvests;

  // What is left over.
  Plots.sell = async function (plot, weight) {
    const price = prices[plot.crop] * weight;
    const paid = await stall.ask(plot.crop, price);
    if (paid < price && weight > 2) await Plots.regret(plot);
    await note(plot, Plots.describe(plot));
    return paid;
  };

  Plots.delete = async function (plot) {
    await shed.ask('axe');
    await note(plot, 'gone');
  };

  Plots.regret = async function (plot) {
    await diary.ask(plot.crop, this === Plots);
    return 'sorry';
  };

  async function note(plot, text) {
    await diary.ask(plot.crop, text);
  }
};
