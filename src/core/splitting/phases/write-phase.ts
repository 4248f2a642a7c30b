import { startsLikeAnOperator } from '../../edit/starts-like-an-operator.ts';
import { applyEdits, type Replacement } from '../../edit/apply-edits.ts';
import { indentAt, indentLines, reindent } from '../../edit/reindent.ts';
import { fits, inBraces, listLines, renderCall, takesObject } from '../../edit/render-call.ts';
import type { FileStyle } from '../../model/style.ts';
import { ts } from '../../syntax/typescript.ts';
import type { Candidate } from './candidate.ts';
import type { PhaseParameter, PhaseSignature } from './phase-signature.ts';
import { runComment } from './run-comment.ts';

export interface PhaseWriting {
  readonly candidate: Candidate;
  readonly name: string;
  readonly signature: PhaseSignature;
  readonly style: FileStyle;
  /** Whether it becomes a method of the class, or a function of the module. */
  readonly becomes: 'method' | 'function';
  /** How wide the `export ` is that a function gets when it moves to another module. */
  readonly exportWidth: number;
  /** The blanks before the members of the class, or before the function. */
  readonly memberIndent: string;
  /** A name that nothing in the operation has, for a result that may be there already. */
  readonly earlyName: string;
  /** True where the call stands in a `try` or beside a `using`, so that its promise has to be awaited before it is returned. */
  readonly awaitsReturn: boolean;
}

/** The method, with LF line ends, indented as a member. */
export function writePhaseMethod(writing: PhaseWriting): string {
  const { candidate, style, memberIndent } = writing;
  const comment = runComment(candidate.region);
  const words = comment?.role === 'doc' ? comment.words : '';
  const doc = docLines([words, ...tagsOf(writing.signature)].filter((each) => each !== '').join('\n'));
  const body = bodyOf(writing);
  const lines = [...doc, ...headOf(writing), ...(body === '' ? [] : [indentLines(body, style.indent)]), '}'];
  return indentLines(lines.join('\n'), memberIndent);
}

function docLines(words: string): readonly string[] {
  if (words === '') return [];
  const lines = words.replaceAll('*/', '*\\/').split('\n');
  return lines.length === 1
    ? [`/** ${lines[0] ?? ''} */`]
    : ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'];
}

/** What comments say of the types of the parameters. */
function tagsOf({ bag, parameters, isInComments }: PhaseSignature): readonly string[] {
  if (isInComments !== true) return [];
  const own = bag === undefined ? [] : [`@param {${bag.type}} ${bag.name.startsWith('{') ? 'deps' : bag.name}`];
  if (!takesObject(parameters)) return [...own, ...parameters.map(({ name, type }) => `@param {${type}} ${name}`)];
  const members = parameters.map(({ name, type }) => `${name}: ${type}`);
  return [...own, `@param {{ ${members.join(', ')} }} input`];
}

function headOf(writing: PhaseWriting): readonly string[] {
  const { candidate, name, signature, style, memberIndent } = writing;
  const { bag, parameters, resultType } = signature.isInComments === true ? untyped(signature) : signature;
  const first = bag === undefined ? [] : [typed(bag)];
  const before = writing.becomes === 'method' ? 'private ' : '';
  const keyword = writing.becomes === 'method' ? '' : 'function ';
  const opening = `${before}${candidate.isAsync ? 'async ' : ''}${keyword}${name}${signature.typeParameters?.declared ?? ''}(`;
  const closing = `)${resultType === undefined ? '' : `: ${resultType}`} {`;
  const fitsHere = (text: string) => fits(text, memberIndent.length + writing.exportWidth, style);
  const end = style.semicolons ? ';' : ',';
  if (takesObject(parameters)) {
    const names = parameters.map((each) => each.name);
    const types = parameters.filter(({ type }) => type !== undefined).map(typed);
    const behind = first.map((each) => `${each}, `).join('');
    if (types.length === 0) {
      const untyped = `${opening}${behind}{ ${names.join(', ')} }${closing}`;
      return fitsHere(untyped)
        ? [untyped]
        : [`${opening}${behind}{`, ...listLines(names, inBraces(style), ''), `}${closing}`];
    }
    const short = `${opening}${behind}{ ${names.join(', ')} }: { ${types.join('; ')} }${closing}`;
    if (fitsHere(short)) return [short];
    const members = types.map((each) => `${style.indent}${each}${end}`);
    return [`${opening}${behind}{`, ...listLines(names, inBraces(style), ''), '}: {', ...members, `}${closing}`];
  }
  const items = [...first, ...parameters.map(typed)];
  const oneLine = opening + items.join(', ') + closing;
  if (items.length === 0 || (fitsHere(oneLine) && !oneLine.includes('\n'))) return [oneLine];
  return [opening, ...listLines(items, style, ''), closing];
}

