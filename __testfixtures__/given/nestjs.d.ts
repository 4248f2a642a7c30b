declare module '@nestjs/common' {
  type Type<T = object> = abstract new (...given: never[]) => T;
  type Token = string | symbol | Type | { forwardRef: () => unknown };
  export type Provider =
    | (new (...given: never[]) => object)
    | { provide: Token; useValue: unknown }
    | { provide: Token; useClass: Type }
    | { provide: Token; useExisting: Token }
    | { provide: Token; useFactory: (...given: never[]) => unknown; inject?: Token[] };
  interface ModuleMetadata {
    imports?: unknown[];
    controllers?: Type[];
    providers?: Provider[];
    exports?: unknown[];
  }
  export interface DynamicModule extends ModuleMetadata {
    module: Type;
  }
  export interface OnModuleInit {
    onModuleInit(): unknown;
  }
  export enum Scope {
    DEFAULT,
    TRANSIENT,
    REQUEST,
  }
  export function Injectable(options?: { scope?: Scope; durable?: boolean }): (target: unknown) => void;
  export function Controller(options?: string | { path?: string; scope?: Scope }): (target: unknown) => void;
  export function Module(metadata: ModuleMetadata): (target: unknown) => void;
  export function Inject(token?: Token): (target: object, key: string | symbol | undefined, index: number) => void;
  export function Optional(): (target: object, key: string | symbol | undefined, index: number) => void;
  export function Param(name?: string): (target: object, key: string | symbol | undefined, index: number) => void;
  export function Body(): (target: object, key: string | symbol | undefined, index: number) => void;
  export function Get(path?: string): MethodDecorator;
  export function Post(path?: string): MethodDecorator;
  export function HttpCode(code: number): MethodDecorator;
  export function forwardRef(resolve: () => unknown): { forwardRef: () => unknown };
}

declare module '@nestjs/core' {
  interface Container {
    get<T>(token: (abstract new (...given: never[]) => T) | string | symbol, options?: { strict?: boolean }): T;
    resolve<T>(token: (abstract new (...given: never[]) => T) | string | symbol, context?: { id: number }): Promise<T>;
    registerRequestByContextId(request: unknown, context: { id: number }): void;
  }
  export const REQUEST: string;
  export const ContextIdFactory: { create(): { id: number } };
  export const NestFactory: {
    createApplicationContext(module: unknown, options?: { logger?: false }): Promise<Container>;
  };
}

declare module '@nestjs/testing' {
  import type { Provider } from '@nestjs/common';
  interface TestingModule {
    get<T>(token: abstract new (...given: never[]) => T): T;
  }
  export const Test: {
    createTestingModule(metadata: { imports?: unknown[]; providers?: Provider[] }): {
      compile(): Promise<TestingModule>;
    };
  };
}
