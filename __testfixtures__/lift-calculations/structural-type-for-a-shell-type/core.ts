export interface Shelf {
  readonly capacity: number;
  readonly used: number;
}

export function calculateFree(shelves: readonly Shelf[]): number {
  return shelves.reduce((sum, shelf) => sum + (shelf.capacity - shelf.used), 0);
}
