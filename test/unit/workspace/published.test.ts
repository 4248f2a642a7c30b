import { expect, it } from 'vitest';
import { createPublished } from '../../../src/shell/workspace/published.ts';

it.each([
  ['no list', undefined, true],
  ['a list with the folder of both', ['lib'], true],
  ['a list with the file and not the module', ['lib/orders.js'], false],
  ['a pattern that leaves the module out', ['lib/*.js'], false],
  ['a pattern that takes it in', ['./lib/**/*.js'], true],
  ['a list without the file, which is built first', ['dist'], true],
])('a module is published with the file that imports it: %s', (_, files, expected) => {
  const isPublishedWith = createPublished(
    () => '/shop',
    () => JSON.stringify({ files }),
  );
  expect(isPublishedWith('/shop/lib/core/orders.js', '/shop/lib/orders.js')).toBe(expected);
});
