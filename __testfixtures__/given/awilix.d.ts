declare module 'awilix' {
  export const InjectionMode: { readonly PROXY: 'PROXY'; readonly CLASSIC: 'CLASSIC' };
  export interface Resolver<T> {
    readonly resolve: () => T;
    singleton(): this;
    scoped(): this;
    transient(): this;
  }
  export interface AwilixContainer {
    register(registrations: Record<string, Resolver<unknown>>): this;
    resolve<T>(name: string): T;
    createScope(): AwilixContainer;
  }
  export function createContainer(options?: { injectionMode?: 'PROXY' | 'CLASSIC' }): AwilixContainer;
  export function asClass<T>(type: new (...given: never[]) => T): Resolver<T>;
  export function asValue<T>(value: T): Resolver<T>;
}
