import { expect, it } from 'vitest';
import { lift } from '../../../support/engine.ts';

const services = ['db', 'shelf', 'till', 'trail', 'outbox', 'log'];
const requires = services.map((name) => `const ${name} = require('./${name}');\n`).join('');

/** The texts after a function with these statements was cut into steps. */
function cutOf(head: string, statements: string) {
  const run = (name: string) =>
    [`/project/src/${name}.js`, `exports.run = async (what) => '${name}' + what;\n`] as const;
  const text = `'use strict';\n\n${requires}\n${head} {\n${statements}}\n\nmodule.exports = { place };\n`;
  const { changed, refusals } = lift({
    files: { ...Object.fromEntries(services.map(run)), '/project/src/orders.js': text },
    targets: ['/project/src/orders.js'],
    settings: { transforms: ['split-orchestrator'] },
  });
  return { texts: Object.values(changed).join('\n'), refusals };
}

it('a function that calls itself is cut, and its steps call it by its name', () => {
  const { texts, refusals } = cutOf(
    'async function place(order)',
    `  if (order.lines > 10 && order.kind !== 'trade') throw new Error('Too many');

  // Keep the goods
  await db.run(order);
  await shelf.run(order.lines);

  // Take the money
  await till.run(order.total);
  await trail.run('paid');

  await outbox.run(order.mail);
  await log.run(order.id);
  if (order.next) await place(order.next);
`,
  );
  expect(refusals).toEqual([]);
  expect(texts).toContain('if (order.next) await place(order.next);');
});
