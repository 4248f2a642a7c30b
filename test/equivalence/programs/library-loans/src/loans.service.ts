import * as letters from './letters.js';
import { shelves } from './shelves.js';
import type { Book } from './shelves.js';

export interface Reader {
  readonly name: string;
  readonly age: number;
  loans: number;
  readonly owes: number;
}

const DAY = 86_400_000;
const MOST = { child: 3, adult: 10 };
let lent = 0;

export async function lend(reader: Reader, id: string, now: number): Promise<number | string> {
  const most = mostFor(reader);
  if (reader.loans >= most) return `${reader.name} has ${reader.loans} of ${most}`;
  if (reader.owes > 5 && reader.age >= 18) return 'pay first';
  const book = await shelves.find(id);
  if (!book || book.copies - book.reserved < 1) return 'not here';
  const until = dueAt(now, book, reader.age < 18);
  await shelves.take(id, until);
  reader.loans += 1;
  lent += 1;
  if (lent % 4 === 0 && reader.owes === 0) await letters.sendLetter(reader.name, 'You may choose a present');
  return until;
}

/** When a book has to be back: children may keep it longer, and what is wanted comes back sooner. */
export function dueAt(now: number, book: Book, isChild: boolean): number {
  const days = book.reserved > 2 ? 7 : isChild ? 42 : 28;
  return now + days * DAY;
}

export const feeFor = (days: number, value: number) => {
  if (days <= 0) return 0;
  const fee = days > 30 ? value : days * 0.2;
  return Math.min(value, Math.round(fee * 100) / 100);
};

function mostFor({ age, owes }: Reader): number {
  const most = age < 18 ? MOST.child : MOST.adult;
  return owes > 0 ? Math.ceil(most / 2) : most;
}

export default async function remind(readers: readonly Reader[], days: number): Promise<number> {
  const late = readers.filter((reader) => reader.loans > 0 && (reader.owes > 0 || days > 14));
  let sum = 0;
  for (const reader of late) {
    const fee = feeFor(days, 30) * reader.loans;
    sum += fee;
    await letters.sendLetter(reader.name, fee > 10 ? `You owe ${fee}` : `Only ${fee}`);
  }
  return sum;
}

export { remind as remindAll, lentSoFar };

function lentSoFar(): number {
  return lent > 100 ? 100 : lent;
}
