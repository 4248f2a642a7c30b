import type { WorldKind } from './library-knowledge.ts';

/** The names in a text, so that long lists of them stay readable. */
export function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

export const clock = (text: string) => each(text, 'clock');
export const random = (text: string) => each(text, 'random');
export const world = (text: string) => each(text, 'world');

function each(text: string, kind: WorldKind): Readonly<Record<string, WorldKind>> {
  return Object.fromEntries(words(text).map((word) => [word, kind]));
}
