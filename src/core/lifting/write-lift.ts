import { applyEdits } from '../edit/apply-edits.ts';
import { indentLines, reindent } from '../edit/reindent.ts';
import { renderCall, takesObject } from '../edit/render-call.ts';
import { renderFunction } from '../edit/render-function.ts';
import type { Declaration, NamedImport, Refactoring } from '../model/refactoring.ts';
import { spanOf } from '../regions/region.ts';
import { ts } from '../syntax/typescript.ts';
import { leadingComment } from './leading-comment.ts';
import { placeCall } from './place-call.ts';
import type { Lift, LiftShape } from './lift.ts';
import type { OperationContext } from './operation-context.ts';

/** Writes the lift under its final name, once for each shape, the preferred one first. */
export function writeLift(
  lift: Lift,
  name: string,
  id: string,
  context: OperationContext,
): readonly [Refactoring, ...Refactoring[]] {
  const [first, ...others] = lift.shapes;
  return [
    writeShape(lift, first, name, id, context),
    ...others.map((shape) => writeShape(lift, shape, name, id, context)),
  ];
}

function writeShape(lift: Lift, shape: LiftShape, name: string, id: string, context: OperationContext): Refactoring {
  const { region } = lift;
  const file = region.sourceFile.fileName;
  const comment = leadingComment(lift);
  const declarations = declarationsOf(lift, shape, name, comment?.text, context);
  const call = callOf(lift, shape, name, comment?.start ?? region.start, context);
  const methodIds = shape.captures.methodCalls.flatMap((node) => {
    const symbol = context.semantics.getSymbolAtLocation(node.name);
    const lifted = symbol === undefined ? undefined : context.liftedMethod(symbol);
    return lifted === undefined ? [] : [lifted.id];
  });
  return {
    id,
    transform: lift.transform,
    form: lift.form,
    title: `lift ${name}(${shape.parameters.map((parameter) => parameter.name).join(', ')}) out of ${context.origin}`,
    confidence: lift.assumptions.length === 0 ? 'safe' : 'likely',
    assumptions: lift.assumptions,
    span: spanOf(region),
    origin: context.origin,
    edits: [{ file, ...call }],
    imports: [{ file, from: context.coreFile, name, typeOnly: false }],
    creates: [{ file: context.coreFile, declarations, imports: importsOf(shape) }],
    dependsOn: [...new Set(methodIds)],
    logic: lift.logic.operators,
  };
}

function importsOf(shape: LiftShape): readonly NamedImport[] {
  const byName = new Map<string, NamedImport>();
  for (const named of [...shape.signature.imports, ...shape.captures.imports]) {
    const key = `${named.from}#${named.name}#${named.alias ?? ''}`;
    const known = byName.get(key);
    byName.set(key, known === undefined || known.typeOnly ? named : known);
  }
  return [...byName.values()];
}

function declarationsOf(
  lift: Lift,
  shape: LiftShape,
  name: string,
  doc: string | undefined,
  context: OperationContext,
): readonly Declaration[] {
  const { coreStyle } = context;
  const isCondition = lift.use.kind === 'condition';
  const rendered = renderFunction({
    name,
    parameters: shape.parameters.map((parameter) => ({
      name: parameter.name,
      type: shape.signature.parameterTypes.get(parameter.name),
    })),
    bodyLines: bodyOf(lift, shape, context).split('\n'),
    style: coreStyle,
    typeParameters: shape.signature.typeParameters,
    doc,
    resultType: isCondition ? 'boolean' : lift.use.kind === 'throws' ? 'void' : shape.signature.resultType,
  });
  return [...shape.signature.declarations, ...rendered];
}

/** The statements of the lifted function at depth 0, LF only. */
function bodyOf(lift: Lift, shape: LiftShape, context: OperationContext): string {
  const { region, use } = lift;
  const end = context.coreStyle.semicolons ? ';' : '';
  const text = movedText(lift, shape, context);
  if (region.kind === 'expression') {
    const value = use.kind === 'condition' && !use.isBoolean ? `Boolean(${text})` : text;
    return returned(value, region.nodes, context);
  }
  if (use.kind === 'declares') {
    const [only] = use.outputs;
    if (finalDeclaration(lift) !== undefined) return withFinalReturn(lift, text, context);
    if (use.outputs.length === 1 && only !== undefined) return `${text}\n${spacer(text)}return ${only.name}${end}`;
    return `${text}\n${spacer(text)}return { ${use.outputs.map((output) => output.name).join(', ')} }${end}`;
  }
  if (use.kind === 'assigns') {
    const isInput = shape.parameters.some(({ capture }) => capture.symbol === use.output.symbol);
    const declaration = isInput ? '' : `let ${use.output.name}${typeOf(use.output.name, shape)}${end}\n`;
    return `${declaration}${text}\n${spacer(text)}return ${use.output.name}${end}`;
  }
  if (use.kind === 'returns-early') return `${text}\n${spacer(text)}return undefined${end}`;
  return text;
}

