import { boats } from './boats.js';
import * as log from './log.js';
import radio from './radio.js';
import { tickets } from './tickets.js';
import { give, take } from './till.js';

export class FerryError extends Error {}

export type Fare = { readonly perSeat: number; readonly rebate?: number };

interface Sold {
  readonly id: string;
  readonly paid: number;
}

/** What has been sold today, by the ticket. */
const sold = new Map<string, Sold>();
let delays = 0;

export async function sellTickets(trip: string, seats: number, fare: Fare): Promise<string> {
  const free = await boats.seats(trip);
  if (seats > free || seats < 1) throw new FerryError(`No ${seats} seats on ${trip}`);
  const id = await tickets.sell(trip, seats);
  const paid = priceOf(seats, fare);
  await take(paid);
  sold.set(id, { id, paid });
  return id;
}

export async function cancelTicket(id: string): Promise<number> {
  const known = sold.get(id);
  if (known === undefined) return 0;
  await tickets.cancel(id);
  const back = known.paid > 20 ? known.paid - 5 : known.paid;
  await give(back);
  sold.delete(id);
  return back;
}

export const announceDelay = async (trip: string, minutes: number): Promise<number> => {
  delays += minutes;
  await radio.tell(delays > 30 ? `${trip} is very late` : `${trip} is late`);
  await log.write(`${trip}: ${minutes}`);
  return delays;
};

export function ticketsSold(): number {
  return sold.size;
}

function priceOf(seats: number, { perSeat, rebate = 0 }: Fare): number {
  return seats > 4 ? seats * perSeat - rebate : seats * perSeat;
}
