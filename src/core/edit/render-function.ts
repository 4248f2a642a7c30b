import type { Declaration } from '../model/refactoring.ts';
import type { FileStyle } from '../model/style.ts';
import { ts } from '../syntax/typescript.ts';
import { parseText } from './parse-text.ts';
import { indentLines } from './reindent.ts';
import { fits, inBraces, listLines, takesObject } from './render-call.ts';

export interface Parameter {
  readonly name: string;
  /** Undefined in JavaScript. */
  readonly type?: string | undefined;
}

export interface FunctionRequest {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** The lines of the body at depth 0, LF only. */
  readonly bodyLines: readonly string[];
  readonly style: FileStyle;
  /** The parameters stay a list, however many there are. */
  readonly isList?: boolean | undefined;
  /** Plain text for the doc comment. */
  readonly doc?: string | undefined;
  readonly resultType?: string | undefined;
  /** Stands in place of the result type, e.g. `order is PaidOrder` or `asserts order is PaidOrder`. */
  readonly typePredicate?: string | undefined;
  /** E.g. `<T extends Item>`. */
  readonly typeParameters?: string | undefined;
  /** JavaScript says in its comments what is known of the types; where it is type-checked, of each parameter. */
  readonly inComments?: 'nothing' | 'known' | 'all' | undefined;
  /** The name of the interface for an object parameter that is too long for its line; `CalculateTotalInput` if left out. */
  readonly inputName?: string | undefined;
}

/**
 * An exported function as declarations for a core module, written as prettier would. Above three parameters it takes
 * one object, whose type gets a name (a declaration of its own, the first of the two) where one line cannot hold it.
 * A type predicate speaks of a parameter by name, so such a function always takes a list.
 */
export function renderFunction(request: FunctionRequest): readonly [...Declaration[], Declaration] {
  const { name, style, parameters } = request;
  const asObject = takesObject(parameters) && request.typePredicate === undefined && request.isList !== true;
  const body = request.bodyLines.join('\n');
  const withHead = (head: string): Declaration => ({
    kind: 'function',
    name,
    text: [
      ...docLines(request.doc, style, tagsOf(request, asObject)),
      head,
      ...(body === '' ? [] : [indentLines(body, style.indent)]),
      '}',
    ].join('\n'),
  });
  if (request.inComments !== undefined) {
    const bare = withoutTypes(request);
    return [withHead(asObject ? objectHead(bare, undefined).text : listHead(bare))];
  }
  if (!asObject) return [withHead(listHead(request))];

  const type = inlineType(parameters);
  const inline = objectHead(request, type);
  if (inline.fits || type === undefined) return [withHead(inline.text)];
  const inputName = request.inputName ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return [interfaceOf(request, inputName), withHead(objectHead(request, inputName + typeArguments(request)).text)];
}

function nameAndTypes({ name, typeParameters = '', style }: FunctionRequest): string {
  return name + typeParameters + (style.spaceBeforeParameters ? ' ' : '');
}

function listHead(request: FunctionRequest): string {
  const parameters = request.parameters.map(({ name, type }) => (type === undefined ? name : `${name}: ${type}`));
  const opening = `export function ${nameAndTypes(request)}(`;
  const closing = `)${resultOf(request)} {`;
  const oneLine = opening + parameters.join(', ') + closing;
  if (parameters.length === 0 || (!oneLine.includes('\n') && fits(oneLine, 0, request.style))) return oneLine;
  // No comma may follow a rest parameter.
  const trailingComma = request.style.trailingComma && parameters.at(-1)?.startsWith('...') !== true;
  return [opening, ...listLines(parameters, { ...request.style, trailingComma }, ''), closing].join('\n');
}

/** The head of a function that takes one object apart. */
function objectHead(
  request: FunctionRequest,
  type: string | undefined,
): { readonly text: string; readonly fits: boolean } {
  const names = request.parameters.map((each) => each.name);
  const opening = `export function ${nameAndTypes(request)}({`;
  const closing = `}${type === undefined ? '' : `: ${type}`})${resultOf(request)} {`;
  const oneLine = `${opening} ${names.join(', ')} ${closing}`;
  if (!oneLine.includes('\n') && fits(oneLine, 0, request.style)) return { text: oneLine, fits: true };
  return {
    text: [opening, ...listLines(names, inBraces(request.style), ''), closing].join('\n'),
    fits: false,
  };
}

function inlineType(parameters: readonly Parameter[]): string | undefined {
  if (parameters.some((each) => each.type === undefined)) return undefined;
  return `{ ${parameters.map((each) => `readonly ${each.name}: ${each.type}`).join('; ')} }`;
}

function interfaceOf(request: FunctionRequest, name: string): Declaration {
  const { style } = request;
  const end = style.semicolons ? ';' : '';
  const members = request.parameters.map((each) => `${style.indent}readonly ${each.name}: ${each.type}${end}`);
  const head = `export interface ${name}${request.typeParameters ?? ''} {`;
  return { kind: 'interface', name, text: [head, ...members, '}'].join('\n') };
}

/** `<T extends Item, U>` as it is handed on: `<T, U>`. */
function typeArguments(request: FunctionRequest): string {
  if (request.typeParameters === undefined) return '';
  const alias = parseText(`type _${request.typeParameters} = 0`).statements[0];
  const parameters = (alias && ts.isTypeAliasDeclaration(alias) && alias.typeParameters) || [];
  return `<${parameters.map((each) => each.name.text).join(', ')}>`;
}

function resultOf(request: FunctionRequest): string {
  const type = request.typePredicate ?? request.resultType;
  return type === undefined ? '' : `: ${type}`;
}

function withoutTypes(request: FunctionRequest): FunctionRequest {
  const parameters = request.parameters.map(({ name }) => ({ name }));
  return { ...request, parameters, resultType: undefined, typePredicate: undefined, typeParameters: undefined };
}

/** What JSDoc says of the types that are known. */
function tagsOf(request: FunctionRequest, asObject: boolean): readonly string[] {
  const { parameters, resultType, typePredicate, inComments } = request;
  if (inComments === undefined || inComments === 'nothing') return [];
  const isSaid = inComments === 'all' || parameters.some(({ type }) => type !== undefined);
  const said = isSaid && parameters.length > 0 ? parameters.map(({ name, type = '*' }) => ({ name, type })) : [];
  const fields = said.map(({ name, type }) => `${name}: ${type}`).join(', ');
  const given = asObject
    ? said.slice(0, 1).map(() => `@param {{ ${fields} }} input`)
    : said.map(({ name, type }) => `@param {${type}} ${name}`);
  const result = typePredicate ?? (resultType === 'void' ? undefined : resultType);
  return result === undefined ? given : [...given, `@returns {${result}}`];
}

function docLines(doc: string | undefined, style: FileStyle, tags: readonly string[]): readonly string[] {
  const text = doc?.trim() ?? '';
  if (text === '' && tags.length === 0) return [];
  const words = text
    .replaceAll('*/', '*\\/')
    .split('\n')
    .map((line) => line.trim());
  const lines = text === '' ? tags : [...words, ...tags];
  const oneLine = `/** ${lines[0]} */`;
  if (lines.length === 1 && fits(oneLine, 0, style)) return [oneLine];
  const wrapped = lines.flatMap((line) => (tags.includes(line) ? [line] : wrap(line, style.lineWidth - 3)));
  return ['/**', ...wrapped.map((line) => ` * ${line}`.trimEnd()), ' */'];
}

function wrap(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}
