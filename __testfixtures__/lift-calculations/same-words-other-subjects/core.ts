export interface Invoice {
  readonly net: number;
  readonly tax: number;
  readonly fee: number;
}

export function calculateTotal(invoice: Invoice): number {
  return invoice.net + invoice.tax * 2 + invoice.fee;
}

export function calculateSettlementTotal(invoice: Invoice): number {
  return invoice.net + invoice.tax * 3 + invoice.fee;
}

export interface Refund {
  readonly net: number;
  readonly tax: number;
  readonly kept: number;
}

export function calculateRefundTotal(refund: Refund): number {
  return refund.net + refund.tax / 2 - refund.kept;
}

export function calculateTotalForClose(net: number, tax: number): number {
  return net * 3 + tax * 3;
}
