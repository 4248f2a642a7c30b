import type { ts } from '../syntax/typescript.ts';
import type { Suggestion } from '../naming/name.ts';
import type { Form } from '../model/refactoring.ts';
import type { TransformName } from '../model/transform-name.ts';
import type { Capture, Captures, MethodFields } from '../regions/capture.ts';
import type { Output } from '../regions/data-flow.ts';
import type { Logic } from '../regions/logic.ts';
import type { Obstacle } from '../regions/boundary.ts';
import type { Region } from '../regions/region.ts';
import type { DeclaredBefore } from './declared-before.ts';
import type { OperationContext } from './operation-context.ts';
import type { Signature } from '../typing/signature.ts';

/** How the code around the region uses the call that stands in its place. */
export type Use =
  /** The call is an expression; `condition` when it stands where only its truthiness counts. */
  | { readonly kind: 'value' }
  | { readonly kind: 'condition'; readonly isBoolean: boolean }
  /** `const total = f(…)`, `const { a, b } = f(…)`. */
  | { readonly kind: 'declares'; readonly outputs: readonly Output[] }
  /** `label = f(…)`, or `const label = f(…)` where the statement right above does nothing but declare it. */
  | { readonly kind: 'assigns'; readonly output: Output; readonly declaredBefore?: DeclaredBefore }
  /** `return f(…)`. */
  | { readonly kind: 'returns' }
  /** `const early = f(…); if (early !== undefined) return early`. */
  | { readonly kind: 'returns-early' }
  /** `f(…)` for its throw; what it asserts is not null or undefined for the code after it. */
  | { readonly kind: 'throws'; readonly asserts?: ts.Symbol };

/** One way to hand the values over. */
export interface LiftShape {
  readonly captures: Captures;
  readonly parameters: readonly LiftParameter[];
  readonly signature: Signature;
  /** The head of a method that moves as it is written; the types of its parameters stand in it. */
  readonly head?: MethodHead;
  /** The parameters stay a list, however many: they are those of a method that is called with a list. */
  readonly isList?: boolean;
}

export interface MethodHead {
  /** E.g. `['{ name }: { name: string }', 'width = 10', '...tags: string[]']`. */
  readonly parameters: readonly string[];
  /** E.g. `<T extends Item>`. */
  readonly typeParameters?: string;
  /** E.g. `number`, or `order is PaidOrder`. */
  readonly result?: string;
}

/** What is known of a region that is a whole method. */
export interface LiftedWhole {
  /** The fields that it reads, which its function takes besides its parameters. */
  readonly fields: MethodFields;
  /** Too little logic to be lifted for its own sake. */
  readonly isThin: boolean;
  /** The core may call the function where the method was called: it takes the same parameters, and the fields. */
  readonly isCallable: boolean;
  /** All its uses, where it can follow them to the core; without them it leaves a delegate. */
  readonly uses?: readonly ts.PropertyAccessExpression[];
}

export interface LiftParameter {
  readonly name: string;
  readonly capture: Capture;
  /** The declaration of a constant whose place the parameter takes: `const now = Date.now();`. */
  readonly insteadOf?: ts.VariableStatement;
}

/** A region that can be lifted, before it has its final name. */
export interface Lift {
  readonly form: Form;
  readonly transform: TransformName;
  readonly region: Region;
  readonly use: Use;
  /** The preferred one first. */
  readonly shapes: readonly [LiftShape, ...LiftShape[]];
  readonly suggestion: Suggestion;
  readonly logic: Logic;
  /** What lifting gains a reader; see `worthiness.ts`. */
  readonly worth: number;
  readonly assumptions: readonly string[];
  readonly method?: LiftedWhole;
}

/** What came of looking at a region. */
export type Judgement =
  | { readonly kind: 'lift'; readonly lift: Lift }
  | {
      readonly kind: 'refused';
      readonly form: Form;
      readonly region: Region;
      readonly obstacle: Obstacle;
      readonly logic: Logic;
      /** What is lifted out of it all the same; the rest is still worth a lift. */
      readonly besides?: readonly Lift[];
    }
  /** Too little logic to deserve a name, or nothing that can be said as a function. */
  | { readonly kind: 'unworthy' };

/** One shape of a lift, to be written under its final name. */
export interface LiftWriting {
  readonly lift: Lift;
  readonly shape: LiftShape;
  readonly name: string;
  readonly context: OperationContext;
  /** The comment above stays where it is: the function has, or will have, words of its own. */
  readonly keepsComment?: boolean;
}
