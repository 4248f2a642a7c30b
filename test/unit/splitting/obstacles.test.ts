import { expect, it } from 'vitest';
import { obstacleInGrouping } from '../../../src/core/splitting/obstacles.ts';
import { ts } from '../../../src/core/syntax/typescript.ts';

const at = ts.createSourceFile('a.ts', '', ts.ScriptTarget.Latest);
const wide = { touches: ['a', 'b', 'c', 'd', 'e'], calls: [], state: [], isPublic: true, stays: false };

it.each([
  [['run'], '`run` needs more than 4 dependencies by itself'],
  [['run', 'tail'], '`run`, `tail` need more than 4 dependencies by themselves'],
])('speaks of %j in their number', (operations, reason) => {
  const obstacle = obstacleInGrouping(
    { kind: 'refused', code: 'operation-too-wide', operations },
    {
      whole: { name: 'OrderService', at, kind: 'class' },
      nodeOf: () => at,
      nameOf: (name) => `\`${name}\``,
      reasons: new Map(),
      graph: { dependencies: wide.touches, operations: operations.map((name) => ({ name, ...wide })) },
      max: 4,
    },
  );
  expect(obstacle.reason).toBe(reason);
});
