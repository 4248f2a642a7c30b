import { describe, expect, test } from 'vitest';
import { findNode } from '../../../src/core/syntax/nodes.ts';
import { semanticsOf } from '../../../src/core/syntax/semantics.ts';
import { ts } from '../../../src/core/syntax/typescript.ts';
import { importIntoCore } from '../../../src/core/typing/signature.ts';
import { type Files, programOf, strictOptions } from '../../support/program.ts';
import { describeImport } from './lift-case.ts';

const root = '/repo/apps/api';

const packages: Files = {
  '/repo/node_modules/@nestjs/common/index.d.ts':
    'export declare class NotFoundException extends Error {}\nexport declare enum HttpStatus { OK = 200 }',
  '/repo/node_modules/@prisma/client/index.d.ts':
    "export declare const Role: { readonly ADMIN: 'ADMIN'; readonly USER: 'USER' };\nexport type Role = (typeof Role)[keyof typeof Role];\nexport declare class PrismaClient { $connect(): Promise<void> }",
  '/repo/node_modules/tiny-money/index.d.ts':
    'export declare class Money { private cents; constructor(cents: number) }\nexport declare function round(n: number): number;\nexport declare const enum Mode { Up = 1 }\nexport default function format(n: number): string;',
};

const project: Files = {
  ...packages,
  '/repo/packages/shared/src/index.ts':
    "import { connect } from './db';\nexport enum Plan { Free = 'free' }\nexport interface Tenant { id: string }\nexport { connect };",
  '/repo/packages/shared/src/db.ts':
    'declare const db: { open(): void };\nexport function connect() { db.open(); }\nconnect();',
  [`${root}/src/types.ts`]:
    "export interface User { id: string }\nexport enum Status { Open = 'open' }\nexport const limits = { max: 3 } as const;\nexport const enum Size { S = 1 }\nexport default interface Fallback { x: 1 }",
  [`${root}/src/errors.ts`]:
    'export class DomainError extends Error { constructor(readonly code: string) { super(code); } }',
  [`${root}/src/index.ts`]: "export * from './types';\nexport * from './server';",
  [`${root}/src/server.ts`]:
    'export function start() { console.log(1); }\nexport class Server { run() { console.log(2); } }',
  [`${root}/src/core/order.ts`]:
    'export interface Line { x: number }\nexport interface Local { y: number }\nclass User {}\nexport const u = new User();',
};

const options = {
  ...strictOptions,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  paths: { '@acme/shared': ['/repo/packages/shared/src/index.ts'], '@/*': [`${root}/src/*`] },
};

interface Case {
  readonly name: string;
  /** The shell file; the last identifier in it is what is asked for. */
  readonly text: string;
  readonly use?: 'type' | 'value';
  readonly expected: string | undefined;
  readonly target?: string;
  readonly options?: ts.CompilerOptions;
}

