import type { Case } from '../effects-in.ts';

/** Packages: known ones, unknown ones, and what the user says about them. */
export const packageCases: readonly Case[] = [
  {
    name: 'lodash sumBy',
    code: `import _ from 'lodash'; function f(l: { p: number }[]) { return [start]_.sumBy(l, x => x.p)[end]; }`,
    effects: [],
  },
  {
    name: 'lodash callback with an effect',
    code: `import _ from 'lodash'; function f(l: { p: number }[]) { return [start]_.sumBy(l, x => { console.log(x); return x.p; })[end]; }`,
    effects: ['world'],
  },
  {
    name: 'lodash remove',
    code: `import _ from 'lodash'; function f(l: number[]) { return [start]_.remove(l, x => x > 1)[end]; }`,
    effects: ['mutates l'],
  },
  {
    name: 'lodash merge onto a new object',
    code: `import _ from 'lodash'; function f(a: { x: number }) { return [start]_.merge({}, a)[end]; }`,
    effects: [],
  },
  {
    name: 'lodash random',
    code: `import _ from 'lodash'; function f() { return [start]_.random(1, 2)[end]; }`,
    effects: ['random'],
  },
  {
    name: 'lodash debounce',
    code: `import _ from 'lodash'; function f() { return [start]_.debounce(() => 1, 2)[end]; }`,
    effects: ['world'],
  },
  {
    name: 'sorting what lodash sortBy gives',
    code: `import _ from 'lodash'; function f(l: number[]) { return [start]_.sortBy(l, x => x).reverse()[end]; }`,
    effects: [],
  },
  {
    name: 'changing what lodash find gives',
    code: `import _ from 'lodash'; function f(l: { p: number }[]) { [start]const x = _.find(l, y => y.p > 1); if (x) x.p = 0;[end] }`,
    effects: ['mutates l'],
  },
  {
    name: 'changing what lodash cloneDeep gives',
    code: `import _ from 'lodash'; function f(l: { p: number }[]) { [start]const c = _.cloneDeep(l); c[0]!.p = 0;[end] return c; }`,
    effects: [],
  },
  {
    name: 'a lodash function of its own package',
    code: `import groupBy from 'lodash.groupby'; function f(l: string[]) { return [start]groupBy(l, x => x)[end]; }`,
    effects: [],
  },
  {
    name: 'date-fns arithmetic',
    code: `import { addDays, isBefore } from 'date-fns'; function f(a: Date, b: Date) { return [start]isBefore(addDays(a, 3), b)[end]; }`,
    effects: [],
  },
  {
    name: 'date-fns isPast',
    code: `import { isPast } from 'date-fns'; function f(a: Date) { return [start]isPast(a)[end]; }`,
    effects: ['clock'],
  },
  {
    name: 'date-fns formatDistanceToNow',
    code: `import { formatDistanceToNow } from 'date-fns'; function f(a: Date) { return [start]formatDistanceToNow(a)[end]; }`,
    effects: ['clock'],
  },
  {
    name: 'dayjs of a date',
    code: `import dayjs from 'dayjs'; function f(a: Date, b: Date) { return [start]dayjs(a).add(1, 'day').isBefore(dayjs(b))[end]; }`,
    effects: [],
  },
  {
    name: 'dayjs without a date',
    code: `import dayjs from 'dayjs'; function f(b: Date) { return [start]dayjs().isBefore(dayjs(b))[end]; }`,
    effects: ['clock'],
  },
  {
    name: 'moment made inside',
    code: `import moment from 'moment'; function f(s: string) { return [start]moment(s).add(1, 'day').year()[end]; }`,
    effects: [],
  },
  {
    name: 'moment that was given',
    code: `import moment from 'moment'; function f(m: moment.Moment) { return [start]m.add(1, 'day')[end]; }`,
    effects: ['mutates m'],
  },
  {
    name: 'uuid',
    code: `import { v4 as uuid } from 'uuid'; function f() { return [start]uuid()[end]; }`,
    effects: ['random'],
  },
  {
    name: 'uuid validate',
    code: `import { validate } from 'uuid'; function f(s: string) { return [start]validate(s)[end]; }`,
    effects: [],
  },
  {
    name: 'decimal.js',
    code: `import Decimal from 'decimal.js'; function f(a: Decimal) { return [start]a.plus(new Decimal(2)).gt(new Decimal('3'))[end]; }`,
    effects: [],
  },
  {
    name: 'decimal.js random',
    code: `import Decimal from 'decimal.js'; function f() { return [start]Decimal.random()[end]; }`,
    effects: ['random'],
  },
  {
    name: 'zod parse',
    code: `import { z } from 'zod'; const s = z.string(); function f(a: unknown) { return [start]s.parse(a)[end]; }`,
    effects: [],
  },
  {
    name: 'zod parseAsync',
    code: `import { z } from 'zod'; const s = z.string(); function f(a: unknown) { return [start]s.parseAsync(a)[end]; }`,
    effects: ['world'],
  },
  {
    name: 'an exception of a package',
    code: `import { NotFoundException } from '@nestjs/common'; function f(a: string | undefined) { [start]if (!a) throw new NotFoundException('no a');[end] }`,
    effects: [],
  },
  {
    name: 'an exception of the project on one of a package',
    code: `import { HttpException } from '@nestjs/common'; class Gone extends HttpException { constructor(readonly id: string) { super('gone ' + id, 410); } } function f(a: string) { [start]throw new Gone(a);[end] }`,
    effects: [],
  },
  {
    name: 'an enum of a package',
    code: `import { HttpStatus } from '@nestjs/common'; function f(a: number) { return [start]a === HttpStatus.OK[end]; }`,
    effects: [],
  },
  {
    name: 'a logger of a package',
    code: `import { Logger } from '@nestjs/common'; class S { log = new Logger(); f() { [start]this.log.log('x');[end] } }`,
    effects: ['world'],
  },
  {
    name: 'a class of a package',
    code: `import { Logger } from '@nestjs/common'; function f() { return [start]new Logger()[end]; }`,
    effects: ['world'],
  },
  {
    name: 'an unknown package',
    code: `import { round } from '@acme/money'; function f(a: number) { return [start]round(a)[end]; }`,
    effects: ['world'],
  },
  {
    name: 'a package that the user calls pure',
    overrides: { purePackages: ['@acme/money'] },
    code: `import { round, Money } from '@acme/money'; function f(a: number) { return [start]round(a) + new Money(a).times(2).cents[end]; }`,
    effects: [],
  },
  {
    name: 'a function that the user calls pure',
    overrides: { pureFunctions: ['@acme/money:round', '@acme/money:Money.times'] },
    code: `import { round, convert, Money } from '@acme/money'; function f(a: number, m: Money) { [start]round(a); m.times(2); convert(a, 'EUR');[end] }`,
    effects: ['world'],
  },
  {
    name: 'a function that the user calls impure',
    overrides: { purePackages: ['@acme/money'], impureFunctions: ['@acme/money:convert', '@acme/money:Money.log'] },
    code: `import { round, convert, Money } from '@acme/money'; function f(a: number, m: Money) { [start]round(a); convert(a, 'EUR'); m.log();[end] }`,
    effects: ['world', 'world'],
  },
  {
    name: 'a known function that the user calls impure',
    overrides: { impureFunctions: ['lodash:sumBy'] },
    code: `import _ from 'lodash'; function f(l: { p: number }[]) { return [start]_.sumBy(l, x => x.p)[end]; }`,
    effects: ['world'],
  },
  {
    name: 'a getter of an unknown package',
    code: `import { Money } from '@acme/money'; function f(m: Money) { return [start]m.cents > 3[end]; }`,
    effects: ['getter'],
  },
  {
    name: 'a getter of a known package',
    code: `import Decimal from 'decimal.js'; function f(m: Decimal) { return [start]m.sign > 0[end]; }`,
    effects: [],
  },
  {
    name: 'comparing ids of bson',
    code: `import { ObjectId } from 'bson'; function f(a: ObjectId, b: ObjectId) { return [start]a.equals(b) || a.toString() === b.toHexString()[end]; }`,
    effects: [],
  },

  {
    name: 'a new id of bson',
    code: `import { ObjectId } from 'bson'; function f() { return [start]new ObjectId()[end]; }`,
    effects: ['random'],
  },
  {
    name: 'an id of bson from a text',
    code: `import { ObjectId } from 'bson'; function f(s: string) { return [start]new ObjectId(s).toHexString()[end]; }`,
    effects: [],
  },
  {
    name: 'moment without a date',
    code: `import moment from 'moment'; function f(m: moment.Moment) { return [start]m.isAfter(moment())[end]; }`,
    effects: ['clock'],
  },
  {
    name: 'reading the year of a moment',
    code: `import moment from 'moment'; function f(m: moment.Moment) { return [start]m.year() > 2000[end]; }`,
    effects: [],
  },
  {
    name: 'a package that the user calls pure against the table',
    overrides: { purePackages: ['uuid'] },
    code: `import { v4 } from 'uuid'; function f() { return [start]v4()[end]; }`,
    effects: [],
  },

  {
    name: 'a known package without types',
    code: `import { v4 as uuid, validate } from 'uuid-not-installed'; import slugify from 'slugify'; import * as R from 'ramda'; function f(s: string) { [start]slugify(s); R.join(',', [s]); uuid();[end] return validate; }`,
    effects: ['world'],
  },
  {
    name: 'a package without types that is random',
    code: `import { nanoid } from 'nanoid'; function f() { return [start]nanoid()[end]; }`,
    effects: ['random'],
  },
  {
    name: 'a module of Node without types',
    code: `import { extname } from 'node:path/posix'; import os from 'node:os'; function f(s: string) { [start]extname(s); os.cpus();[end] }`,
    effects: ['world'],
  },
];
