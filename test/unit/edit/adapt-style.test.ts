import { describe, expect, it, test } from 'vitest';
import { adaptStyle } from '../../../src/core/edit/adapt-style.ts';
import { commonStyle } from '../../../src/core/edit/style.ts';

const bare = { ...commonStyle, semicolons: false };
const double = { ...commonStyle, quote: '"' as const };

describe('adaptStyle', () => {
  it('leaves what has the style already', () => {
    const text = "export function f(): string {\n  return 'a';\n}";
    expect(adaptStyle(text, commonStyle)).toBe(text);
  });

  test.each([
    ['f(\'a\', "b");', 'f("a", "b");'],
    ["f('it\\'s', 'say \"x\"', `y`);", "f('it\\'s', 'say \"x\"', `y`);"],
    ["type A = 'a' | 'b';", 'type A = "a" | "b";'],
    ["f('\\n');", 'f("\\n");'],
  ])('quotes %j as %j', (text, expected) => {
    expect(adaptStyle(text, double)).toBe(expected);
  });

  test.each([
    ['const a = 1;\nthrow a; // why\nfor (;;) {\n  break;\n}', 'const a = 1\nthrow a // why\nfor (;;) {\n  break\n}'],
    ['interface A {\n  a: 1;\n  b(): void;\n}', 'interface A {\n  a: 1\n  b(): void\n}'],
    ['type A = { a: 1; b: 2 };', 'type A = { a: 1; b: 2 }'],
    ['a();\n[1].map(b);', 'a();\n[1].map(b)'],
    ['a();\n(b)();', 'a();\n(b)()'],
    ['a();\n// c\n`x`.b();', 'a();\n// c\n`x`.b()'],
    ['a(); b();', 'a(); b()'],
    ['if (a) { return; }', 'if (a) { return }'],
    ['class A {\n  static;\n  get;\n  b() {}\n}', 'class A {\n  static;\n  get;\n  b() {}\n}'],
  ])('writes %j without semicolons as %j', (text, expected) => {
    expect(adaptStyle(text, bare)).toBe(expected);
  });

  test.each([
    ['const a = 1\nb()\ntype C = 1', 'const a = 1;\nb();\ntype C = 1;'],
    ['interface A {\n  a: 1\n  b: 2,\n  c: 3;\n}', 'interface A {\n  a: 1;\n  b: 2,\n  c: 3;\n}'],
    ['function f() {\n  if (a) return\n  throw b // why\n}', 'function f() {\n  if (a) return;\n  throw b; // why\n}'],
    ['class A {\n  b = 1\n  c() {}\n}', 'class A {\n  b = 1;\n  c() {}\n}'],
  ])('writes %j with semicolons as %j', (text, expected) => {
    expect(adaptStyle(text, commonStyle)).toBe(expected);
  });

  it('converts the indentation, but not in templates', () => {
    expect(adaptStyle('function f() {\n    if (a) {\n        b(`\n    c`);\n    }\n}', commonStyle)).toBe(
      'function f() {\n  if (a) {\n    b(`\n    c`);\n  }\n}',
    );
    expect(adaptStyle('export const a = f(\n    b,\n);', commonStyle)).toBe('export const a = f(\n  b,\n);');
  });

  it('leaves what does not parse', () => {
    expect(adaptStyle("f('a'", double)).toBe("f('a'");
  });
});
