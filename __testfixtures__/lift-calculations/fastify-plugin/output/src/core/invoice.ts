export interface Line {
  readonly price: number;
  readonly quantity: number;
}

export function calculateTotal(lines: readonly Line[]): number {
  let total = 0;
  for (const line of lines) {
    total += line.price * line.quantity;
  }

  return total;
}