function typeOf(_name: string, shape: LiftShape): string {
  return shape.signature.resultType === undefined ? '' : `: ${shape.signature.resultType}`;
}

/** A body of several statements breathes before its `return`. */
function spacer(text: string): string {
  return text.includes('\n') ? '\n' : '';
}

/** `const total = …` as the last statement, where `total` is all that is given back: it becomes `return …`. */
function finalDeclaration(lift: Lift): ts.VariableDeclaration | undefined {
  const { region, use } = lift;
  const last = region.nodes[region.nodes.length - 1];
  if (use.kind !== 'declares' || use.outputs.length !== 1 || last === undefined || !ts.isVariableStatement(last))
    return undefined;
  const [declaration, another] = last.declarationList.declarations;
  if (declaration === undefined || another !== undefined || declaration !== use.outputs[0]?.declaration)
    return undefined;
  return declaration.type === undefined && declaration.initializer !== undefined ? declaration : undefined;
}

/** The last statement of the text is a `return` whose value may span lines. */
function withFinalReturn(lift: Lift, text: string, context: OperationContext): string {
  const initializer = finalDeclaration(lift)?.initializer;
  const at = text.lastIndexOf('\nreturn ') + 1;
  if (initializer === undefined || (at === 0 && !text.startsWith('return '))) return text;
  const value = text.slice(at + 'return '.length).replace(/;$/u, '');
  return needsParentheses([initializer], value) ? text.slice(0, at) + returned(value, [initializer], context) : text;
}

