import { expect, it } from 'vitest';
import { lift } from '../../support/engine.ts';

const places = ['db', 'till', 'trail', 'shelf', 'outbox'];

function shopWith(required: string, stamp = 'order.id') {
  const modules = places.map((name) => [`/project/src/${name}.js`, 'exports.run = async (what) => what;\n']);
  const orders = `const db = require('./db');
const till = require('./till');
const trail = require('./trail');
const shelf = require('./shelf');
const outbox = require('./outbox');
const format = require('${required}');

exports.place = async function (order) {
  if (order.total > 10 && order.isOpen) await shelf.run(order.id);
  await db.run(order);
};

exports.pay = async function (order) {
  await till.run(format(order.total));
  await trail.run(${stamp});
};

exports.remind = async function (order) {
  await outbox.run(format(order.id));
  await trail.run(order.id);
};
`;
  const main = '/project/src/orders.js';
  const files = { ...(Object.fromEntries(modules) as Record<string, string>), [main]: orders };
  return lift({ files, targets: [main], settings: { transforms: ['split-orchestrator'] } });
}

it('a package that is not installed is missing in a new file as it was before', () => {
  expect(shopWith('winston').refactorings.map(({ origin }) => origin)).toEqual(['orders']);
});

it('a global that nothing declares is no more unknown in a new file than it was before', () => {
  expect(shopWith('winston', '__dirname').refactorings.map(({ origin }) => origin)).toEqual(['orders']);
});
