import { sliceWithReplacements } from '../../edit/apply-edits.ts';
import { indentAt, reindent } from '../../edit/reindent.ts';
import { camelCase, wordsOf } from '../../naming/words.ts';
import { nameText, walk } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import type { ClassModel } from '../model/class-model.ts';
import { isChain } from '../model/read-wiring.ts';
import { plainName } from './emission.ts';
import { rangeWithComments } from './member-text.ts';

/** What the constructor did with its arguments, as code outside of the class. */
export interface WiredValues {
  /** The expression for what a field is given, e.g. `mailer`, `stores.users`, or a variable of `statements`. */
  readonly valueOf: (field: string) => string;
  /** `const logger = getLogger('orders')`, without the semicolon, with the comments above them, in their order. */
  readonly statements: readonly string[];
  /** The parameters of the constructor that are used, as they are written, without modifiers. */
  readonly parameters: readonly WiredParameter[];
}

export interface WiredParameter {
  readonly node: ts.ParameterDeclaration;
  readonly text: string;
  readonly isNeeded: boolean;
}

/** Writes the assignments of the constructor with variables in the place of fields. `needed` are the fields that are given on. */
export function wiredValues(model: ClassModel, needed: ReadonlySet<string>): WiredValues {
  const { parameters, assignments, rest } = model.wiring;
  const bound = new Set(parameters.flatMap(({ name }) => namesIn(name)));
  const values = new Map<string, string>();
  for (const parameter of parameters) {
    const name = nameText(parameter.name);
    if (name !== undefined && model.fields.get(name)?.given === parameter.name) values.set(name, name);
  }
  const statements: { readonly field: string; readonly text: string; readonly nodes: readonly ts.Node[] }[] = [];
  const read = new Set<string>();
  for (const { field, value, node } of assignments) {
    const isSimple = isChain(value);
    const isNeeded = needed.has(field) || isReadLater(field, model);
    const text = withoutThis(value, values);
    if (isSimple) values.set(field, text);
    else {
      const plain = plainName(field);
      const name = bound.has(plain) ? camelCase(['own', ...wordsOf(plain)]) : plain;
      values.set(field, name);
      if (isNeeded || !isQuiet(value))
        statements.push({
          field,
          text: commentAbove(node) + (isNeeded ? `const ${name}${typeFor(value, field, model)} = ${text}` : text),
          nodes: [value],
        });
    }
    if (isNeeded || (!isSimple && !isQuiet(value))) namesUsed(value).forEach((name) => read.add(name));
  }
  for (const statement of rest) namesUsed(statement).forEach((name) => read.add(name));
  for (const field of needed) {
    const given = model.fields.get(field)?.given;
    if (given !== undefined && ts.isIdentifier(given)) read.add(given.text);
  }
  for (const parameter of parameters) {
    if (parameter.initializer !== undefined && isUsed(parameter, read))
      namesUsed(parameter.initializer).forEach((name) => read.add(name));
  }
  return {
    valueOf: (field) => values.get(field) ?? plainName(field),
    statements: statements.map(({ text }) => text),
    parameters: parameters.map((node) => ({ node, text: parameterText(node, read), isNeeded: isUsed(node, read) })),
  };
}

/** What is said above a statement goes along with what it computes. */
function commentAbove(node: ts.Statement): string {
  const { text } = node.getSourceFile();
  const { start } = rangeWithComments(node);
  const comment = text.slice(start, node.getStart()).trimEnd();
  return comment === '' ? '' : `${reindent(comment, indentAt(text, start), '')}\n`;
}

/** The parameters of a function may have had their types from the field. */
function typeFor(value: ts.Expression, field: string, { fields }: ClassModel): string {
  const type = fields.get(field)?.type?.text;
  const isTold = !ts.isArrowFunction(value) || value.parameters.every((parameter) => parameter.type !== undefined);
  return isTold || type === undefined ? '' : `: ${type}`;
}

function isUsed({ name }: ts.ParameterDeclaration, read: ReadonlySet<string>): boolean {
  return namesIn(name).some((each) => read.has(each));
}

/** Without modifiers and decorators; of a pattern, only the names that are used. */
function parameterText(node: ts.ParameterDeclaration, read: ReadonlySet<string>): string {
  const { text } = node.getSourceFile();
  const start = (node.dotDotDotToken ?? node.name).getStart();
  const dedented = (from: number, end: number) => reindent(text.slice(from, end), indentAt(text, from), '');
  if (!ts.isObjectBindingPattern(node.name)) return dedented(start, node.end);
  const { elements } = node.name;
  const kept = elements.filter(
    ({ name, dotDotDotToken }) => dotDotDotToken ?? namesIn(name).some((each) => read.has(each)),
  );
  if (kept.length === elements.length || kept.length === 0) return dedented(start, node.end);
  return `{ ${kept.map((each) => each.getText()).join(', ')} }${dedented(node.name.end, node.end)}`;
}

function withoutThis(value: ts.Expression, values: ReadonlyMap<string, string>): string {
  const edits: { start: number; end: number; text: string }[] = [];
  walk(value, (inner) => {
    if (!ts.isPropertyAccessExpression(inner) || inner.expression.kind !== ts.SyntaxKind.ThisKeyword) return;
    const known = values.get(inner.name.text) ?? plainName(inner.name.text);
    edits.push({ start: inner.getStart(), end: inner.end, text: known });
  });
  const range = { start: value.getStart(), end: value.end };
  const { text } = value.getSourceFile();
  return reindent(sliceWithReplacements(text, range, edits), indentAt(text, range.start), '');
}

/** True when nothing is called, so that it can be left out. */
function isQuiet(value: ts.Expression): boolean {
  let isQuiet = true;
  walk(value, (inner) => {
    if (ts.isCallExpression(inner) || ts.isNewExpression(inner) || ts.isTaggedTemplateExpression(inner))
      isQuiet = false;
  });
  return isQuiet;
}

function isReadLater(field: string, model: ClassModel): boolean {
  return model.wiring.assignments.some(({ value }) => {
    let found = false;
    walk(value, (inner) => {
      if (ts.isPropertyAccessExpression(inner) && inner.expression.kind === ts.SyntaxKind.ThisKeyword)
        found ||= inner.name.text === field;
    });
    return found;
  });
}

function namesUsed(node: ts.Node): ReadonlySet<string> {
  const names = new Set<string>();
  walk(node, (inner) => {
    if (ts.isIdentifier(inner)) names.add(inner.text);
  });
  return names;
}

export function namesIn(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));
}
