import { applyEdits } from '../edit/apply-edits.ts';
import { indentAt, indentLines, reindent } from '../edit/reindent.ts';
import { isJavaScriptFile } from '../syntax/javascript-file.ts';
import { ts } from '../syntax/typescript.ts';
import type { Region } from '../regions/region.ts';
import { branchesThatAssign } from './branches-that-assign.ts';
import { leadingComment } from './leading-comment.ts';
import type { Lift, LiftShape, LiftWriting } from './lift.ts';
import type { OperationContext } from './operation-context.ts';
import { ownCopy } from './own-copy.ts';
import { redirect } from './redirect-call.ts';

/** The statements of the lifted function at depth 0, LF only. */
export function writeBody(writing: LiftWriting): string {
  const { lift, shape, context } = writing;
  const { region, use } = lift;
  const end = context.coreStyle.semicolons ? ';' : '';
  const text = movedText(writing);
  if (region.kind === 'expression') {
    const [nodes, bareText] = withoutParentheses(region.nodes, text);
    const value = use.kind === 'condition' && !use.isBoolean ? `Boolean(${bareText})` : bareText;
    return returned(value, nodes, context);
  }
  if (branchesThatAssign(writing) !== undefined) return text;
  const final = finalValue(writing);
  if (final !== undefined) return withFinalReturn(final, text, context);
  if (use.kind === 'declares') {
    const [only] = use.outputs;
    if (use.outputs.length === 1 && only !== undefined) return `${text}\n${spacer(text)}return ${only.name}${end}`;
    return `${text}\n${spacer(text)}return { ${use.outputs.map((output) => output.name).join(', ')} }${end}`;
  }
  if (use.kind === 'assigns') {
    const isInput = shape.parameters.some(({ capture }) => capture.symbol === use.output.symbol);
    const resultType = shape.signature.resultType === undefined ? '' : `: ${shape.signature.resultType}`;
    const declaration = isInput ? '' : `let ${use.output.name}${resultType}${end}\n`;
    return `${declaration}${text}\n${spacer(text)}return ${use.output.name}${end}`;
  }
  if (use.kind === 'returns-early') return `${text}\n${spacer(text)}return undefined${end}`;
  return text;
}

