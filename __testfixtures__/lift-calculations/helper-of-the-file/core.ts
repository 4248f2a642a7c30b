export function calculateFreight(kilograms: number, kilometres: number): number {
  return rateOf(kilograms) * kilometres + (kilometres > 500 ? 100 : 0);
}

export function rateOf(kilograms: number): number {
  return kilograms > 30 ? 4 : kilograms > 10 ? 3 : 2;
}
