/** Builds a service by the name of its file. */
export async function serviceOf(name: string, given: readonly unknown[]): Promise<unknown> {
  const file = `./${name}-service`;
  const module: Record<string, new (...all: readonly unknown[]) => unknown> = await import(file);
  return Object.values(module).map((Service) => new Service(...given))[0];
}
