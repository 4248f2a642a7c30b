import type { FileStyle } from '../../model/style.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import type { ClassModel, Field } from '../model/class-model.ts';
import { isInjected } from '../model/is-injected.ts';

/** What the writers of a split have in common. */
export interface Emission {
  readonly semantics: Semantics;
  readonly style: FileStyle;
  readonly habits: ClassHabits;
}

/** How a class declares what it is given. */
export interface ClassHabits {
  /** `constructor(private readonly orders: Orders)`; otherwise fields that the constructor assigns to. */
  readonly usesProperties: boolean;
  /** E.g. `private readonly`; empty for private names. */
  readonly modifiers: string;
  /** True when fields have names like `#orders`. */
  readonly usesHash: boolean;
  /** True when its fields are `inject(Orders)`, and it needs no constructor. */
  readonly usesInject: boolean;
  /** True when public methods say `public`. */
  readonly saysPublic: boolean;
}

export function habitsOf(model: ClassModel, options: ts.CompilerOptions): ClassHabits {
  const given = [...model.fields.values()].filter((field) => field.given !== undefined);
  const [first] = [...given.filter(({ role }) => role === 'dependency'), ...given];
  const usesHash = given.some(({ name }) => name.startsWith('#'));
  const usesProperties =
    !usesHash &&
    options.erasableSyntaxOnly !== true &&
    (given.length === 0 || given.some(({ declaration }) => ts.isParameter(declaration)));
  const saysPublic = [...model.operations.values()].some(({ nodes }) =>
    nodes.some((node) => ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.PublicKeyword)),
  );
  const usesInject = [...model.fields.values()].some(({ declaration }) => isInjected(declaration.initializer));
  return { usesProperties, usesHash, usesInject, saysPublic, modifiers: modifiersOf(first) };
}

/** As the first field has them, but always private. */
function modifiersOf(field: Field | undefined): string {
  if (field === undefined) return 'private readonly';
  const flags = ts.getCombinedModifierFlags(field.declaration);
  const readonly = flags & ts.ModifierFlags.Readonly ? 'readonly' : '';
  const isHash = field.name.startsWith('#');
  return [isHash ? '' : 'private', readonly].filter((word) => word !== '').join(' ');
}

/** A private name without its sign: what a parameter or variable for it is called. */
export function plainName(name: string): string {
  return name.replace(/^#/u, '');
}
