import { expect, it } from 'vitest';
import { programStyles } from '../../../src/core/edit/program-style.ts';
import { ts } from '../../../src/core/syntax/typescript.ts';

const wide = `run(${'x'.repeat(110)});\n${'step();\n'.repeat(150)}`;
const narrow = `run(\n  ${'x'.repeat(70)}\n);\n${'step();\n'.repeat(150)}`;
const fileName = '/shop/api/src/orders/checkout.ts';

it('asks the nearest files about what a file leaves open', () => {
  const styleOf = programStyles([parsed('/shop/web/src/a.ts', narrow), parsed('/shop/api/src/orders/a.ts', wide)]);
  expect(styleOf(parsed(fileName, "go('now')\n"))).toMatchObject({
    lineWidth: 120,
    trailingComma: false,
    semicolons: false,
  });
});

it('asks a dozen at most, from the inside out', () => {
  const dozen = (folder: string, text: string) =>
    Array.from({ length: 12 }, (_, index) => parsed(`${folder}/a${index}.ts`, text));
  const styleOf = programStyles([...dozen('/shop/lib', wide), ...dozen('/shop/api/src', narrow)]);
  expect(styleOf(parsed(fileName, '')).lineWidth).toBe(80);
  expect(styleOf(parsed('/shop/lib/c.ts', '')).lineWidth).toBe(120);
});

it('does not ask declarations, packages, generated and tiny files', () => {
  const styleOf = programStyles([
    parsed('/shop/api/src/orders/a.d.ts', wide),
    parsed('/shop/api/src/node_modules/a/a.ts', wide),
    parsed('/shop/api/src/orders/b.ts', `// Auto-generated. Do not edit.\n${wide}`),
    parsed('/shop/api/src/orders/c.ts', wide.slice(0, 200)),
  ]);
  expect(styleOf(parsed(fileName, '')).lineWidth).toBe(80);
});

function parsed(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}
