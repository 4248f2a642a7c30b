import { expect, it } from 'vitest';
import { isSameTypeText } from '../../../src/core/verify/type-text.ts';

const same: [string, string][] = [
  ['string', 'string'],
  [`"flag" | "strategy"`, `"strategy" | "flag"`],
  [`Promise<{ a: string; b: number; }>`, `Promise<{ b: number; a: string; }>`],
  [`{ a: { x: 1; y: 2; }[]; }`, `{ a: { y: 2; x: 1; }[]; }`],
];
const different: [string, string][] = [
  ['string', 'number'],
  [`{ a: string; b: number; }`, `{ a: number; b: string; }`],
  [`[string, number]`, `[number, string]`],
  [`{ a: 1; } | { b: 2; }`, `{ a: 2; } | { b: 1; }`],
  [`(a: string, b: number) => void`, `(b: number, a: string) => void`],
  [`Map<string, number>`, `Map<number, string>`],
  [`{ a?: string; }`, `{ a: string }; `],
  ['readonly number[]', '   keyof number[]'],
];

for (const [one, other] of same) it(`${one} is ${other}`, () => expect(isSameTypeText(one, other)).toBe(true));
for (const [one, other] of different)
  it(`${one} is not ${other}`, () => expect(isSameTypeText(one, other)).toBe(false));
