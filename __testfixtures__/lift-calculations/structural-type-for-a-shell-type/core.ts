export interface WarehouseSession {
  readonly shelves: readonly { readonly capacity: number; readonly used: number }[];
}

export function calculateFree(session: WarehouseSession): number {
  return session.shelves.reduce((sum, shelf) => sum + (shelf.capacity - shelf.used), 0);
}
