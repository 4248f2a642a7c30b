import { describe, expect, it } from 'vitest';
import { surveyFile } from '../../../src/core/survey/survey-file.ts';
import { sitesInText } from '../../../src/core/survey/shapes/sites-in.ts';

/** `kind name dependencies/logic` for each orchestrator found. */
function survey(text: string, file = '/project/src/checkout.ts'): string[] {
  const { orchestrators } = surveyFile({ file, text });
  return orchestrators.map((each) => `${each.kind} ${each.name} ${each.dependencies}/${each.logic}`);
}

describe('orchestrators that are no classes', () => {
  const cases: Record<string, { text: string; file?: string; expected: string[] }> = {
    'a function with a bag': {
      text: `export async function checkout(deps, input) {
        if (input.items.length > 10) throw new Error('too many');
        await deps.db.save(input); deps.mailer.send(input.user); return deps.now();
      }`,
      expected: ['function checkout 3/1'],
    },
    'a bag that is taken apart in the parameter list': {
      text: `export const refund = async ({ db, payments }: Deps, id: string, days: number) => {
        const order = await db.find(id);
        await payments.refund(order, days > 30 ? order.total * 0.9 : order.total);
      };`,
      expected: ['function refund 2/3'],
    },
    'a bag that is taken apart in the body': {
      text: `export async function refund(deps: RefundDeps, days: number) {
        const { db, payments } = deps;
        await payments.refund(await db.find(1), days > 30);
      }`,
      expected: ['function refund 2/1'],
    },
    'the rest of a bag': {
      text: `export async function refund({ db, ...others }, order) {
        await db.find(order); await others.payments.refund(order.total * 0.9); await others.log.note(order);
      }`,
      expected: ['function refund 3/1'],
    },
    'the rest of a bag that is taken apart in a factory': {
      text: `export function createRefund(deps) {
        const { db, ...others } = deps;
        return { async refund(order) { await db.find(order); await others.payments.refund(order.total * 0.9); } };
      }`,
      expected: ['closure createRefund 2/1'],
    },
    'a collaborator in the default of a parameter': {
      text: `import { db } from './db';
      import { payments } from './payments';
      export async function refund(order, rate = db.rateOf(order)) { await payments.refund(order.total * rate); }`,
      file: '/project/src/refunds.ts',
      expected: ['module refunds 2/1'],
    },
    'a mixin': {
      text: `const db = require('../db');
      const events = require('../events');
      module.exports = function (Topics) {
        Topics.create = async function (data) { if (data.title.length > 9) return; await db.add(data); await note(data); };
        async function note(data) { await events.log(await Topics.ownerOf(data)); }
      };`,
      file: '/project/src/topics/create.js',
      expected: ['closure topics 2/1'],
    },
    'a handler that puts something into what it is given': {
      text: `const db = require('../db');
      module.exports = async function (req, res) {
        res.note = async function (text) { await db.add(text); };
        if (req.body.total > 9 && !req.user) return res.status(400).json({});
        await res.note(req.body);
      };`,
      file: '/project/src/orders/notes.js',
      expected: ['module notes 1/2'],
    },
    'private functions go with the one that calls them': {
      text: `export async function place(deps, items) { await reserve(deps, items); await deps.db.save(items.length * 2); }
      async function reserve(deps, items) { if (items.length > 5) await deps.stock.reserve(items); }`,
      expected: ['function place 2/2'],
    },
    'a factory of an object': {
      text: `export function createCheckout({ db, mailer }) {
        return {
          async place(order) { if (order.total > 10) await mailer.send(order); await db.save(order); },
          cancel: async (id) => { await db.remove(id); },
        };
      }`,
      expected: ['closure createCheckout 2/1'],
    },
    'a factory of a function': {
      text: `export const makeApprove = (deps) => async (order) => { if (order.total > 10) await deps.mailer.send(order); };`,
      expected: ['closure makeApprove 1/1'],
    },
    'a factory that builds its collaborators': {
      text: `export function createSync(config) {
        const client = new ApiClient(config);
        const sync = async (items) => { await client.upload(items.filter((item) => item.size > 3)); };
        return { sync };
      }`,
      expected: ['closure createSync 1/2'],
    },
    'a module over what it imports': {
      text: `import { db } from './db';
      import * as mail from '../mail';
      import { findRate, saveRate } from './rates';
      export async function place(order) {
        const rate = await findRate(order.country); await saveRate(rate);
        await db.orders.save({ ...order, total: order.net * (1 + rate) });
        await mail.send(order);
      }`,
      file: '/project/src/order.service.ts',
      expected: ['module order.service 3/2'],
    },
    'a module in CommonJS': {
      text: `const mailer = require('../mailer');
      const { db } = require('./db');
      exports.place = async function (order) { if (order.total > 10) await mailer.send(order); await db.save(order); };
      module.exports.cancel = async (id) => { await db.remove(id); };`,
      file: '/project/src/orders.js',
      expected: ['module orders 2/1'],
    },
    'a module that builds its collaborators': {
      text: `import { createPool } from 'pg-tools';
      const pool = createPool();
      export default async function read(id) { const row = await pool.query(id); return row.a * row.b; }`,
      expected: ['module checkout 1/1'],
    },
    'an object of functions': {
      text: `import { db } from './db';
      export const pricing = { async quote(id) { const { a, b } = await db.find(id); return a * b + 1; } };`,
      file: '/project/src/pricing.ts',
      expected: ['module pricing 1/2'],
    },
    'static methods': {
      text: `import { db } from './db';
      export class Shipping { static async ship(boxes) { if (boxes.length > 4) throw new Error('many'); await db.save(boxes); } }`,
      expected: ['class Shipping 1/1'],
    },
    'handlers of a router': {
      text: `import { db } from './db';
      const router = express.Router();
      router.post('/orders', safely(async (req, res) => {
        if (req.body.total > 100) return res.status(400).json({});
        res.json(await db.save(req.body));
      }));`,
      file: '/project/src/orders/routes.ts',
      expected: ['module orders/routes 1/1'],
    },
    'handlers that only answer': {
      text: `const app = new Hono();
      app.get('/price', async (c) => c.json({ price: Number(c.req.query('net')) * 1.19 }));`,
      file: '/project/src/price.ts',
      expected: ['module price 0/1'],
    },
    'a plugin that registers routes': {
      text: `export default async function routes(fastify, { orders }) {
        fastify.get('/orders', async (request) => { const all = await orders.list(); return all.length * 2; });
      }`,
      file: '/project/src/orders.ts',
      expected: ['closure routes 1/1'],
    },
    'route handlers of Next': {
      text: `import { db } from '@/lib/db';
      export async function POST(request: Request) {
        const { a } = await request.json();
        return Response.json({ b: a * 2, id: await db.save(a) });
      }`,
      file: '/project/src/app/api/orders/[id]/route.ts',
      expected: ['module [id]/route 1/1'],
    },
    'server actions': {
      text: `'use server';
      import { revalidatePath } from 'next/cache';
      import { cache } from 'react';
      import { db } from './db';
      export async function order(form: FormData) { await db.save(Number(form.get('n')) * 2); revalidatePath('/'); }`,
      expected: ['module checkout 1/1'],
    },
    'queue workers and events': {
      text: `import { mailer } from './mailer';
      new Worker('emails', async (job) => { if (job.data.late > 3) await mailer.send(job.data); });
      bus.on('order.placed', async (order) => { if (order.total > 9) await mailer.send(order); });`,
      file: '/project/src/mails.worker.ts',
      expected: ['module mails.worker 1/2'],
    },
    'lambda handlers': {
      text: `import { db } from './db';
      export const handler = middy(async (event) => { await db.save(event.n * 2); });`,
      file: '/project/src/place-order/handler.ts',
      expected: ['module place-order/handler 1/1'],
    },
    'methods on a prototype': {
      text: `function Box (mail, store, size) { this.mail = mail; this.store = store; this.size = size }
      Box.prototype.send = function (letter) { var self = this; this.mail.send(letter.n * 2, function () { self.store.save(letter) }) }
      Box.prototype.fits = function (letter) { return letter.n < this.size }
      module.exports = Box`,
      file: '/project/src/box.js',
      expected: ['function Box 2/2'],
    },
    'hooks of a plugin': {
      text: `exports.hook_mail = function (next, connection) { if (connection.n > 3) return next(450); next() }`,
      file: '/project/plugins/greylist.js',
      expected: ['module greylist 0/1'],
    },
  };
  it.each(Object.entries(cases))('%s', (_, { text, file, expected }) => {
    expect(survey(text, file)).toEqual(expected);
  });
});

