import { BookingError, OverbookedError } from './booking.js';
import type { Booking, Room, Stay } from './booking.js';

export interface Transaction {
  rooms(type: string): Promise<Room[]>;
  insert(booking: Omit<Booking, 'id'>): Promise<Booking>;
}

export interface Dependencies {
  db: { run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> };
  guests: { loyalty(guestId: string): Promise<number> };
  mails: { queue(when: () => string): void; flush(): Promise<number> };
  log: { debug(message: string): void };
  /** Percentage added in the high season. */
  seasonSurcharge: number;
}

export class HotelBookingOrchestrator {
  private readonly db: Dependencies['db'];
  private readonly guests: Dependencies['guests'];
  private readonly mails: Dependencies['mails'];
  private readonly log: Dependencies['log'];
  private readonly seasonSurcharge: number;

  constructor({ db, guests, mails, log, seasonSurcharge }: Dependencies) {
    this.db = db;
    this.guests = guests;
    this.mails = mails;
    this.log = log;
    this.seasonSurcharge = seasonSurcharge;
  }

  async book(stay: Stay): Promise<Booking> {
    const nights = stay.to - stay.from;
    if (nights < 1) {
      throw new BookingError('Departure must be after arrival');
    }
    if (nights > 30) {
      throw new BookingError('Nobody stays longer than 30 nights');
    }
    if (stay.persons < 1 || (stay.roomType === 'single' && stay.persons > 1) || stay.persons > 4) {
      throw new BookingError(`A ${stay.roomType} room is not for ${stay.persons} persons`);
    }

    let attempts = 0;
    // The mail is written when it is sent, with whatever number of attempts it took by then.
    this.mails.queue(() => `Booking of ${stay.guestId}: ${attempts} attempt${attempts === 1 ? '' : 's'}`);

    const points = await this.guests.loyalty(stay.guestId);
    const booking = await this.db.run(async (tx) => {
      attempts++;
      const rooms = await tx.rooms(stay.roomType);
      const free = rooms.filter((room) => room.occupiedUntil <= stay.from);
      if (free.length === 0) {
        if (points < 1000) {
          throw new OverbookedError(`No ${stay.roomType} room from day ${stay.from}`);
        }
        this.log.debug(`waiting list for ${stay.guestId}`);
        return tx.insert({ roomId: '', price: 0, status: 'waiting' });
      }

      // Regulars sleep above the traffic, everybody else gets the cheapest room.
      let choice = free[0];
      free.forEach((room) => {
        const better = points >= 500 ? room.floor > choice.floor : room.rate < choice.rate;
        if (better) choice = room;
      });

      let price = 0;
      for (let day = stay.from; day < stay.to; day++) {
        const weekday = day % 7;
        const weekend = weekday === 5 || weekday === 6;
        price += choice.rate * (weekend ? 1.2 : 1);
      }
      const dayOfYear = stay.from % 365;
      if (dayOfYear > 150 && dayOfYear < 240) {
        price += (price * this.seasonSurcharge) / 100;
      }
      if (stay.persons > 2) price += 15 * (stay.persons - 2) * nights;
      const discount = points >= 1000 ? 0.1 : points >= 500 ? 0.05 : 0;
      price = Math.round(price * (1 - discount));

      return tx.insert({ roomId: choice.id, price, status: 'confirmed' });
    });

    attempts += booking.status === 'confirmed' ? 0 : 1;
    const sent = await this.mails.flush();
    this.log.debug(`${booking.id} ${booking.status}, ${sent} mail${sent === 1 ? '' : 's'}`);
    return booking;
  }
}
