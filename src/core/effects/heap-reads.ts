import type { AbstractObject } from './abstract-object.ts';

/** The key for contents whose name is not known: elements of arrays, entries of maps. */
export const anyName = '*';
/** The key for contents that were copied from objects whose properties are not known one by one. */
export const copied = '...';

/** Remembers what was read in a pass, so as to tell when it grows afterwards. */
export interface Reads {
  startPass(): void;
  isOutdated(): boolean;
  read(key: object): void;
  change(key: object): void;
  readField(object: AbstractObject, name: string | undefined): void;
  changeField(object: AbstractObject, name: string): void;
}

export function createReads(): Reads {
  const keys = new Set<object>();
  const fields = new Map<AbstractObject, Set<string>>();
  let isOutdated = false;
  return {
    startPass: () => {
      keys.clear();
      fields.clear();
      isOutdated = false;
    },
    isOutdated: () => isOutdated,
    read: (key) => keys.add(key),
    change: (key) => {
      isOutdated ||= keys.has(key);
    },
    readField: (object, name = anyName) => {
      const names = fields.get(object);
      if (names) names.add(name);
      else fields.set(object, new Set([name]));
    },
    changeField: (object, name) => {
      const names = fields.get(object);
      if (names) isOutdated ||= name === anyName || name === copied || names.has(name) || names.has(anyName);
    },
  };
}
