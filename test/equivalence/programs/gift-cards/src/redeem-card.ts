export interface Card {
  readonly code: string;
  balance: number;
  readonly kind: 'gift' | 'voucher' | 'staff';
  readonly lockedUntil: number;
}

export interface CardStore {
  find(code: string): Promise<Card | undefined>;
  save(card: Card): Promise<void>;
}

export interface RedeemDeps {
  readonly cards: CardStore;
  readonly ledger: { book(code: string, amount: number): Promise<string> };
  readonly alarm: { raise(text: string): void };
  now(): number;
}

export interface Line {
  readonly price: number;
  readonly quantity: number;
  readonly taxed: boolean;
}

export class RedeemError extends Error {
  override name = 'RedeemError';
}

const LOWEST = 0.5;

/** What is bought with a card. */
export async function redeemCard(deps: RedeemDeps, input: { code: string; lines: Line[]; tip?: number }) {
  if (input.lines.length === 0) throw new RedeemError('Nothing to pay');
  if (input.lines.some((line) => line.quantity < 1 || line.price < 0)) {
    throw new RedeemError('A line makes no sense');
  }
  const card = await deps.cards.find(input.code);
  if (card === undefined) return { ok: false as const, reason: 'unknown' };
  if (card.lockedUntil > deps.now() && card.kind !== 'staff') return { ok: false as const, reason: 'locked' };

  const total = round(input.lines.reduce((sum, line) => sum + lineTotal(line), 0) + (input.tip ?? 0));
  let due = Math.min(total, card.balance);
  if (card.kind === 'staff' && due > 20) due -= (due - 20) * 0.25;
  if (due < LOWEST) return { ok: false as const, reason: 'too little' };
  card.balance -= due;
  await deps.cards.save(card);
  const id = await deps.ledger.book(card.code, due);
  if (total - due > 100 || (card.kind === 'voucher' && card.balance === 0)) deps.alarm.raise(`look at ${id}`);
  return { ok: true as const, id, due, left: round(total - due) };
}

/** Puts money on several cards; a card that fails does not stop the others. */
export const topUp = async (
  { cards, ledger, alarm }: RedeemDeps,
  codes: readonly string[],
  { amount, bonus = amount >= 50 ? 5 : 0 }: { amount: number; bonus?: number },
) => {
  let booked = 0;
  for (const code of codes) {
    try {
      const card = await cards.find(code);
      if (!card || card.kind === 'voucher') continue;
      const added = round(amount + bonus * (card.kind === 'staff' ? 2 : 1));
      booked += added;
      card.balance = round(card.balance + added);
      await cards.save(card);
      await ledger.book(code, -added);
    } catch (error) {
      alarm.raise(`${code}: ${String(error)}, ${booked} so far`);
    }
  }
  return booked;
};

function lineTotal(line: Line): number {
  const net = line.price * line.quantity;
  return line.taxed ? net * 1.19 : net;
}

const round = (value: number): number => Math.round(value * 100) / 100;
