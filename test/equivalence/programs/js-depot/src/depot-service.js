import { zoneOf } from './zones.js';

export class DepotService {
  constructor({ store, bus }) {
    this.store = store;
    this.bus = bus;
  }

  dispatch(parcels, limits) {
    return this.store
      .load(limits.depot)
      .then((stored) => {
        if (!Array.isArray(stored.shelves)) return [];
        const free = stored.shelves.filter((shelf) => shelf.left > limits.least && shelf.zone === zoneOf(limits.depot));
        this.bus.emit('free', free.length);
        return free.map((shelf) => shelf.left * 2 + limits.least);
      })
      .then((sizes) => {
        let placed = 0;
        for (let i = 0; i < parcels.length; i++) {
          if (sizes[i] !== undefined && parcels[i].size * parcels[i].count <= sizes[i]) placed += parcels[i].count;
        }
        const late = placed < parcels.length ? parcels.length - placed : 0;
        this.bus.emit('placed', placed, late);
        return this.store.save({ placed, late });
      });
  }
}
