export interface Lot {
  id: string;
  reserve: number;
  increment: number;
  endsAt: number;
  bids: Bid[];
}

export interface Bid {
  bidder: string;
  amount: number;
  proxy?: number;
}

export type Outcome =
  | { type: 'accepted'; current: number; leader: string; extended: boolean }
  | { type: 'outbid'; current: number; leader: string }
  | { type: 'refused'; why: string };

export interface Lots {
  lock(id: string): Lot;
  store(lot: Lot): void;
}

export interface Wallets {
  balance(bidder: string): number;
  hold(bidder: string, amount: number, sequence: number): number;
}

export interface Feed {
  publish(topic: string, ...details: (string | number)[]): void;
}

export class AuctionHouseFacade {
  private sequence = 0;

  constructor(
    private readonly lots: Lots,
    private readonly wallets: Wallets,
    private readonly feed: Feed,
  ) {}

  placeBid(lotId: string, bid: Bid): Outcome {
    const lot = this.lots.lock(lotId);
    const now = Date.now();
    if (now > lot.endsAt) {
      return { type: 'refused', why: `ended ${Math.round((now - lot.endsAt) / 1000)} s ago` };
    }

    const ranking = [...lot.bids].sort((a, b) => (b.proxy ?? b.amount) - (a.proxy ?? a.amount));
    const leader = ranking[0];
    const current = leader
      ? Math.min(leader.proxy ?? leader.amount, (ranking[1]?.proxy ?? ranking[1]?.amount ?? 0) + lot.increment)
      : 0;
    const minimum = leader ? Math.max(current, leader.amount) + lot.increment : Math.max(lot.reserve / 2, 1);
    if (bid.amount < minimum) {
      return { type: 'refused', why: `at least ${minimum}` };
    }
    const limit = bid.proxy ?? bid.amount;
    if (limit < bid.amount || this.wallets.balance(bid.bidder) < limit) {
      return { type: 'refused', why: limit < bid.amount ? 'limit below the bid' : 'not covered' };
    }

    // The hold number depends on how many were taken before, also within this very line.
    this.feed.publish('hold', this.sequence, this.hold(bid, limit), this.sequence, limit * 2 - this.sequence);

    lot.bids.push(bid);
    const remaining = lot.endsAt - now;
    let extended = false;
    if (remaining < 60_000 && lot.bids.length < 50) {
      lot.endsAt += 60_000 - remaining;
      extended = true;
    }
    this.lots.store(lot);

    const leading = leader?.proxy ?? leader?.amount ?? 0;
    if (leader && leading >= limit && leader.bidder !== bid.bidder) {
      // On a tie the coin decides, as the terms say.
      const price = leading === limit && Math.random() < 0.5 ? limit : Math.min(limit + lot.increment, leading);
      this.feed.publish('price', lot.id, price);
      return { type: 'outbid', current: price, leader: leader.bidder };
    }
    const price = leader ? Math.max(bid.amount, Math.min(limit, leading + lot.increment)) : bid.amount;
    this.feed.publish('price', lot.id, price, price >= lot.reserve ? 'reserve met' : 'below reserve');
    return { type: 'accepted', current: price, leader: bid.bidder, extended };
  }

  private hold(bid: Bid, limit: number): number {
    const step = limit > 1000 ? 10 : 1;
    return this.wallets.hold(bid.bidder, limit, (this.sequence += step));
  }

  /** The hammer falls. */
  close(lotId: string): { winner?: string; price: number } {
    const lot = this.lots.lock(lotId);
    let i = 0;
    let best = 0;
    let second = 0;
    let winner: string | undefined;
    while (i < lot.bids.length) {
      const { bidder, amount, proxy = amount } = lot.bids[i++];
      if (proxy > best) {
        [second, best] = [best, proxy];
        winner = bidder;
      } else if (proxy > second) {
        second = proxy;
      }
    }
    const price = Math.min(best, Math.max(second + lot.increment, lot.reserve));
    if (winner === undefined || best < lot.reserve) {
      this.feed.publish('unsold', lot.id, i, lot.reserve - best);
      return { price: 0 };
    }
    this.feed.publish('sold', lot.id, winner, price);
    return { winner, price };
  }
}
