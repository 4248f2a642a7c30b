import { expect, it } from 'vitest';
import { programStyles } from '../../../src/core/edit/program-style.ts';

const wide = `run(${'x'.repeat(110)});\n${'step();\n'.repeat(150)}`;
const narrow = `run(\n  ${'x'.repeat(70)}\n);\n${'step();\n'.repeat(150)}`;
const fileName = '/shop/api/src/orders/checkout.ts';

it('asks the nearest files about what a file leaves open', () => {
  const styleOf = programStyles([
    { fileName: '/shop/web/src/a.ts', text: narrow },
    { fileName: '/shop/api/src/orders/a.ts', text: wide },
  ]);
  expect(styleOf({ fileName, text: "go('now')\n" })).toMatchObject({
    lineWidth: 120,
    trailingComma: false,
    semicolons: false,
  });
});

it('asks a dozen at most, from the inside out', () => {
  const dozen = (folder: string, text: string) =>
    Array.from({ length: 12 }, (_, index) => ({ fileName: `${folder}/a${index}.ts`, text }));
  const styleOf = programStyles([...dozen('/shop/lib', wide), ...dozen('/shop/api/src', narrow)]);
  expect(styleOf({ fileName, text: '' }).lineWidth).toBe(80);
  expect(styleOf({ fileName: '/shop/lib/c.ts', text: '' }).lineWidth).toBe(120);
});

it('does not ask declarations, packages, generated and tiny files', () => {
  const styleOf = programStyles([
    { fileName: '/shop/api/src/orders/a.d.ts', text: wide },
    { fileName: '/shop/api/src/node_modules/a/a.ts', text: wide },
    { fileName: '/shop/api/src/orders/b.ts', text: `// Auto-generated. Do not edit.\n${wide}` },
    { fileName: '/shop/api/src/orders/c.ts', text: wide.slice(0, 200) },
  ]);
  expect(styleOf({ fileName, text: '' }).lineWidth).toBe(80);
});
