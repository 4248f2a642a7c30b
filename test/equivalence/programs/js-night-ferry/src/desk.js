'use strict';

const pier = require('./pier');
const cashier = require('./cashier');
const printer = require('./printer');
const board = require('./board');
const gate = require('./gate');
const terminal = require('./terminal');

const desk = module.exports;

let served = 0;

/** Answers a request as Express hands it over. */
desk.post = async (req, res) => {
  const { name, places, isGroup } = req.body;
  try {
    if (places < 1 || (places > 6 && !isGroup)) {
      return res.status(400).json({ error: 'How many?' });
    }

    const berths = [];
    for (let index = 0; index < places; index += 1) {
      const berth = await pier.hold(name, index);
      if (berth === undefined) break;
      berths.push(berth);
    }
    await board.show(berths.length);

    const receipt = await cashier.charge(name, berths.length * (isGroup ? 4 : 5));
    const text = await printer.print(name, receipt);

    served += 1;
    if (text.length > 3 && berths.length > 1) await gate.open(berths);
    return res.status(201).json({ text, served });
  } catch (error) {
    return res.status(500).json({ error: String(error) });
  }
};

desk.cancel = async (name, berths) => {
  for (const berth of berths) await pier.free(berth);
  const sum = berths.length > 2 && name !== 'Bo' ? berths.length * 5 : 0;
  await cashier.refund(name, sum);
  return sum;
};

desk.loadedAs = () => [...terminal.loaded];