describe('what is left out', () => {
  const cases: Record<string, { text: string; file?: string }> = {
    'modules that only compute': {
      text: `export const total = (items) => items.reduce((sum, item) => sum + item.price, 0);`,
    },
    'packages that only compute': {
      text: `import _ from 'lodash'; import { parse } from 'path';
      export async function run(items) { await Promise.resolve(); _.forEach(items, log); return items.length * 2; }`,
    },
    components: {
      text: `import { api } from './api';
      export const Cart = ({ items, api }) => { api.track(items.length * 2); return <p>{items.length * 2}</p>; };`,
      file: '/project/src/cart.tsx',
    },
    'the user interface': {
      text: `import { useState } from 'react'; import { api } from './api';
      export async function save(n) { await api.save(n * 2); }`,
    },
    'adapters by the name of their file': {
      text: `import { db } from './db'; export async function find(n) { return await db.find(n * 2); }`,
      file: '/project/src/order.repository.ts',
    },
    'adapters by their folder': {
      text: `import { db } from './db'; export async function find(n) { return await db.find(n * 2); }`,
      file: '/project/src/repositories/orders.ts',
    },
    'adapters by the name of their factory': {
      text: `export const createOrderStore = ({ db }) => ({ find: async (n) => await db.find(n * 2) });`,
    },
    'scripts and migrations': {
      text: `import { db } from './db'; export async function up() { await db.run(2 * 2); }`,
      file: '/project/src/migrations/0001-up.ts',
    },
    'what a browser is served': {
      text: `import { api } from './api'; export async function save(n) { await api.save(n * 2); }`,
      file: '/project/public/src/modules/intents.js',
    },
    'the place where all is put together': {
      text: `import { db } from './db'; export async function start(port) { await db.connect(port + 1); }`,
      file: '/project/src/main.ts',
    },
    'functions that are handed a function': {
      text: `export const safely = (run) => async (req, res, next) => { try { await run(req, res, 1 + 1); } catch (error) { next(error); } };`,
    },
    'names that the function declares itself': {
      text: `import { db } from './db'; export async function run(db, n) { const x = n * 2; await other(x); }`,
    },
  };
  it.each(Object.entries(cases))('%s', (_, { text, file }) => {
    expect(survey(text, file)).toEqual([]);
  });
});

