import type { Span } from './span.ts';
import type { TransformName } from './transform-name.ts';

/** Replaces the text of a span; offsets belong to the text that the plan was made from. */
export interface TextEdit extends Span {
  readonly text: string;
  /** True where somebody wrote the text by hand: it comes out as it is. */
  readonly isByHand?: boolean | undefined;
}

/** `safe`: shown by analysis. `likely`: rests on the assumptions that the refactoring names. */
export type Confidence = 'safe' | 'likely';

/** The forms of DESIGN sections 6 and 7; each belongs to one transform. */
export type Form =
  'predicate' | 'throwing-guards' | 'returning-guards' | 'effectful-guard' | 'calculation' | 'pure-method' | 'split';

/** A name that a module needs from another one. */
export interface NamedImport {
  /** The importing file (absolute path). */
  readonly file: string;
  /** Absolute path of a project file, or a bare specifier such as `@acme/shared`. */
  readonly from: string;
  /** The exported name, or `default`, or `*` for a namespace import. */
  readonly name: string;
  /** The local name where it differs, e.g. `import { total as sum }` has `alias: 'sum'`. */
  readonly alias?: string;
  /** True when the importing code uses the name only as a type. */
  readonly typeOnly: boolean;
  /** What the import says behind the module, e.g. `with { type: 'json' }`. */
  readonly attributes?: string;
  /** Where the code imported it from another module: that one. */
  readonly insteadOf?: ReplacedImport;
}

/** A module of the project that a file imported something from which the core imports elsewhere. */
export interface ReplacedImport {
  /** Its absolute path. */
  readonly from: string;
  /** True where it makes no difference whether the file loads it: it only declares, or is loaded anyway. */
  readonly isSilent: boolean;
  /** The modules that the file imports before it and that load it as well (absolute paths). */
  readonly loadedBefore: readonly string[];
}

/** A top-level declaration to be added to a module, exported, with its doc comment. */
export interface Declaration {
  readonly kind: 'function' | 'interface' | 'type' | 'class' | 'const' | 'enum';
  readonly name: string;
  /** The whole text with the doc comment, `export` and no trailing newline, indented with the target's style, LF line ends. */
  readonly text: string;
  /** Only where somebody wrote it by hand, so that it comes out as it is: what stands between it and the one before. */
  readonly gap?: string | undefined;
}

/** Declarations that a refactoring puts into a core module, which is created where it does not exist. */
export interface ModuleAddition {
  /** The core module (absolute path). */
  readonly file: string;
  readonly declarations: readonly Declaration[];
  /** What the declarations need; their `file` is this module. */
  readonly imports: readonly NamedImport[];
}

/**
 * One proposal. Plain data: it survives JSON, and every surface reads it.
 * The edits of one refactoring never overlap each other, nor those of another one in the same plan; only where both need
 * the same declaration moved, both hold the same edit, which is made once.
 */
export interface Refactoring {
  /** Stable across runs on the same text, e.g. `lift-calculations:src/checkout.ts:calculateTotal`. */
  readonly id: string;
  readonly transform: TransformName;
  readonly form: Form;
  /** One line for a person, e.g. `lift calculateTotal(items) out of CheckoutOrchestrator.processCheckout`. */
  readonly title: string;
  readonly confidence: Confidence;
  readonly assumptions: readonly string[];
  /** The region that is lifted, or the name of the class that is split, in the text on disk. */
  readonly span: Span;
  /** The orchestrator and operation it was found in, e.g. `CheckoutOrchestrator.processCheckout`. */
  readonly origin: string;
  /**
   * Replacements in files that exist (region -> call, method -> delegate). Imports are not among them. Those of a split
   * count in the texts with the lifts applied that it depends on; all others count in the texts on disk.
   */
  readonly edits: readonly TextEdit[];
  /** Imports that the edited files need. */
  readonly imports: readonly NamedImport[];
  readonly creates: readonly ModuleAddition[];
  /** Ids of refactorings that have to be applied as well. */
  readonly dependsOn: readonly string[];
  /** How many logic operators the region holds (the unit in which `check` and the reports count). */
  readonly logic: number;
}