function untyped(signature: PhaseSignature): PhaseSignature {
  const { bag, parameters } = signature;
  const bare = ({ name }: PhaseParameter): PhaseParameter => ({ name, type: undefined });
  return { ...signature, bag: bag && bare(bag), parameters: parameters.map(bare) };
}

function typed({ name, type }: PhaseParameter): string {
  return type === undefined ? name : `${name}: ${type}`;
}

/** The statements at depth 0, with what they need before and after them. */
function bodyOf({ candidate, signature, style, memberIndent }: PhaseWriting): string {
  const { outputs, exit } = candidate;
  const end = style.semicolons ? ';' : '';
  const final = finalValue(candidate);
  const isUsedTwice = (name: string) =>
    final === undefined || outputs[0]?.name !== name || isUsedBefore(candidate, final.statement);
  const begun = signature.fresh
    .filter(({ name }) => isUsedTwice(name))
    .map(({ name, type }) => `let ${name}${type === undefined ? '' : `: ${type}`}${end}\n`)
    .join('');
  const text = movedText(candidate, final === undefined ? [] : [final.edit]);
  const spaced = (line: string) => `${begun}${text}\n${text.includes('\n') ? '\n' : ''}${line}`;
  if (candidate.region.kind === 'expression') return startedTogether(candidate, style, memberIndent);
  if (exit === 'returns-early') return spaced(`return undefined${end}`);
  if (exit === 'returns' || outputs.length === 0 || final !== undefined) return begun + text;
  const [only] = outputs;
  if (outputs.length === 1 && only !== undefined) return spaced(`return ${only.name}${end}`);
  return spaced(`return { ${outputs.map(({ name }) => name).join(', ')} }${end}`);
}

