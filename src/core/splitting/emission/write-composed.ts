import type { Replacement } from '../../edit/apply-edits.ts';
import { indentAt } from '../../edit/reindent.ts';
import { renderCall } from '../../edit/render-call.ts';
import { sliceWithReplacements } from '../../edit/apply-edits.ts';
import { camelCase, wordsOf } from '../../naming/words.ts';
import { walk } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import type { PartDesign, SplitDesign } from '../design.ts';
import { isChain, isSuperCall } from '../model/read-wiring.ts';
import { plainName, type Emission } from './emission.ts';
import { rangeWithComments, removalOf } from './member-text.ts';
import { removalsAmong } from './removals.ts';
import { namesIn } from './wired-values.ts';
import { declaration, writeMembers } from './write-original.ts';

/** The original with a constructor that takes what it took, and builds the parts from it. */
export function writeComposed(design: SplitDesign, emission: Emission): readonly Replacement[] {
  const { node } = design.model.wiring;
  if (node?.body === undefined) throw new Error(`${design.model.name} has no constructor.`);
  return [
    ...writeMembers(design, emission),
    ...plainParameters(design, node),
    ...assignmentEdits(design, node.body),
    ...buildingOfParts(design, emission, { node, body: node.body }),
  ];
}

/** An argument that only parts need is no field of the original any more. */
function plainParameters({ model, original, parts }: SplitDesign, node: ts.ConstructorDeclaration): Replacement[] {
  const kept = new Set(original.given.map(({ name }) => name));
  const moved = new Set(parts.flatMap(({ given }) => given.map(({ name }) => name)));
  return node.parameters.flatMap((parameter): Replacement[] => {
    const name = parameter.name.getText();
    if (!ts.isParameterPropertyDeclaration(parameter, node) || kept.has(name) || !moved.has(name)) return [];
    const [first] = (ts.getModifiers(parameter) ?? []).filter((each) => !ts.isDecorator(each));
    if (first === undefined || !model.fields.has(name)) return [];
    return [{ start: first.getStart(), end: parameter.name.getStart(), text: '' }];
  });
}

/** What only parts need is no longer put into fields; what is worked out for them is a variable. */
function assignmentEdits(design: SplitDesign, body: ts.Block): readonly Replacement[] {
  const kept = new Set(design.original.given.map(({ name }) => name));
  const gone = new Set<ts.Node>();
  const edits: Replacement[] = [];
  for (const { field, value, node } of design.model.wiring.assignments) {
    if (kept.has(field)) continue;
    if (isChain(value)) gone.add(node);
    else {
      const { left } = node.expression as ts.BinaryExpression;
      edits.push({ start: left.getStart(), end: left.end, text: `const ${variableFor(field, design)}` });
    }
  }
  for (const { value } of design.model.wiring.assignments) {
    if (isChain(value)) continue;
    edits.push(...readsInside(value, design));
  }
  return [...edits, ...removalsAmong(body.statements, gone)];
}

/** `this.config` where the field has gone. */
function readsInside(value: ts.Node, design: SplitDesign): readonly Replacement[] {
  const kept = new Set(design.original.given.map(({ name }) => name));
  const edits: Replacement[] = [];
  walk(value, (inner) => {
    if (!ts.isPropertyAccessExpression(inner) || inner.expression.kind !== ts.SyntaxKind.ThisKeyword) return;
    if (kept.has(inner.name.text) || design.model.fields.get(inner.name.text)?.given === undefined) return;
    edits.push({ start: inner.getStart(), end: inner.end, text: valueOf(inner.name.text, design) });
  });
  return edits;
}

/** What a field is given, in the words of the constructor. */
function valueOf(field: string, design: SplitDesign): string {
  const { wiring } = design.model;
  const assigned = wiring.assignments.find((each) => each.field === field);
  if (assigned === undefined) return plainName(field);
  const { value } = assigned;
  if (isChain(value)) {
    const edits: Replacement[] = [];
    walk(value, (inner) => {
      if (!ts.isPropertyAccessExpression(inner) || inner.expression.kind !== ts.SyntaxKind.ThisKeyword) return;
      edits.push({ start: inner.getStart(), end: inner.end, text: valueOf(inner.name.text, design) });
    });
    const range = { start: value.getStart(), end: value.end };
    return sliceWithReplacements(value.getSourceFile().text, range, edits);
  }
  const isKept = design.original.given.some(({ name }) => name === field);
  return isKept ? `this.${field}` : variableFor(field, design);
}

function variableFor(field: string, { model }: SplitDesign): string {
  const plain = plainName(field);
  const bound = new Set(model.wiring.parameters.flatMap(({ name }) => namesIn(name)));
  return bound.has(plain) ? camelCase(['own', ...wordsOf(plain)]) : plain;
}

function buildingOfParts(
  design: SplitDesign,
  emission: Emission,
  { node, body }: { readonly node: ts.ConstructorDeclaration; readonly body: ts.Block },
): readonly Replacement[] {
  const { style, habits } = emission;
  const { original, parts } = design;
  const { text } = node.getSourceFile();
  const outer = indentAt(text, node.getStart());
  const inner = outer + style.indent;
  const end = style.semicolons ? ';' : '';
  const sign = habits.usesHash ? '#' : '';
  const held = new Set(original.held.map((index) => parts[index]));
  const nameOf = (part: PartDesign) => (held.has(part) ? `this.${sign}${part.fieldName}` : part.fieldName);
  const lines = parts.map((part) => {
    const given = [
      ...part.given.map(({ name }) => valueOf(name, design)),
      ...part.held.map((index) => nameOf(parts[index]!)),
    ];
    const before = `${held.has(part) ? '' : 'const '}${nameOf(part)} = `;
    const column = inner.length + before.length;
    const call = renderCall({
      callee: `new ${part.className}`,
      arguments: given,
      style,
      column,
      indent: inner,
      after: end,
    });
    return `${before}${call}${end}`;
  });
  const modifiers = habits.modifiers === '' ? '' : `${habits.modifiers} `;
  const declared = parts
    .filter((part) => held.has(part))
    .map(({ fieldName, className }) => `${modifiers}${sign}${fieldName}: ${className}${end}`);
  return [
    ...(declared.length === 0 ? [] : [declaration(declared, { design, node, indent: outer })]),
    intoBody(lines, { design, body, indents: { outer, inner } }),
  ];
}

/** Before what else the constructor does, which may need the parts, or at its end. */
function intoBody(
  lines: readonly string[],
  place: {
    readonly design: SplitDesign;
    readonly body: ts.Block;
    readonly indents: { readonly outer: string; readonly inner: string };
  },
): Replacement {
  const { design, body, indents } = place;
  const other = design.model.wiring.rest.find((statement) => !isSuperCall(statement));
  if (other !== undefined) {
    const at = rangeWithComments(other).start;
    return { start: at, end: at, text: lines.map((line) => `${line}\n${indents.inner}`).join('') };
  }
  const last = body.statements.at(-1);
  if (last === undefined) {
    const start = body.getStart() + 1;
    const written = lines.map((line) => `\n${indents.inner}${line}`).join('');
    const isBare =
      body
        .getSourceFile()
        .text.slice(start, body.end - 1)
        .trim() === '';
    // A comment stays, behind the parts.
    return isBare
      ? { start, end: body.end - 1, text: `${written}\n${indents.outer}` }
      : { start, end: start, text: written };
  }
  const at = removalOf(last).end;
  return { start: at, end: at, text: lines.map((line) => `\n${indents.inner}${line}`).join('') };
}