/** `return …`, on one line where that fits, else in parentheses where the language or the reader needs them. */
function returned(value: string, nodes: readonly ts.Node[], context: OperationContext): string {
  const { coreStyle } = context;
  const end = coreStyle.semicolons ? ';' : '';
  const isPlain = needsParentheses(nodes, value) && !/[`]|\/\/|\/\*|=>|[{}]/u.test(value);
  const oneLine = isPlain ? `return ${value.replaceAll(/\s*\n\s*/gu, ' ')}${end}` : undefined;
  if (oneLine !== undefined && oneLine.length + coreStyle.indent.length <= coreStyle.lineWidth) return oneLine;
  if (!needsParentheses(nodes, value)) return `return ${value}${end}`;
  return `return (\n${indentLines(dedented(value, coreStyle.indent), coreStyle.indent)}\n)${end}`;
}

/** The lines after the first were indented below what they belong to; in parentheses all begin alike. */
function dedented(value: string, indent: string): string {
  const [first = '', ...others] = value.split('\n');
  const isDeeper =
    others.every((line) => line === '' || line.startsWith(indent)) && /^(?:&&|\|\||\S)/u.test(others[0]?.trim() ?? '');
  const isChain = !/^[?:]/u.test(others[0]?.trim() ?? '');
  if (!isDeeper || !isChain || value.includes('`')) return value;
  return [first, ...others.map((line) => line.slice(indent.length))].join('\n');
}

function needsParentheses(nodes: readonly ts.Node[], value: string): boolean {
  if (!value.includes('\n') || value.startsWith('Boolean(')) return false;
  const [first] = nodes;
  if (nodes.length > 1 || first === undefined) return true;
  return ts.isBinaryExpression(first);
}

/** The region's text with its captured values replaced by their parameters, moved to depth 0, LF only. */
function movedText(lift: Lift, shape: LiftShape, context: OperationContext): string {
  const { region } = lift;
  const { text } = region.sourceFile;
  const comment = leadingComment(lift);
  const from = comment !== undefined && comment.text === undefined ? comment.start : region.start;
  const replacements = [
    ...shape.parameters.flatMap(({ name, capture }) =>
      capture.references.map((node) => replacementOf(node, name, region.sourceFile)),
    ),
    ...shape.captures.methodCalls.flatMap((node) => {
      const symbol = context.semantics.getSymbolAtLocation(node.name);
      const lifted = symbol === undefined ? undefined : context.liftedMethod(symbol);
      return lifted === undefined ? [] : [{ start: node.getStart(), end: node.getEnd(), text: lifted.name }];
    }),
    ...returnReplacement(lift),
  ].filter((edit) => text.slice(edit.start, edit.end) !== edit.text);
  const moved = applyEdits(
    text.slice(from, region.end),
    replacements.map((edit) => ({ start: edit.start - from, end: edit.end - from, text: edit.text })),
  );
  const indent = indentAt(text, from);
  return reindent(moved.replaceAll('\r\n', '\n'), indent, '');
}

function returnReplacement(lift: Lift) {
  const declaration = finalDeclaration(lift);
  if (declaration?.initializer === undefined) return [];
  const statement = lift.region.nodes[lift.region.nodes.length - 1] ?? declaration;
  return [{ start: statement.getStart(), end: declaration.initializer.getStart(), text: 'return ' }];
}

function replacementOf(node: ts.Expression, name: string, sourceFile: ts.SourceFile) {
  const isShorthand = ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node;
  const original = node.getText(sourceFile);
  return {
    start: node.getStart(sourceFile),
    end: node.getEnd(),
    text: isShorthand && original !== name ? `${original}: ${name}` : name,
  };
}

/** What stands where the region stood, and the range it takes. */
function callOf(
  lift: Lift,
  shape: LiftShape,
  name: string,
  start: number,
  context: OperationContext,
): { readonly start: number; readonly end: number; readonly text: string } {
  const { region, use } = lift;
  const { text } = region.sourceFile;
  const style = context.shellStyle;
  const end = style.semicolons ? ';' : '';
  const indent = indentAt(text, region.start);
  const variable = use.kind === 'returns-early' ? freeVariable(name, context) : '';
  const prefix = use.kind === 'returns-early' ? `const ${variable} = ` : prefixOf(lift);
  const request = { callee: name, arguments: argumentsOf(shape), style, indent };
  if (region.kind === 'statements') {
    const call = renderCall({ ...request, column: indent.length + prefix.length, after: end });
    const lines = use.kind === 'returns-early' ? earlyReturn(variable, call, indent, end) : `${prefix}${call}${end}`;
    return { start, end: region.end, text: lines.replaceAll('\n', style.lineEnd) };
  }
  const oneLine = renderCall({ ...request, style: { ...style, lineWidth: Infinity }, column: 0 });
  const place = placeCall(region, oneLine, style);
  const lineStart = text.lastIndexOf('\n', place.start - 1) + 1;
  const after = text.slice(place.end).split(/\r?\n/u, 1)[0] ?? '';
  const call = renderCall({
    ...request,
    column: place.start - lineStart + place.lead.length,
    indent: indentAt(text, place.start),
    after,
  });
  return { start: place.start, end: place.end, text: (place.lead + call).replaceAll('\n', style.lineEnd) };
}

function argumentsOf(shape: LiftShape): readonly string[] {
  const texts = shape.parameters.map(({ name, capture }) => ({
    name,
    text: capture.argument.replaceAll('\r\n', '\n'),
  }));
  if (!takesObject(texts)) return texts.map(({ text }) => text);
  return [`{ ${texts.map(({ name, text }) => (name === text ? name : `${name}: ${text}`)).join(', ')} }`];
}

function prefixOf(lift: Lift): string {
  const { use } = lift;
  if (use.kind === 'returns') return 'return ';
  if (use.kind === 'assigns') return `${use.output.name} = `;
  if (use.kind !== 'declares') return '';
  const keyword = use.outputs.some((output) => output.reassigned) ? 'let' : 'const';
  const [only] = use.outputs;
  if (use.outputs.length === 1 && only !== undefined) {
    const type = only.declaration?.type;
    return `${keyword} ${only.name}${type === undefined ? '' : `: ${type.getText()}`} = `;
  }
  return `${keyword} { ${use.outputs.map((output) => output.name).join(', ')} } = `;
}

function earlyReturn(variable: string, call: string, indent: string, end: string): string {
  return [`const ${variable} = ${call}${end}`, `${indent}if (${variable} !== undefined) return ${variable}${end}`].join(
    '\n',
  );
}

function freeVariable(name: string, context: OperationContext): string {
  const text = context.operation.node.getText();
  const stem = name.replace(/^check/u, '').replace(/^./u, (letter) => letter.toLowerCase());
  const options = ['earlyResult', `early${stem.replace(/^./u, (letter) => letter.toUpperCase())}Result`];
  return options.find((option) => !new RegExp(`\\b${option}\\b`, 'u').test(text)) ?? `${stem}CheckResult`;
}

export function indentAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[\t ]*/u.exec(text.slice(lineStart))?.[0] ?? '';
}
