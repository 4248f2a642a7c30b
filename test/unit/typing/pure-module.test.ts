import { describe, expect, test } from 'vitest';
import { semanticsOf } from '../../../src/core/syntax/semantics.ts';
import { isPureModule } from '../../../src/core/typing/signature.ts';
import { programOf, strictOptions } from '../../support/program.ts';

const surroundings = {
  '/node_modules/zed/index.d.ts':
    'export declare const z: { string(): unknown };\nexport interface Schema { x: 1 }\nexport enum Kind { A = 1 }\nexport declare class Base {}',
  '/node_modules/date-fns/index.d.ts':
    'export declare function addDays(d: Date, n: number): Date;\nexport declare function isPast(d: Date): boolean;',
  '/node_modules/@types/node/index.d.ts': 'declare const process: { env: Record<string, string | undefined> };',
  '/src/types.ts':
    'export interface User { id: string; age: number }\nexport const limit = 3;\nexport function twice(n: number) { return n * 2; }',
  '/src/shell.ts': 'export function send() { console.log(1); }\nexport interface Sent { at: number }',
  '/src/reaches-shell.ts': "import { send } from './shell';\nexport const again = () => send();",
};

const pure: Readonly<Record<string, string>> = {
  'types, enums and literal constants':
    "export type A = 1 | 2;\nexport interface B { a: A }\nexport enum C { X = 'x' }\nexport const d = { e: [1, 2] } as const;\nexport namespace N { export type T = string }",
  'functions of the language': 'export const sum = (xs: number[]) => xs.reduce((a, b) => a + Math.max(b, 0), 0);',
  'functions of pure modules':
    "import { limit, twice } from './types';\nexport function f(n: number) { return twice(n) > limit; }",
  'error classes':
    "export class Gone extends Error { constructor(readonly id: string) { super(`gone ${id}`); this.name = 'Gone'; } }",
  'plain classes':
    'export class Money { constructor(private readonly cents: number) {} plus(o: Money) { return new Money(this.cents + o.cents); } }',
  'packages as types': "import type { Schema } from 'zed';\nexport type S = Schema | null;",
  'enums of packages': "import { Kind } from 'zed';\nexport const isA = (k: Kind) => k === Kind.A;",
  'callbacks that are handed in': 'export function apply(f: (n: number) => number) { return f(1) + f(2); }',
  're-exports of pure modules': "export * from './types';",
  'sets of literals': "export const known = new Set(['a', 'b']);",
  'types of the shell': "import type { Sent } from './shell';\nexport type W = Sent;",
  'types that are imported like values': "import { Sent } from './shell';\nexport interface W { sent: Sent }",
  'handing on types of the shell': "import { Sent } from './shell';\nexport { Sent };",
  'known packages': "import { addDays } from 'date-fns';\nexport const f = (d: Date) => addDays(d, 1);",
  'two modules that import each other': "import type { M } from './module';\nexport interface M { next?: M }",
};

const impure: Readonly<Record<string, string>> = {
  'reading the environment': "export const url = process.env['URL'];",
  'a global that the module declares for itself':
    "declare const process: { env: Record<string, string> };\nexport const url = () => process.env['URL'];",
  'printing inside a function': 'export function f() { console.log(1); }',
  'the clock': 'export const now = () => Date.now();',
  'a new date': 'export const now = () => new Date();',
  chance: 'export const roll = () => Math.random();',
  'async functions': 'export async function f() { return 1; }',
  awaiting: 'export const x = await Promise.resolve(1);',
  'mutable variables': 'export let count = 0;',
  caches: 'const cache = new Map<string, number>();\nexport function f(k: string) { return cache.get(k); }',
  decorators: 'declare function D(): ClassDecorator;\n@D()\nexport class A {}',
  'values of unknown packages': "import { z } from 'zed';\nexport const s = z.string();",
  'bare imports': "import './types';\nexport const a = 1;",
  'a call at the top': 'export function f() {}\nf();',
  'importing values of the shell': "import { send } from './shell';\nexport const f = () => send();",
  'importing what imports values of the shell':
    "import { again } from './reaches-shell';\nexport const f = () => again();",
  'extending a class of a framework': "import { Base } from 'zed';\nexport class A extends Base {}",
  'handing on values of the shell': "import { send } from './shell';\nexport { send };",
  'functions of known packages that read the clock':
    "import { isPast } from 'date-fns';\nexport const f = (d: Date) => isPast(d);",
  're-exporting the shell': "export * from './shell';",
  'calling methods of what is handed in':
    'interface Repo { save(): void }\nexport class A { constructor(private repo: Repo) {} run() { this.repo.save(); } }',
  'modules that are not found': "import type { X } from './missing';\nexport type Y = X;",
  scripts: 'const a = 1;',
  'dynamic imports': "export const load = () => import('./types');",
};

function answer(text: string): boolean {
  const options = { ...strictOptions, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'] };
  const semantics = semanticsOf(programOf({ ...surroundings, '/src/module.ts': text }, options));
  return isPureModule(semantics, semantics.sourceFile('/src/module.ts')!);
}

describe('a module that the core may import', () => {
  test.each(Object.entries(pure))('%s', (_, text) => expect(answer(text)).toBe(true));
});

describe('a module that the core must not import', () => {
  test.each(Object.entries(impure))('%s', (_, text) => expect(answer(text)).toBe(false));

  test('a package', () => {
    const semantics = semanticsOf(programOf({ ...surroundings, '/src/a.ts': "import { z } from 'zed'; z;" }));
    expect(isPureModule(semantics, semantics.sourceFile('/node_modules/zed/index.d.ts')!)).toBe(false);
  });
});
