import { BrokerDesk } from './broker-desk.js';
import type { Desk, Market } from './market.js';

let opened = 0;

export function openDesk(market: Market): Desk & Pick<BrokerDesk, 'report' | 'payTax'> {
  opened += 1;
  return new BrokerDesk(
    market.quotes,
    market.books,
    market.clearing,
    market.custody,
    market.cash,
    market.limits,
    market.tax,
    market.reports,
    market.regulator,
    market.phone,
    market.mail,
    market.tape,
  );
}

export function desksOpened(): number {
  return opened;
}
