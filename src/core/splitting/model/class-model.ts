import type { ts } from '../../syntax/typescript.ts';

/** A class as its split sees it. Names of private members begin with `#` where the code writes them so. */
export interface ClassModel {
  readonly name: string;
  readonly node: ts.ClassDeclaration;
  readonly sourceFile: ts.SourceFile;
  /** In the order in which they get their values. */
  readonly fields: ReadonlyMap<string, Field>;
  /** In the order of the text. */
  readonly operations: ReadonlyMap<string, OperationMember>;
  readonly wiring: Wiring;
  /**
   * The names that `check` counts as its dependencies, or would count in a part; inherited ones included; `deps.orders`
   * for what a bag holds.
   */
  readonly dependencies: ReadonlySet<string>;
}

/** A field that holds no operation. */
export interface Field {
  readonly name: string;
  /**
   * `dependency`: a collaborator from outside. `value`: what is given once and only read, e.g. a limit. `constant`: a
   * literal that each class that needs it may hold for itself. `state`: what operations change, or what the class
   * makes itself.
   */
  readonly role: 'dependency' | 'value' | 'constant' | 'state';
  /** Where it is declared: a parameter property of the constructor, or a member of the class. */
  readonly declaration: ts.ParameterDeclaration | ts.PropertyDeclaration;
  /** What the constructor puts in, e.g. `mailer` in `this.mailer = mailer`; undefined for fields without an argument. */
  readonly given: ts.Expression | undefined;
  /** Undefined where nothing in the code says it. */
  readonly type: FieldType | undefined;
}

export interface FieldType {
  readonly text: string;
  /** The nodes that the text comes from, whose names another file has to import. */
  readonly nodes: readonly ts.Node[];
}

/** A method, an accessor, or a field that holds a function. */
export interface OperationMember {
  readonly name: string;
  /** One declaration; two for a getter and a setter of one name; several for overloads. */
  readonly nodes: readonly [OperationNode, ...OperationNode[]];
  readonly isPrivate: boolean;
}

export type OperationNode =
  ts.MethodDeclaration | ts.GetAccessorDeclaration | ts.SetAccessorDeclaration | ts.PropertyDeclaration;

/** How the class gets its fields. */
export interface Wiring {
  /** Undefined where the class has no constructor of its own. */
  readonly node: ts.ConstructorDeclaration | undefined;
  readonly parameters: readonly ts.ParameterDeclaration[];
  /** `this.x = …` in the body, in their order. */
  readonly assignments: readonly FieldAssignment[];
  /** `super(…)` and whatever else the constructor does, which stays. */
  readonly rest: readonly ts.Statement[];
}

export interface FieldAssignment {
  readonly field: string;
  readonly value: ts.Expression;
  readonly node: ts.ExpressionStatement;
}
