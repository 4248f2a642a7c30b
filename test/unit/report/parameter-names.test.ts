import { expect, it } from 'vitest';
import { parameterNames } from '../../../src/core/report/parameter-names.ts';

it.each([
  ['export function a(): void {}', []],
  ['export function a(user: User, limit = 3) {}', ['user', 'limit']],
  ['export function a({ user, items: lines }: { user: User; items: Item[] }) {}', ['user', 'lines']],
  ['/** Doc. */\nexport const a = 1;', []],
])('the parameters of %j', (text, expected) => {
  expect(parameterNames(text)).toEqual(expected);
});
