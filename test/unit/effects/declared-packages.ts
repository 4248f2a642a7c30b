/** The few declarations of Node that the cases use, where the real ones would be. */
export const nodeTypes: Readonly<Record<string, string>> = {
  '/node_modules/@types/node/package.json': '{"name":"@types/node","version":"20.0.0","types":"index.d.ts"}',
  '/node_modules/@types/node/index.d.ts': `
    declare namespace NodeJS {
      interface ProcessEnv { [key: string]: string | undefined; NODE_ENV?: string }
      interface HRTime { (): [number, number]; bigint(): bigint }
      interface Process {
        env: ProcessEnv; argv: string[]; platform: string;
        cwd(): string; exit(code?: number): never; uptime(): number; hrtime: HRTime;
        stdout: { write(text: string): boolean };
      }
    }
    declare var process: NodeJS.Process;
    interface Buffer extends Uint8Array { toString(encoding?: string): string; write(text: string): number }
    interface BufferConstructor {
      from(text: string, encoding?: string): Buffer;
      byteLength(text: string): number;
    }
    declare var Buffer: BufferConstructor;
    interface ErrorConstructor { captureStackTrace(target: object, constructor?: Function): void }
    declare module 'path' {
      namespace path {
        interface PlatformPath {
          join(...parts: string[]): string;
          resolve(...parts: string[]): string;
          basename(path: string): string;
          posix: PlatformPath;
        }
      }
      const path: path.PlatformPath;
      export = path;
    }
    declare module 'node:path' { import path = require('path'); export = path; }
    declare module 'util' {
      export function format(format: string, ...values: unknown[]): string;
      export function inspect(value: unknown): string;
    }
    declare module 'crypto' {
      interface Hash { update(data: string): Hash; digest(encoding: string): string }
      export function createHash(name: string): Hash;
      export function randomUUID(): string;
      export function randomBytes(size: number): Buffer;
    }
    declare module 'node:crypto' { export * from 'crypto'; }
    declare module 'fs' { export function readFileSync(path: string): string; }
    declare module 'node:fs' { export * from 'fs'; }
    declare module 'assert' {
      function assert(value: unknown, message?: string): asserts value;
      namespace assert { function equal(a: unknown, b: unknown): void }
      export = assert;
    }
  `,
};

const declared: Readonly<Record<string, string>> = {
  lodash: `
    declare const _: _.LoDashStatic;
    declare namespace _ {
      interface LoDashStatic {
        sumBy<T>(list: readonly T[], by: (item: T) => number): number;
        groupBy<T>(list: readonly T[], by: (item: T) => string): Record<string, T[]>;
        sortBy<T>(list: readonly T[], by: (item: T) => number): T[];
        find<T>(list: readonly T[], by: (item: T) => boolean): T | undefined;
        remove<T>(list: T[], by: (item: T) => boolean): T[];
        merge<T, U>(target: T, source: U): T & U;
        cloneDeep<T>(value: T): T;
        random(low: number, high: number): number;
        uniqueId(prefix?: string): string;
        debounce<T extends (...values: never[]) => unknown>(f: T, wait: number): T;
      }
    }
    export = _;
  `,
  'lodash.groupby': `
    declare function groupBy<T>(list: readonly T[], by: (item: T) => string): Record<string, T[]>;
    export = groupBy;
  `,
  'date-fns': `
    export declare function addDays(date: Date, days: number): Date;
    export declare function isPast(date: Date): boolean;
    export declare function isBefore(a: Date, b: Date): boolean;
    export declare function formatDistanceToNow(date: Date): string;
  `,
  dayjs: `
    declare function dayjs(date?: string | Date): dayjs.Dayjs;
    declare namespace dayjs {
      class Dayjs { add(count: number, unit: string): Dayjs; isBefore(other: Dayjs): boolean; fromNow(): string }
    }
    export = dayjs;
  `,
  moment: `
    declare function moment(date?: string): moment.Moment;
    declare namespace moment {
      interface Moment { add(count: number, unit: string): Moment; isAfter(other: Moment): boolean; year(): number }
    }
    export = moment;
  `,
  uuid: `
    export declare function v4(): string;
    export declare function validate(id: string): boolean;
  `,
  'decimal.js': `
    export declare class Decimal {
      constructor(value: number | string);
      plus(other: Decimal): Decimal;
      gt(other: Decimal): boolean;
      readonly d: number[];
      get sign(): number;
      toString(): string;
      static random(): Decimal;
    }
    export default Decimal;
  `,
  zod: `
    export interface Schema<T> { parse(value: unknown): T; parseAsync(value: unknown): Promise<T>; optional(): Schema<T> }
    export declare const z: { string(): Schema<string>; object<T>(shape: T): Schema<unknown> };
  `,
  'fp-ts': `export {};`,
  '@nestjs/common': `
    export declare class HttpException extends Error { constructor(message: string, status: number); getStatus(): number }
    export declare class NotFoundException extends HttpException { constructor(message?: string) }
    export declare class Logger { log(message: string): void }
    export declare enum HttpStatus { OK = 200, NOT_FOUND = 404 }
    export declare function Injectable(): ClassDecorator;
  `,
  '@acme/money': `
    export declare function round(amount: number): number;
    export declare function convert(amount: number, to: string): number;
    export declare class Money { constructor(amount: number); times(factor: number): Money; get cents(): number; log(): void }
  `,
  bson: `
    export declare class ObjectId { constructor(id?: string); toString(): string; equals(other: ObjectId): boolean; toHexString(): string }
  `,
};

/** Packages as they would lie in node_modules, with what the cases use of them. */
export const packageTypes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(declared).flatMap(([name, text]) => [
    [`/node_modules/${name}/package.json`, `{"name":"${name}","version":"1.0.0","types":"index.d.ts"}`],
    [`/node_modules/${name}/index.d.ts`, text],
  ]),
);
