declare module '@angular/core' {
  export type Type<T> = abstract new (...given: never[]) => T;
  export class InjectionToken<T> {
    constructor(description: string, options?: { providedIn: 'root' | 'platform'; factory: () => T });
    private readonly value: T;
  }
  export type Token<T> = Type<T> | InjectionToken<T>;
  export abstract class Injector {
    static create(options: { providers: unknown[] }): Injector;
    abstract get<T>(token: Token<T>): T;
  }
  export const ɵINJECTOR_SCOPE: InjectionToken<'root' | 'environment'>;
  export function Injectable(options?: { providedIn?: 'root' | 'platform' | 'any' | null }): ClassDecorator;
  export function Inject(token: unknown): ParameterDecorator;
  export function Optional(): ParameterDecorator;
  export function inject<T>(token: Token<T>): T;
  export function runInInjectionContext<T>(injector: Injector, run: () => T): T;
}

declare module '@angular/compiler' {}
