import { expect, it } from 'vitest';
import { createCoreTest } from '../../../src/core/edit/core-directory.ts';

/** Whether a file belongs to the core of its package; `/web` has its sources at the top, `/shop` in `src`. */
const isCore = createCoreTest({
  coreDir: 'src/core',
  files: ['/shop/src/order.ts', '/web/order.ts'],
  packageOf: (file) => ['/shop', '/web'].find((folder) => file.startsWith(`${folder}/`)),
});

it.each([
  ['/shop/src/core/order.ts', true],
  ['/shop/src/Core/tax/order.ts', true],
  ['/shop/core/order.ts', false],
  ['/shop/src/order.ts', false],
  ['/web/core/order.ts', true],
  ['/web/Core/order.ts', true],
  ['/web/shared/core/order.ts', false],
  ['/elsewhere/src/core/order.ts', true],
  ['/elsewhere/core/order.ts', false],
])('%s is part of the core: %s', (file, expected) => {
  expect(isCore(file)).toBe(expected);
});
