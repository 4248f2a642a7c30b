import { describe, expect, test } from 'vitest';
import { semanticsOf } from '../../../src/core/syntax/semantics.ts';
import { isSilentModule } from '../../../src/core/typing/silent-module.ts';
import { programOf, strictOptions } from '../../support/program.ts';

const surroundings = {
  '/node_modules/zed/index.d.ts': 'export declare const z: () => number;\nexport interface Schema { x: 1 }',
  '/src/types.ts': 'export interface User { id: string }\nexport const limit = 3;',
  '/src/shell.ts': 'export class Sender { send() { console.log(1); } }',
  '/src/starts.ts': 'export const started = Date.now();',
};

const silent: Readonly<Record<string, string>> = {
  'a class that acts when it is used':
    'export class Job { readonly #ids = new Set<string>(); at = Date.now(); async run() { await fetch("/"); } }',
  'functions and constants': 'export function log() { console.log(1); }\nexport const max = 3, names = ["a"];',
  'errors of the module': 'export class Gone extends Error { static code = 410; }',
  'what it loads is silent as well':
    "import { Sender } from './shell';\nexport class Outbox { sender = new Sender(); }",
  'a type of a package': "import { Schema } from 'zed';\nexport type S = Schema;",
  'a type of a module that acts': "import type { started } from './starts';\nexport type T = typeof started;",
};

const acting: Readonly<Record<string, string>> = {
  'a call': 'export const now = Date.now();',
  'a new object': 'export const cache = new Map();',
  'a static field that is computed': 'export class Job { static started = Date.now(); }',
  'a static block': 'export class Job { static { console.log(1); } }',
  'a decorator': 'const d = (_: unknown, __: unknown) => {};\n@d export class Job {}',
  'a base that is computed': 'const mix = () => class {};\nexport class Job extends mix() {}',
  'a variable that can change': 'export let count = 0;',
  'an assignment': 'export const o = { a: 1 };\no.a = 2;',
  'a module that acts': "import { started } from './starts';\nexport const f = () => started;",
  'an import for its effect': "import './shell';\nexport const a = 1;",
  'a value of a package': "import { z } from 'zed';\nexport const f = () => z();",
  'handing on a module that acts': "export * from './starts';",
};

function answer(text: string): boolean {
  const program = programOf(
    { ...surroundings, '/src/module.ts': text },
    { ...strictOptions, experimentalDecorators: true },
  );
  const semantics = semanticsOf(program);
  return isSilentModule(semantics, semantics.sourceFile('/src/module.ts')!);
}

describe('loading a module makes no difference', () => {
  test.each(Object.entries(silent))('%s', (_name, text) => expect(answer(text)).toBe(true));
});

describe('loading a module may make a difference', () => {
  test.each(Object.entries(acting))('%s', (_name, text) => expect(answer(text)).toBe(false));
});
