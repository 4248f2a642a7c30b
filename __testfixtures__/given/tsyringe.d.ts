declare module 'tsyringe' {
  type Constructor<T = object> = new (...given: never[]) => T;
  type Token<T = unknown> = string | symbol | Constructor<T>;
  interface Container {
    resolve<T>(token: Token<T>): T;
    register(token: Token, provider: { useValue: unknown } | { useClass: Constructor }): Container;
    registerSingleton(token: Token, provider?: Constructor): Container;
    createChildContainer(): Container;
  }
  export const container: Container;
  export function injectable(): (target: Constructor) => void;
  export function singleton(): (target: Constructor) => void;
  export function inject(token: Token): (target: object, key: string | symbol | undefined, index: number) => void;
}
