import { expect, it } from 'vitest';
import { createCoreImports } from '../../../src/core/plan/core-imports.ts';

it('an import that would close a circle is not made', () => {
  const imports = createCoreImports(() => false);
  expect(imports.add('order', 'cart')).toBe(true);
  expect(imports.add('cart', 'price')).toBe(true);
  expect(imports.add('price', 'order')).toBe(false);
  expect(imports.add('order', 'price')).toBe(true);
});

it('nor one that closes a circle with modules that exist', () => {
  const imports = createCoreImports((module, other) => module === 'old' && other === 'order');
  expect(imports.add('cart', 'old')).toBe(true);
  expect(imports.add('order', 'cart')).toBe(false);
});
