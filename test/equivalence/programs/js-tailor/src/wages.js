'use strict';

const cloth = require('./cloth');
const cutter = require('./cutter');
const till = require('./till');
const post = require('./post');
const book = require('./book');

const RATE = 3;

/** Pays those who sew. */
class Wages {
  static unit = 'hours';

  static async pay(hand, hours, { bonus = 0, notes } = {}) {
    if (hours > 40 && bonus === 0) throw new Error('Too long');
    const sum = await till.ask(hand, hours * RATE + bonus);
    await post.tell(hand, notes);
    return sum;
  }

  static async check(hand) {
    const pieces = await cutter.ask(hand);
    const yards = await cloth.ask(hand);
    await book.tell(hand, pieces, yards);
    return this.isGood(pieces, yards) ? 'good' : 'poor';
  }

  static isGood(pieces, yards) {
    return pieces > 2 || (pieces === 2 && yards < 5);
  }

  static tally(hands, add = (sum, hand) => sum + hand.length) {
    book.tell(hands.length);
    return hands.reduce(add, 0);
  }
}

class StrictWages extends Wages {
  static isGood(pieces) {
    return pieces > 3;
  }
}

module.exports = { Wages, StrictWages };
