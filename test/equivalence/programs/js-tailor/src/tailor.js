'use strict';

const cloth = require('./cloth');
const cutter = require('./cutter');
const till = require('./till');
const post = require('./post');
const book = require('./book');
const workshop = require('./workshop');

const WASTE = 1.25;
let sewn = 0;

/** Everything that is asked of the tailor; tests put functions of their own in here. */
const tailor = {
  open: true,

  get sewn() {
    return sewn;
  },

  /** Sews, and sends what was sewn. */
  async sew(order) {
    if (order.length < 1 || (order.length > 9 && order.kind !== 'curtain')) throw new RangeError('How long?');
    const piece = await cloth.ask(order.kind, order.length * WASTE);
    if (piece === undefined) return this.regret(order, 'no cloth');
    await cutter.tell(piece);
    sewn += 1;
    return this.send(order);
  },

  // Plain arrows know nothing of the object.
  pay: async (order, sum = order.length * 10) => {
    const taken = await till.ask(order.name, sum);
    if (taken < sum && order.kind === 'suit') await book.tell(`${order.name} owes ${sum - taken}`);
    return taken;
  },

  async refund({ name, length }, ...words) {
    await till.tell(name, -length);
    await book.tell(words.join(' '), words.length);
    sewn -= 1;
  },

  send: async function (order) {
    await post.tell(order.name, order.kind);
    return `sent ${order.name}`;
  },

  async regret(order, why) {
    await post.tell(order.name, why);
    return why;
  },

  loaded: () => [...workshop.loaded],
};

module.exports = { tailor, wages: require('./wages') };