const cases: readonly Case[] = [
  {
    name: 'an interface of a pure module',
    text: "import { Status } from './types'; Status",
    expected: 'Status from src/types.ts',
  },
  {
    name: 'an enum as a type',
    text: "import { Status } from './types'; Status",
    use: 'type',
    expected: 'type Status from src/types.ts',
  },
  { name: 'a constant', text: "import { limits } from './types'; limits", expected: 'limits from src/types.ts' },
  {
    name: 'an alias keeps its local name',
    text: "import { limits as bounds } from './types'; bounds",
    expected: 'limits as bounds from src/types.ts',
  },
  {
    name: 'a default import',
    text: "import Base from './types'; let x: Base",
    expected: 'type default as Base from src/types.ts',
  },
  {
    name: 'a namespace import',
    text: "import * as types from './types'; types",
    expected: '* as types from src/types.ts',
  },
  {
    name: 'an error class of a pure module',
    text: "import { DomainError } from './errors'; DomainError",
    expected: 'DomainError from src/errors.ts',
  },
  {
    name: 'through a path alias',
    text: "import { Status } from '@/types'; Status",
    expected: 'Status from src/types.ts',
  },
  {
    name: 'a barrel that exports shell code is passed by',
    text: "import { Status } from './index'; Status",
    expected: 'Status from src/types.ts',
  },
  { name: 'shell functions', text: "import { start } from './server'; start", expected: undefined },
  {
    name: 'shell classes, even as types',
    text: "import { Server } from './server'; let x: Server",
    use: 'type',
    expected: undefined,
  },
  { name: 'what the shell file declares itself', text: 'export enum Mine { A } Mine', expected: undefined },
  {
    name: 'a workspace package by its name',
    text: "import { Plan } from '@acme/shared'; Plan",
    expected: 'Plan from @acme/shared',
  },
  {
    name: 'a type of a workspace package',
    text: "import type { Tenant } from '@acme/shared'; let x: Tenant",
    expected: 'type Tenant from @acme/shared',
  },
  {
    name: 'a class of a package',
    text: "import { Money } from 'tiny-money'; Money",
    expected: 'Money from tiny-money',
  },
  {
    name: 'the default of a package',
    text: "import fmt from 'tiny-money'; fmt",
    expected: 'default as fmt from tiny-money',
  },
  {
    name: 'a framework as a value',
    text: "import { NotFoundException } from '@nestjs/common'; NotFoundException",
    expected: undefined,
  },
  {
    name: 'an enum of a framework as a value',
    text: "import { HttpStatus } from '@nestjs/common'; HttpStatus",
    expected: undefined,
  },
  {
    name: 'a framework as a type',
    text: "import { HttpStatus } from '@nestjs/common'; let x: HttpStatus",
    use: 'type',
    expected: 'type HttpStatus from @nestjs/common',
  },
  {
    name: 'an enum of a Prisma schema',
    text: "import { Role } from '@prisma/client'; Role",
    expected: 'Role from @prisma/client',
  },
  {
    name: 'the Prisma client',
    text: "import { PrismaClient } from '@prisma/client'; PrismaClient",
    expected: undefined,
  },
  { name: 'a const enum', text: "import { Size } from './types'; Size", expected: 'Size from src/types.ts' },
  {
    name: 'a const enum with isolated modules',
    text: "import { Size } from './types'; Size",
    options: { isolatedModules: true },
    expected: undefined,
  },
  {
    name: 'a const enum as a type with isolated modules',
    text: "import { Size } from './types'; let x: Size",
    use: 'type',
    options: { isolatedModules: true },
    expected: 'type Size from src/types.ts',
  },
  { name: 'a missing module', text: "import { Gone } from 'gone'; Gone", expected: undefined },
  {
    name: 'what the target itself exports',
    text: "import { Line } from './core/order'; let x: Line",
    target: `${root}/src/core/order.ts`,
    expected: 'type Line from src/core/order.ts',
  },
  {
    name: 'under another name, what the target itself exports',
    text: "import { Line as L } from './core/order'; let x: L",
    target: `${root}/src/core/order.ts`,
    expected: undefined,
  },
  {
    name: 'a name that means something else in the target',
    text: "import { User } from './types'; let x: User",
    target: `${root}/src/core/order.ts`,
    expected: undefined,
  },
];

describe('importing a name into the core', () => {
  test.each(cases)('$name', ({ text, use, expected, target = `${root}/src/core/new.ts`, options: extra }) => {
    const file = `${root}/src/service.ts`;
    const semantics = semanticsOf(programOf({ ...project, [file]: text }, { ...options, ...extra }));
    const from = semantics.sourceFile(file)!;
    let last: ts.Identifier | undefined;
    findNode([from], (node) => {
      if (ts.isIdentifier(node)) last = node;
      return false;
    });
    const symbol = semantics.getSymbolAtLocation(last!)!;
    const found = importIntoCore({ semantics, symbol, target, from, ...(use && { use }) });
    expect(found && describeImport({ ...found, from: found.from.replace(`${root}/`, '') })).toBe(expected);
    if (found !== undefined) expect(found.file).toBe(target);
  });
});