/** The promises in a list; whoever starts them waits for them. */
function startedTogether({ region }: Candidate, style: FileStyle, memberIndent: string): string {
  const end = style.semicolons ? ';' : '';
  const moved = region.sourceFile.text.slice(region.start, region.end).replaceAll('\r\n', '\n');
  const short = `return [${region.nodes.map((node) => node.getText()).join(', ')}]${end}`;
  const isShort = !/\n|\/[/*]/u.test(short) && !/\/[/*]/u.test(moved);
  if (isShort && fits(short, memberIndent.length + style.indent.length, style)) return short;
  const items = reindent(moved, indentAt(region.sourceFile.text, region.start), style.indent);
  return `return [\n${style.indent}${items}${style.trailingCommaInLiterals ? ',' : ''}\n]${end}`;
}

interface FinalValue {
  readonly statement: ts.Node;
  readonly edit: Replacement;
}

/** `const payment = await …;` at the end, where it is all that is given back: `return …;`. */
function finalValue({ region, outputs, exit, isAsync }: Candidate): FinalValue | undefined {
  const [output, another] = outputs;
  const last = region.nodes[region.nodes.length - 1];
  if (output === undefined || another !== undefined || last === undefined || exit !== 'goes-on') return undefined;
  const value = valueOf(last, output.name, output.declaration);
  if (value === undefined) return undefined;
  const awaited = isAsync && ts.isAwaitExpression(value) ? value.expression : value;
  if (needsParentheses(awaited)) return undefined;
  return { statement: last, edit: { start: last.getStart(), end: awaited.getStart(), text: 'return ' } };
}

function valueOf(
  last: ts.Node,
  name: string,
  declaration: ts.VariableDeclaration | undefined,
): ts.Expression | undefined {
  if (ts.isVariableStatement(last)) {
    const [only, another] = last.declarationList.declarations;
    return another === undefined && only === declaration && only?.type === undefined ? only?.initializer : undefined;
  }
  if (!ts.isExpressionStatement(last) || !ts.isBinaryExpression(last.expression)) return undefined;
  const { left, operatorToken, right } = last.expression;
  const isPlain = operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isIdentifier(left) && left.text === name;
  return isPlain ? right : undefined;
}

/** `return` and a line break are a whole statement. */
function needsParentheses(value: ts.Expression): boolean {
  const source = value.getSourceFile().text;
  return (
    /[\r\n]/u.test(source.slice(value.pos, value.getStart())) ||
    (ts.isBinaryExpression(value) && value.getText().includes('\n'))
  );
}

function isUsedBefore({ region, outputs }: Candidate, statement: ts.Node): boolean {
  const name = outputs[0]?.name ?? '';
  return region.nodes.some(
    (node) =>
      node !== statement &&
      new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?![\\w$])`, 'u').test(node.getText()),
  );
}

function movedText({ region }: Candidate, edits: readonly Replacement[]): string {
  const { text } = region.sourceFile;
  const comment = runComment(region);
  const start = comment?.role === 'first' ? comment.start : region.start;
  const end = endOf(region);
  const moved = applyEdits(
    text.slice(start, end),
    edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  );
  return reindent(moved.replaceAll('\r\n', '\n'), indentAt(text, start), '');
}

/** With the comment that stands on the last line. */
function endOf({ sourceFile, end }: Candidate['region']): number {
  const trailing = /^[\t ]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/)(?=[\t ]*(?:\r?\n|$))/u.exec(sourceFile.text.slice(end));
  return end + (trailing?.[0].trimEnd().length ?? 0);
}

/** What stands where the statements stood. */
export function writePhaseCall(writing: PhaseWriting): Replacement {
  const { candidate, style } = writing;
  const { region } = candidate;
  const { text } = region.sourceFile;
  const comment = runComment(region);
  const end = style.semicolons ? ';' : '';
  const indent = indentAt(text, region.start);
  const prefix = prefixOf(writing);
  const suffix = prefix.startsWith('({') || prefix.startsWith(';({') ? ')' : '';
  const call = renderCall({
    callee: `${writing.becomes === 'method' ? 'this.' : ''}${writing.name}${writing.signature.typeParameters?.passed ?? ''}`,
    arguments: argumentsOf(writing.signature),
    style,
    indent,
    column: indent.length + prefix.length,
    after: suffix + end,
  });
  if (region.kind === 'expression')
    return { start: region.start, end: region.end, text: (prefix + call).replaceAll('\n', style.lineEnd) };
  const early = candidate.exit === 'returns-early' ? `\n${indentLines(earlyReturn(writing), indent)}` : '';
  const stop = end === '' && early === '' && startsLikeAnOperator(text.slice(endOf(region))) ? ';' : end;
  return {
    start: comment !== undefined && comment.role !== 'mark' ? comment.start : region.start,
    end: endOf(region),
    text: (prefix + call + suffix + stop + early).replaceAll('\n', style.lineEnd),
  };
}

function argumentsOf({ bag, parameters }: PhaseSignature): readonly string[] {
  const names = parameters.map(({ name }) => name);
  const first = bag === undefined ? [] : [bag.name];
  return [...first, ...(takesObject(names) ? [`{ ${names.join(', ')} }`] : names)];
}

function prefixOf({ candidate, earlyName, style, awaitsReturn }: PhaseWriting): string {
  const { outputs, exit, isAsync } = candidate;
  if (candidate.region.kind === 'expression') return '...';
  const waits = isAsync ? 'await ' : '';
  if (exit === 'returns') return awaitsReturn && isAsync ? 'return await ' : 'return ';
  if (exit === 'returns-early') return `const ${earlyName} = ${waits}`;
  const [only] = outputs;
  if (only === undefined) return waits;
  const names = outputs.map(({ name }) => name).join(', ');
  const pattern = outputs.length === 1 ? names : `{ ${names} }`;
  if (!only.declared)
    return outputs.length === 1 ? `${names} = ${waits}` : `${style.semicolons ? '' : ';'}(${pattern} = ${waits}`;
  return `${outputs.some(({ reassigned }) => reassigned) ? 'let' : 'const'} ${pattern} = ${waits}`;
}

function earlyReturn({ candidate, earlyName, style }: PhaseWriting): string {
  const end = style.semicolons ? ';' : '';
  const condition = `if (${earlyName} !== undefined)`;
  const exit = `return ${earlyName}${end}`;
  const goesWithoutBraces = /\bif \([^\n]*\) (?:return|throw)\b/u.test(candidate.region.sourceFile.text);
  return goesWithoutBraces ? `${condition} ${exit}` : `${condition} {\n${style.indent}${exit}\n}`;
}
