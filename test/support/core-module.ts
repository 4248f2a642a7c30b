/** Where the fixtures' projects keep their core: `OrderService` gives `/project/src/core/order.ts`. */
export function coreModuleFor(orchestrator: { readonly file: string; readonly name: string }): string {
  const domain = orchestrator.name.replace(/(Service|Orchestrator|UseCase|Handler)$/, '');
  const words = domain.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  return `/project/src/core/${words}.ts`;
}