/** Parentheses that set an operand apart have nothing to set apart any more. */
function withoutParentheses(nodes: readonly ts.Node[], text: string): readonly [readonly ts.Node[], string] {
  const [node] = nodes;
  const hasComment = /\/[/*]/u.test(text);
  if (node === undefined || !ts.isParenthesizedExpression(node) || hasComment) return [nodes, text];
  return [[node.expression], text.slice(1, -1).trim()];
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
  const { type, initializer } = declaration;
  return type === undefined && initializer !== undefined && !isCommented(last, initializer) ? declaration : undefined;
}

/** What the last statement gives the only result, which becomes `return …`. */
function finalValue({ lift, shape, context }: LiftWriting): ts.Expression | undefined {
  if (lift.use.kind !== 'assigns') return finalDeclaration(lift)?.initializer;
  const { name, symbol } = lift.use.output;
  const input = shape.parameters.find(({ capture }) => capture.symbol === symbol);
  const last = lift.region.nodes[lift.region.nodes.length - 1]!;
  const isTyped = shape.signature.resultType !== undefined || isJavaScriptFile(context.coreFile);
  if (input?.name !== name || !isTyped || !ts.isExpressionStatement(last) || !ts.isBinaryExpression(last.expression))
    return undefined;
  const { left, operatorToken, right } = last.expression;
  const isResult = operatorToken.kind === ts.SyntaxKind.EqualsToken && left.getText() === name;
  return isResult && !isCommented(last, right) ? right : undefined;
}

/** What is said between `const total =` and the value has no place before `return`. */
function isCommented(statement: ts.Statement, value: ts.Expression): boolean {
  return /\/[/*]/u.test(statement.getText().slice(0, value.getStart() - statement.getStart()));
}

/** The last statement of the text is a `return` whose value may span lines. */
function withFinalReturn(initializer: ts.Expression, text: string, context: OperationContext): string {
  const at = text.lastIndexOf('\nreturn ') + 1;
  if (at === 0 && !text.startsWith('return ')) return text;
  const value = text.slice(at + 'return '.length).replace(/;$/u, '');
  return needsParentheses([initializer], value) ? text.slice(0, at) + returned(value, [initializer], context) : text;
}

/** `return …`, on one line where that fits, else in parentheses where the language or the reader needs them. */
function returned(value: string, nodes: readonly ts.Node[], context: OperationContext): string {
  const { coreStyle } = context;
  const end = coreStyle.semicolons ? ';' : '';
  const isPlain = needsParentheses(nodes, value) && !/`|\\\n|\/\/|\/\*|=>|[{}]/u.test(value);
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
  if (!isDeeper || !isChain || /`|\\\n/u.test(value)) return value;
  return [first, ...others.map((line) => line.slice(indent.length))].join('\n');
}

function needsParentheses(nodes: readonly ts.Node[], value: string): boolean {
  if (!value.includes('\n') || value.startsWith('Boolean(')) return false;
  const [first] = nodes;
  if (nodes.length > 1 || first === undefined) return true;
  return ts.isBinaryExpression(first);
}

/** The region's text with its captured values replaced by their parameters, moved to depth 0, LF only. */
function movedText(writing: LiftWriting): string {
  const { lift, shape, context, keepsComment } = writing;
  const { region } = lift;
  const { text } = region.sourceFile;
  const comment = keepsComment === true ? undefined : leadingComment(lift);
  const from = comment !== undefined && comment.text === undefined ? comment.start : region.start;
  const replacements = [
    ...shape.parameters.flatMap(({ name, capture, insteadOf }) =>
      insteadOf === undefined
        ? capture.references.map((node) => replacementOf(node, ownCopy(node, name, region), region.sourceFile))
        : [withoutLine(insteadOf, region)],
    ),
    ...shape.captures.methodCalls.flatMap((use) => {
      const symbol = context.semantics.getSymbolAtLocation(use.name);
      const lifted = symbol === undefined ? undefined : context.liftedMethod(symbol);
      if (lifted === undefined) return [];
      const fields = lifted.fields.map(({ key }) => parameterOf(key, shape));
      return redirect({ use, name: lifted.name, fields, fieldsAt: lifted.fieldsAt });
    }),
    ...returnReplacement(writing),
  ].filter((edit) => text.slice(edit.start, edit.end) !== edit.text);
  const moved = applyEdits(
    text.slice(from, region.end),
    replacements.map((edit) => ({ start: edit.start - from, end: edit.end - from, text: edit.text })),
  );
  const indent = indentAt(text, from);
  return reindent(moved.replaceAll('\r\n', '\n'), indent, '');
}

/** Up to the next statement of the region, or from the end of the one before. */
function withoutLine(statement: ts.Statement, { nodes, start, end }: Region) {
  const index = nodes.indexOf(statement);
  const next = nodes[index + 1];
  if (next === undefined) return { start: nodes[index - 1]?.getEnd() ?? start, end, text: '' };
  const [comment] = ts.getLeadingCommentRanges(next.getSourceFile().text, next.pos) ?? [];
  return { start: statement.getStart(), end: comment?.pos ?? next.getStart(), text: '' };
}

/** The parameter that holds a field. */
function parameterOf(field: string, { parameters }: LiftShape): string {
  return parameters.find(({ capture }) => capture.argument === field)?.name ?? field;
}

function returnReplacement(writing: LiftWriting) {
  const branches = branchesThatAssign(writing);
  if (branches !== undefined) {
    const { declaration, first, assignments } = branches;
    return [
      ...(declaration === undefined ? [] : [{ start: declaration.getStart(), end: first.getStart(), text: '' }]),
      ...assignments.map((each) => ({ start: each.getStart(), end: each.right.getStart(), text: 'return ' })),
    ];
  }
  const value = finalValue(writing);
  if (value === undefined) return [];
  const { nodes } = writing.lift.region;
  const statement = nodes[nodes.length - 1] ?? value;
  return [{ start: statement.getStart(), end: value.getStart(), text: 'return ' }];
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
