export type ShelfAccess = { mode: 'all' } | { mode: 'some'; shelves: string[] };

export function chooseVisible(access: ShelfAccess, shelves: readonly string[]): string[] {
  return access.mode === 'all' ? shelves.slice(0, 50) : shelves.filter((each) => access.shelves.includes(each));
}
