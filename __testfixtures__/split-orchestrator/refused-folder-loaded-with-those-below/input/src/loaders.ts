import type { Container } from './base-service';

declare const glob: { sync(pattern: string): string[] };
declare const require: (file: string) => { default?: new (container: Container) => object };

/** What the services are called follows from their files. */
export function loadServices(container: Container): Map<string, object> {
  const services = new Map<string, object>();
  for (const file of glob.sync('./services/**/*.js')) {
    const Loaded = require(file).default;
    if (Loaded !== undefined) services.set(file, new Loaded(container));
  }
  return services;
}
