export interface Part {
  readonly price: number;
  readonly count: number;
  readonly parts: readonly Part[];
}

export function cost(part: Part): number {
  return part.count * (part.price + part.parts.reduce((sum, each) => sum + cost(each), 0));
}
