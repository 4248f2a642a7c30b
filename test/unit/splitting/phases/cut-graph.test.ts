import { expect, test } from 'vitest';
import { ts } from '../../../../src/core/syntax/typescript.ts';
import { parseText } from '../../../../src/core/edit/parse-text.ts';
import { traceMember } from '../../../../src/core/splitting/model/trace-member.ts';
import { cutGraph } from '../../../../src/core/splitting/phases/cut-graph.ts';
import type { OperationNode } from '../../../../src/core/splitting/operation-graph.ts';

const text = `class Shop {
  async pay(id: string) {
    const order = await this.orders.get(id);
    await this.till.charge(order);
    this.tell(order);
    this.paid = order;
  }
}`;

const node = (name: string, rest: Partial<OperationNode>): OperationNode => ({
  name,
  touches: [],
  calls: [],
  state: [],
  isPublic: false,
  stays: false,
  ...rest,
});

test('a run of statements takes what it touches and calls, and leaves the rest and the state', () => {
  const [shop] = parseText(text).statements;
  const pay = shop !== undefined && ts.isClassDeclaration(shop) ? shop.members[0] : undefined;
  if (pay === undefined) throw new Error('no method');
  const dependencies = ['orders', 'till', 'mailer'];
  const graph = {
    dependencies,
    operations: [
      node('pay', { touches: ['orders', 'till'], calls: ['tell'], state: ['paid'], isPublic: true }),
      node('tell', { touches: ['mailer'] }),
    ],
  };
  const span = {
    start: text.indexOf('await this.till'),
    end: text.indexOf('this.tell(order);') + 'this.tell(order);'.length,
  };
  const cut = cutGraph(graph, [{ operation: 'pay', phases: [{ name: 'charge', span }] }], {
    accesses: new Map([['pay', traceMember(pay).accesses]]),
    touchedIn: (some) => new Set(some.map(({ name }) => name).filter((name) => dependencies.includes(name))),
  });
  expect(cut.operations).toEqual([
    node('pay', { touches: ['orders'], calls: ['pay charge'], state: ['paid'], isPublic: true }),
    node('pay charge', { touches: ['till'], calls: ['tell'] }),
    node('tell', { touches: ['mailer'] }),
  ]);
});
