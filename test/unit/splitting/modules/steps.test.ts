import { expect, it } from 'vitest';
import { lift } from '../../../support/engine.ts';

const services = ['db', 'shelf', 'till', 'trail', 'outbox', 'log'];
const requires = services.map((name) => `const ${name} = require('./${name}');\n`).join('');

/** The texts after a function with these statements was cut into steps. */
function cutOf(head: string, statements: string) {
  const run = (name: string) =>
    [`/project/src/${name}.js`, `exports.run = async (what) => '${name}' + what;\n`] as const;
  const text = `'use strict';\n\n${requires}\n${head} {\n${statements}}\n${head.startsWith('exports') ? '' : '\nmodule.exports = { place };\n'}`;
  const { changed, refusals } = lift({
    files: { ...Object.fromEntries(services.map(run)), '/project/src/orders.js': text },
    targets: ['/project/src/orders.js'],
    settings: { transforms: ['split-orchestrator'] },
  });
  return { texts: Object.values(changed).join('\n'), refusals };
}

it.each([
  ['async function place(order)', 'if (order.next) await place(order.next);', ''],
  ['exports.place = async function (order)', 'if (order.next) await log.run(order.next);', ''],
  [
    'exports.place = async function place(order)',
    'if (order.next) await place(order.next);',
    'takeMoney(order, place)',
  ],
])('a function that calls itself is cut: %s', (head, again, handed) => {
  const { texts, refusals } = cutOf(
    head,
    `  if (order.lines > 10 && order.kind !== 'trade') throw new Error('Too many');

  // Keep the goods
  await db.run(order);
  await shelf.run(order.lines);

  // Take the money
  await till.run(order.total);
  await trail.run('paid');

  await outbox.run(order.mail);
  await log.run(order.id);
  ${again}
`,
  );
  expect(refusals).toEqual([]);
  expect(texts).toContain(again);
  expect(texts).toContain(handed);
});

it.each(['true', "'sent'", 'order'])('a step does not give back %s, which its function knows', (known) => {
  const { texts } = cutOf(
    'async function place(order)',
    `  if (order.lines > 10 && order.kind !== 'trade') throw new Error('Too many');
  await db.run(await shelf.run(arguments.length));

  // Take the money
  await till.run(order.total);
  await trail.run('paid');
  await outbox.run(order.mail);
  return ${known};
`,
  );
  expect(texts).toContain(`  await takeMoney(order);\n  return ${known};\n`);
});
