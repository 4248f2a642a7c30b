import { describe, expect, test } from 'vitest';
import { isObstacle } from '../../../src/core/splitting/obstacle.ts';
import { faultInSplit } from '../../../src/core/splitting/fault-in-split.ts';
import { readClass } from '../../../src/core/splitting/model/read-class.ts';
import { parseText } from '../../../src/core/edit/parse-text.ts';
import { ts } from '../../../src/core/syntax/typescript.ts';

const text = `
class Shop {
  constructor(private a: A, private b: B, private c: C, private config: Config) {}
  sell() { this.a.take(); this.b.pay(); this.c.send(this.config); }
}
`;

/** What is said of a split that leaves the class as it is, and has one part. */
function saidOf(part: string, max: number): string | undefined {
  const node = parseText(text, '/shop.ts').statements.find(ts.isClassDeclaration);
  const model = node === undefined ? undefined : readClass(node, 'Shop');
  if (model === undefined || isObstacle(model)) throw new Error('The class could not be read.');
  const declarations = [{ kind: 'class' as const, name: 'ShopPart', text: part }];
  const fault = faultInSplit({ edits: [], creates: [{ file: '/part.ts', declarations, imports: [] }] }, { model, max });
  return fault && `${fault.code}: ${fault.reason}`;
}

describe('a written split keeps what the grouping promised', () => {
  test('a part within the maximum that uses all it is given', () => {
    expect(saidOf('class ShopPart { constructor(private a: A) {} run() { this.a.take(); } }', 4)).toBeUndefined();
  });

  test('what is only handed on counts, and is used', () => {
    const part = 'class ShopPart { constructor(private a: A, private bus: Bus) {} run() { this.a.take(this.bus); } }';
    expect(saidOf(part, 4)).toBeUndefined();
  });

  test('part-too-wide: a part with more than the maximum', () => {
    const part = `class ShopPart {
      constructor(private a: A, private b: B, private c: C, private d: D, private bus: Bus) {}
      run() { this.a.take(this.bus); this.b.pay(); this.c.send(); this.d.store(); }
    }`;
    expect(saidOf(part, 4)).toBe('part-too-wide: ShopPart would still have 5 dependencies: a, b, c, d, bus');
  });

  test('part-too-wide: a part that is given something for nothing', () => {
    const part = 'class ShopPart { constructor(private a: A, private bus: Bus) {} run() { this.a.take(); } }';
    expect(saidOf(part, 4)).toBe('part-too-wide: ShopPart would be given bus for nothing');
  });

  test('part-too-wide: the class itself', () => {
    const part = 'class ShopPart { constructor(private a: A) {} run() { this.a.take(); } }';
    expect(saidOf(part, 3)).toBe('part-too-wide: Shop would still have 4 dependencies: a, b, c, config');
  });
});
