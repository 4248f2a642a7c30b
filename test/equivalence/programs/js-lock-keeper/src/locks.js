'use strict';

const { tariffFor } = require('./tariff');

function createLocks({ gates, water, cashier, radio, log: diary }) {
  const known = new Map();
  let opened = 0;

  async function fill(lock, metres) {
    const level = await water.rise(lock, metres);
    if (level < metres && metres > 2) throw new Error(`${lock} leaks`);
    await diary.note(lock, level);
    return level;
  }

  const bill = async (boat) => {
    const dues = known.get(boat.name) ?? (await cashier.charge(boat.name, tariffFor(boat)));
    known.set(boat.name, dues);
    return dues;
  };

  return {
    /** Lets a boat through. */
    async pass(boat, lock) {
      const level = await this.lift(lock, boat);
      opened += 1;
      return { level, opened };
    },

    lift: async (lock, boat) => {
      await gates.open(lock);
      const level = await fill(lock, boat.length > 10 && boat.isLoaded ? 4 : 2);
      await gates.close(lock);
      return level;
    },

    pay: async (boat) => {
      const dues = await bill(boat);
      if (dues > 20 && !boat.isLoaded) await radio.tell(boat.name, dues);
      return dues;
    },

    forgive(boat) {
      return known.delete(boat.name);
    },

    passed: () => opened,
  };
}

module.exports = { createLocks };
