export interface Book {
  readonly id: string;
  readonly copies: number;
  readonly reserved: number;
  readonly value: number;
}

export interface Shelves {
  find(id: string): Promise<Book | null>;
  take(id: string, until: number): Promise<void>;
}

let current: Shelves;

/** The shelves of this branch. */
export const shelves: Shelves = {
  find: (id) => current.find(id),
  take: (id, until) => current.take(id, until),
};

export function openShelves(opening: Shelves): void {
  current = opening;
}
