import type { Replacement } from '../../edit/apply-edits.ts';
import { reindent, indentAt } from '../../edit/reindent.ts';
import { ts } from '../../syntax/typescript.ts';
import { routeTo, type SplitDesign } from '../design.ts';
import { isSuperCall } from '../model/read-wiring.ts';
import { plainName, type Emission } from './emission.ts';
import { areClose, rangeWithComments, removalOf, startBehindDecorators } from './member-text.ts';
import { parametersOfOriginal } from './original-parameters.ts';
import { removalsAmong } from './removals.ts';
import { throughField, writeDelegate } from './write-delegate.ts';
import { rerouted } from './write-operation.ts';
import { writeParameters } from './write-part.ts';

/** The edits that leave of the class what stays: its own operations, delegates for the others, and the parts. */
export function writeOriginal(design: SplitDesign, emission: Emission): readonly Replacement[] {
  return [...writeMembers(design, emission), ...constructorEdits(design, emission)];
}

/** All but the constructor and the fields of the parts. */
export function writeMembers(design: SplitDesign, emission: Emission): readonly Replacement[] {
  const { model, original, traced } = design;
  const kept = new Set(original.operations.map(({ name }) => name));
  const delegates = new Set(original.delegates.map(({ name }) => name));
  const edits: Replacement[] = [];
  for (const name of original.running) edits.push(...rerouted(traced.accesses.get(name) ?? [], original, design));
  for (const operation of model.operations.values()) {
    if (kept.has(operation.name)) continue;
    if (delegates.has(operation.name)) {
      const route = routeTo(operation.name, original, design);
      if (route === undefined) throw new Error(`${model.name} cannot reach ${operation.name}.`);
      const [node] = operation.nodes;
      edits.push({
        start: startBehindDecorators(node),
        end: node.end,
        text: writeDelegate({
          node,
          callee: throughField(route, operation.name),
          emission,
          keepsDecorators: true,
        }),
      });
    }
  }
  return [...edits, ...removalsAmong(model.node.members, membersThatGo(design))];
}

function membersThatGo(design: SplitDesign): ReadonlySet<ts.Node> {
  const { operations, delegates } = design.original;
  const here = new Set([...operations, ...delegates].map(({ name }) => name));
  const others = [...design.model.operations.values()].filter(({ name }) => !here.has(name));
  return new Set([...fieldsThatGo(design), ...others.flatMap(({ nodes }) => nodes)]);
}

/** Fields whose users are all in parts, and those that nothing reads although they are given. */
function fieldsThatGo({ model, original, parts, traced }: SplitDesign): readonly ts.Node[] {
  const here = new Set([...original.given, ...original.own].map(({ name }) => name));
  const elsewhere = new Set(parts.flatMap(({ given, own }) => [...given, ...own].map(({ name }) => name)));
  return [...model.fields.values()]
    .filter(
      ({ name, given }) => !here.has(name) && (elsewhere.has(name) || (traced.unused.has(name) && given !== undefined)),
    )
    .map(({ declaration }) => declaration)
    .filter(ts.isPropertyDeclaration);
}

function constructorEdits(design: SplitDesign, emission: Emission): readonly Replacement[] {
  const { model, original } = design;
  const { style, habits } = emission;
  const { node } = model.wiring;
  const parameters = parametersOfOriginal(design, emission);
  const list = writeParameters(
    parameters.map(({ text }) => text),
    { emission, after: ' {' },
  );
  const { indent } = style;
  if (node?.body === undefined) {
    const first = model.node.members[0];
    if (first === undefined) return [];
    const { start } = rangeWithComments(first);
    if (habits.usesInject) {
      const fields = original.held
        .flatMap((index) => design.parts[index] ?? [])
        .map(({ fieldName, className }) => {
          const end = style.semicolons ? ';' : '';
          return `${habits.modifiers} ${design.sign}${fieldName} = inject(${className})${end}\n${indent}`.trimStart();
        });
      return [{ start, end: start, text: fields.join('') }];
    }
    const { pos } = model.node.members;
    return membersThatGo(design).has(first)
      ? [{ start: pos, end: pos, text: `\n${indent}${reindent(list, '', indent)} {}\n` }]
      : [{ start, end: start, text: `${reindent(list, '', indent)} {}\n\n${indent}` }];
  }
  const { text } = node.getSourceFile();
  const own = indentAt(text, node.getStart());
  const open = text.lastIndexOf('(', node.parameters.pos);
  const close = text.indexOf(')', node.parameters.end);
  const edits: Replacement[] = [
    { start: open, end: close + 1, text: reindent(list.slice('constructor'.length), '', own) },
  ];
  const kept = new Set(original.given.map(({ name }) => name));
  const end = style.semicolons ? ';' : '';
  const gone = new Set<ts.Node>();
  for (const { field, value, node: statement } of model.wiring.assignments) {
    if (!kept.has(field)) gone.add(statement);
    else if (!ts.isIdentifier(value)) edits.push({ start: value.getStart(), end: value.end, text: plainName(field) });
  }
  edits.push(...removalsAmong(node.body.statements, gone));
  if (habits.usesProperties) return edits;

  const parts = original.held.flatMap((index) => design.parts[index] ?? []);
  const sign = habits.usesHash ? '#' : '';
  const lines = parts.map(({ fieldName }) => `this.${sign}${fieldName} = ${fieldName}${end}`);
  // Whatever else the constructor does may need the parts.
  const other = model.wiring.rest.find((statement) => !isSuperCall(statement));
  const last = node.body.statements.at(-1);
  if (other !== undefined) {
    const at = rangeWithComments(other).start;
    edits.push({ start: at, end: at, text: lines.map((line) => `${line}\n${own}${indent}`).join('') });
  } else {
    const at = last === undefined ? node.body.getStart() + 1 : removalOf(last).end;
    edits.push({ start: at, end: at, text: lines.map((line) => `\n${own}${indent}${line}`).join('') });
  }
  const declared = parts.map(({ fieldName, className }) => {
    const modifiers = habits.modifiers === '' ? '' : `${habits.modifiers} `;
    return `${modifiers}${sign}${fieldName}: ${className}${end}`;
  });
  edits.push(declaration(declared, { design, node, indent: own }));
  return edits;
}

/** The fields of the parts stand behind the last field that is given and stays. */
export function declaration(
  declared: readonly string[],
  place: { readonly design: SplitDesign; readonly node: ts.ConstructorDeclaration; readonly indent: string },
): Replacement {
  const { design, node, indent } = place;
  const fields = design.original.given.map((field) => field.declaration).filter(ts.isPropertyDeclaration);
  const last = fields.at(-1);
  if (last === undefined) {
    const { start } = rangeWithComments(node);
    return { start, end: start, text: declared.map((line) => `${line}\n\n${indent}`).join('') };
  }
  const all = design.model.node.members.filter(ts.isPropertyDeclaration);
  const gap = all[0] !== undefined && all[1] !== undefined && areClose(all[0], all[1]) ? '\n' : '\n\n';
  const at = removalOf(last).end;
  return { start: at, end: at, text: declared.map((line) => `${gap}${indent}${line}`).join('') };
}
