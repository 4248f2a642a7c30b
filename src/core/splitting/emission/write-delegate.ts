import { sliceWithReplacements } from '../../edit/apply-edits.ts';
import { renderCall } from '../../edit/render-call.ts';
import { indentAt, reindent } from '../../edit/reindent.ts';
import { isJavaScriptFile } from '../../syntax/javascript-file.ts';
import { ts } from '../../syntax/typescript.ts';
import { camelCase, wordsOf } from '../../naming/words.ts';
import type { Emission } from './emission.ts';
import { isDecorated } from './member-text.ts';

export interface DelegateRequest {
  readonly node: ts.Node;
  /** What has its body: `this.orderPayments.take`, or a function by its name. */
  readonly callee: string;
  readonly emission: DelegateEmission;
  /** True where the holders of a part call what it passes on, so that it cannot be private. */
  readonly isExposed?: boolean;
  /** True in the original, whose methods frameworks know by their decorators. */
  readonly keepsDecorators?: boolean;
}

/** What the writing of a delegate needs to know. */
interface DelegateEmission extends Pick<Emission, 'semantics' | 'style'> {
  readonly habits: Pick<Emission['habits'], 'saysPublic'>;
}

/**
 * What is left of a method whose body has moved: the same signature and one call. It is not `async`: it gives the very
 * promise that the part gives, at the same time. Defaults stay where the body is. What a decorator may look at stays as
 * it was: parameters with theirs, and whether the method is `async`.
 */
export function writeDelegate(request: DelegateRequest): string {
  const { node, callee, emission, isExposed = false, keepsDecorators = false } = request;
  if (!ts.isMethodDeclaration(node)) throw new Error(`${node.getText()} is no method, and has no delegate.`);
  const { style } = emission;
  const sourceFile = node.getSourceFile();
  const indent = indentAt(sourceFile.text, node.getStart());
  const inner = indent + style.indent;
  const keepsForm = keepsDecorators && isDecorated(node);
  const parameters = node.parameters.map((parameter, index) => passOn(parameter, { node, index, emission, keepsForm }));
  const modifiers = (ts.getModifiers(node) ?? [])
    .filter(({ kind }) => keepsForm || kind !== ts.SyntaxKind.AsyncKeyword)
    .flatMap((each) =>
      isExposed && hides(each) ? (emission.habits.saysPublic ? ['public '] : []) : [`${each.getText()} `],
    );
  const generics = node.typeParameters === undefined ? '' : `<${texts(node.typeParameters).join(', ')}>`;
  const result = node.type === undefined ? '' : `: ${node.type.getText()}`;
  const head = `${modifiers.join('')}${isExposed ? node.name.getText().replace(/^#/u, '') : node.name.getText()}${generics}`;
  const signature = renderCall({
    callee: head,
    arguments: parameters.map(({ declared }) => declared),
    style,
    column: indent.length,
    indent,
    after: `${result} {`,
  });
  const typeArguments =
    node.typeParameters === undefined ? '' : `<${node.typeParameters.map(({ name }) => name.text).join(', ')}>`;
  const keyword = givesNothing(node) ? '' : 'return ';
  const end = style.semicolons ? ';' : '';
  const call = renderCall({
    callee: keyword + callee + typeArguments,
    arguments: parameters.map(({ passed }) => passed),
    style,
    column: inner.length,
    indent: inner,
    after: end,
  });
  return `${signature}${result} {\n${inner}${call}${end}\n${indent}}`;
}

interface PassedOn {
  readonly declared: string;
  readonly passed: string;
}

function passOn(
  parameter: ts.ParameterDeclaration,
  {
    node,
    index,
    emission,
    keepsForm,
  }: { node: ts.MethodDeclaration; index: number; emission: DelegateEmission; keepsForm: boolean },
): PassedOn {
  const isPattern = !ts.isIdentifier(parameter.name);
  const name = delegatedName(parameter, node);
  if (isJavaScriptFile(node.getSourceFile().fileName)) {
    const passed = parameter.dotDotDotToken === undefined ? name : `...${name}`;
    return { declared: passed, passed };
  }
  if (keepsForm) {
    const { text } = parameter.getSourceFile();
    const start = parameter.getStart();
    const edits = isPattern ? [{ start: parameter.name.getStart(), end: parameter.name.end, text: name }] : [];
    const declared = reindent(
      sliceWithReplacements(text, { start, end: parameter.end }, edits),
      indentAt(text, start),
      '',
    );
    return { declared, passed: parameter.dotDotDotToken === undefined ? name : `...${name}` };
  }
  if (parameter.dotDotDotToken !== undefined) {
    const type = parameter.type === undefined ? '' : `: ${parameter.type.getText()}`;
    return { declared: `...${name}${type}`, passed: `...${name}` };
  }
  if (parameter.initializer === undefined) {
    const type = parameter.type === undefined ? '' : `: ${parameter.type.getText()}`;
    const optional = parameter.questionToken === undefined ? '' : '?';
    return { declared: `${name}${optional}${type}`, passed: name };
  }
  const type = parameter.type?.getText() ?? inferredType(parameter, emission);
  const isLast = node.parameters
    .slice(index + 1)
    .every(({ initializer, questionToken, dotDotDotToken }) => initializer ?? questionToken ?? dotDotDotToken);
  const isBare = /^[\w$.[\]'"<>, ]+$/u.test(type);
  return {
    declared: isLast ? `${name}?: ${type}` : `${name}: ${isBare ? type : `(${type})`} | undefined`,
    passed: name,
  };
}

/** What the parameters of a method are called in its delegate. */
export function delegatedNames(node: ts.MethodDeclaration): readonly string[] {
  return node.parameters.map((parameter) => delegatedName(parameter, node));
}

function delegatedName(parameter: ts.ParameterDeclaration, node: ts.MethodDeclaration): string {
  return ts.isIdentifier(parameter.name) ? parameter.name.text : nameForPattern(parameter, node);
}

/** What the default of a parameter says about its type, as the caller of the method sees it. */
function inferredType(parameter: ts.ParameterDeclaration, { semantics }: DelegateEmission): string {
  const type = semantics.getNonNullableType(semantics.getTypeAtLocation(parameter));
  return semantics.typeToString(type, parameter, ts.TypeFormatFlags.NoTruncation);
}

function nameForPattern(parameter: ts.ParameterDeclaration, node: ts.MethodDeclaration): string {
  const { type } = parameter;
  const taken = new Set(node.parameters.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : [])));
  const typeName = type !== undefined && ts.isTypeReferenceNode(type) ? type.typeName.getText() : '';
  const byType = /^[A-Z]\w+$/u.test(typeName) ? camelCase(wordsOf(typeName)) : 'input';
  return [byType, 'input', 'options', 'request'].find((name) => !taken.has(name)) ?? `${byType}Input`;
}

/** Assertions and methods declared `void` are called as statements. */
function givesNothing({ type }: ts.MethodDeclaration): boolean {
  if (type === undefined) return false;
  return (
    type.kind === ts.SyntaxKind.VoidKeyword || (ts.isTypePredicateNode(type) && type.assertsModifier !== undefined)
  );
}

function texts(nodes: readonly ts.Node[]): readonly string[] {
  return nodes.map((each) => each.getText());
}

function hides({ kind }: ts.ModifierLike): boolean {
  return kind === ts.SyntaxKind.PrivateKeyword || kind === ts.SyntaxKind.ProtectedKeyword;
}

/** `this.orderPayments.take`: the operation in the part that a field holds. */
export function throughField(route: string, operation: string): string {
  return `this.${route}.${operation.replace(/^#/u, '')}`;
}
