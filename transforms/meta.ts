import type { RuleId } from '../src/core/model/finding.ts';
import type { Form } from '../src/core/model/refactoring.ts';
import type { TransformName } from '../src/core/model/transform-name.ts';

/** What the menu says about one refactoring; its header comment shows it before and after. */
export interface TransformMeta {
  readonly name: TransformName;
  /** One line for a list, e.g. `Lift calculations into the core`. */
  readonly title: string;
  /** The forms of refactorings that it proposes. */
  readonly forms: readonly Form[];
  /** The rules whose violations it mends. */
  readonly rules: readonly RuleId[];
}
