declare module 'inversify' {
  type Constructor<T = object> = new (...given: never[]) => T;
  type Token<T = unknown> = string | symbol | Constructor<T>;
  interface Scoped {
    inSingletonScope(): void;
    inTransientScope(): void;
  }
  interface Binding {
    to(target: Constructor): Scoped;
    toSelf(): Scoped;
    toConstantValue(value: unknown): void;
  }
  export class Container {
    bind<T = unknown>(token: Token<T>): Binding;
    get<T>(token: Token<T>): T;
  }
  export function injectable(): (target: Constructor) => void;
  export function inject(token: Token): (target: object, key: string | symbol | undefined, index: number) => void;
}