it.each([
  ['export const createCheckout = ({ db }) => async (n) => { await db.save(n * 2); };', 'a.ts', 'checkout'],
  ['export async function processRefund(deps, n) { await deps.db.save(n * 2); }', 'a.ts', 'processRefund'],
  [`import { db } from './db'; export async function run(n) { await db.save(n * 2); }`, 'order.service.ts', 'order'],
  [`import { db } from './db'; export async function run(n) { await db.save(n * 2); }`, 'orders/index.ts', 'orders'],
  [
    `import { db } from './db'; export async function run(n) { await db.save(n * 2); }`,
    'subscription.ts',
    'subscription',
  ],
  [
    `import { db } from './db'; export async function GET(n) { await db.save(n * 2); }`,
    'app/api/users/[id]/route.ts',
    'users',
  ],
])('knows what %s in %s is about: %s', (text, file, domain) => {
  expect(sitesInText({ file: `/project/src/${file}`, text }).map((site) => site.domain)).toEqual([domain]);
});

it('names handlers after what they are registered for', () => {
  const text = `import { db } from './db';
  router.post('/orders', async (req, res) => res.json(await db.save(req.body.n * 1)));
  router.get('/orders', async (req, res) => res.json(await db.save(req.body.n * 2)));
  router.get('/orders/:id', async (req, res) => res.json(await db.save(req.body.n * 3)));
  router.post('/orders/:id/cancel', async (req, res) => res.json(await db.save(req.body.n * 4)));
  router.route('/parcels/:id').put(async (req, res) => res.json(await db.save(req.body.n * 5)));
  bus.on('order.placed', async (order) => { await db.save(order.n * 6); });
  emailQueue.process(async (job) => { await db.save(job.n * 7); });`;
  const [site] = sitesInText({ file: '/project/src/orders.ts', text });
  expect(site?.operations.map(({ name }) => name)).toEqual([
    'createOrder',
    'getOrders',
    'getOrder',
    'cancelOrder',
    'updateParcel',
    'handleOrderPlaced',
    'processEmail',
  ]);
});
