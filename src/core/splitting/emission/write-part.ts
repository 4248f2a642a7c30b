import type { Declaration } from '../../model/refactoring.ts';
import { indentLines } from '../../edit/reindent.ts';
import { renderCall } from '../../edit/render-call.ts';
import { ts } from '../../syntax/typescript.ts';
import { routeTo, type PartDesign, type SplitDesign } from '../design.ts';
import type { Field } from '../model/class-model.ts';
import { narrowedType } from '../model/bag-leaves.ts';
import { accessesOf } from './part-nodes.ts';
import { plainName, type Emission } from './emission.ts';
import { areClose, endWithNote, rangeWithComments } from './member-text.ts';
import { throughField, writeDelegate } from './write-delegate.ts';
import { writeOperation } from './write-operation.ts';

/** What the construction adds to the classes that a container builds. */
export interface Dressing {
  /** Lines above the class, e.g. `@Injectable()`. */
  readonly classLines: readonly string[];
  /** What stands before a parameter of the constructor, e.g. `@Inject(MAILER) `. */
  readonly beforeParameter: (field: string) => string;
  /** True where a parameter has to be written `metrics?: Metrics`, since a union would hide the class from the container. */
  readonly keepsOptional?: boolean;
}

/** A part as a class of its own file. */
export function writePart(
  part: PartDesign,
  { design, emission, dressing }: { design: SplitDesign; emission: Emission; dressing: Dressing },
): Declaration {
  const { style } = emission;
  const operations = [...part.operations, ...part.delegates].sort((a, b) => a.nodes[0].pos - b.nodes[0].pos);
  const bodies = operations.flatMap((operation) => {
    if (part.operations.includes(operation)) return writeOperation(operation, part, { design, emission });
    const route = routeTo(operation.name, part, design);
    if (route === undefined) throw new Error(`${part.className} cannot reach ${operation.name}.`);
    const [node] = operation.nodes;
    const callee = throughField(route, operation.name);
    return [writeDelegate({ node, callee, emission, isExposed: part.exposed.has(operation.name) })];
  });
  const members = [...fieldTexts(part, { design, emission }), ...constructorText(part, { design, emission, dressing })];
  const blocks = [...members, ...bodies.map((text) => style.indent + text)];
  return {
    kind: 'class',
    name: part.className,
    text: [...dressing.classLines, `export class ${part.className} {`, `${blocks.join('\n\n')}\n}`].join('\n'),
  };
}

interface Given {
  readonly name: string;
  readonly type: string;
  readonly field: Field | undefined;
}

function givenTo(part: PartDesign, design: SplitDesign): readonly Given[] {
  const { model, traced } = design;
  const accesses = accessesOf(part, traced);
  const fields = part.given.map((field) => ({
    name: field.name,
    type: narrowedType(field, accesses, model)?.text ?? 'unknown',
    field,
  }));
  const parts = part.held.flatMap((index) => {
    const held = design.parts[index];
    return held === undefined ? [] : [{ name: held.fieldName, type: held.className, field: undefined }];
  });
  return [...fields, ...parts];
}

/** Fields that the part makes itself, and, in the style without parameter properties, those that it is given. */
function fieldTexts(part: PartDesign, { design, emission }: { design: SplitDesign; emission: Emission }): string[] {
  const { habits, style } = emission;
  const end = style.semicolons ? ';' : '';
  const given = habits.usesProperties
    ? []
    : givenTo(part, design).map(({ name, type, field }) => {
        const modifiers = field === undefined ? habits.modifiers : modifiersOfField(field, emission);
        const sign = field === undefined && habits.usesHash ? '#' : '';
        return `${style.indent}${modifiers === '' ? '' : `${modifiers} `}${sign}${name}: ${type}${end}`;
      });
  const own = part.own.map(({ declaration }) => {
    const { text } = declaration.getSourceFile();
    return style.indent + text.slice(rangeWithComments(declaration).start, endWithNote(declaration));
  });
  const declared = [...design.model.fields.values()]
    .map(({ declaration }) => declaration)
    .filter(ts.isPropertyDeclaration);
  const isClose = declared[0] !== undefined && declared[1] !== undefined && areClose(declared[0], declared[1]);
  const join = (texts: readonly string[]) => (texts.length === 0 ? [] : isClose ? [texts.join('\n')] : [...texts]);
  return join([...own, ...given]);
}

function modifiersOfField(field: Field, { habits }: Emission): string {
  if (field.name.startsWith('#')) return habits.usesHash ? habits.modifiers : '';
  const isReadonly = (ts.getCombinedModifierFlags(field.declaration) & ts.ModifierFlags.Readonly) !== 0;
  return isReadonly ? 'private readonly' : 'private';
}

function constructorText(
  part: PartDesign,
  { design, emission, dressing }: { design: SplitDesign; emission: Emission; dressing: Dressing },
): readonly string[] {
  const { style, habits } = emission;
  const inOrder = givenTo(part, design);
  if (inOrder.length === 0) return [];
  const optionalType = ({ field }: Given) =>
    dressing.keepsOptional === true ? optionalTypeOf(field, design) : undefined;
  const given = [
    ...inOrder.filter((each) => optionalType(each) === undefined),
    ...inOrder.filter((each) => optionalType(each) !== undefined),
  ];
  const parameters = given.map((each) => {
    const { name, type, field } = each;
    const optional = optionalType(each);
    const before = field === undefined ? '' : dressing.beforeParameter(field.name);
    const modifiers = !habits.usesProperties
      ? ''
      : `${field === undefined ? habits.modifiers : modifiersOfField(field, emission)} `;
    const declared = optional === undefined ? `: ${type}` : `?: ${optional}`;
    return `${before}${modifiers}${plainName(name)}${declared}`;
  });
  const head = writeParameters(parameters, { emission, after: habits.usesProperties ? ' {}' : ' {' });
  if (habits.usesProperties) return [indentLines(`${head} {}`, style.indent)];
  const end = style.semicolons ? ';' : '';
  const sign = (name: string, field: Field | undefined) => (field === undefined && habits.usesHash ? `#${name}` : name);
  const lines = given.map(({ name, field }) => `${style.indent}this.${sign(name, field)} = ${plainName(name)}${end}`);
  return [indentLines([`${head} {`, ...lines, '}'].join('\n'), style.indent)];
}

/** `Metrics` of the argument `metrics?: Metrics`. */
function optionalTypeOf(field: Field | undefined, { model }: SplitDesign): string | undefined {
  const given = field?.given?.getText();
  const parameter = model.wiring.parameters.find(({ name }) => name.getText() === given);
  return parameter?.questionToken === undefined ? undefined : parameter.type?.getText();
}

/** `constructor(…)`: several parameter properties stand on lines of their own, as prettier has them. */
export function writeParameters(
  parameters: readonly string[],
  { emission, after }: { readonly emission: Emission; readonly after: string },
): string {
  const { style, habits } = emission;
  const isBroken = habits.usesProperties && parameters.length > 1;
  return renderCall({
    callee: 'constructor',
    arguments: parameters,
    style: isBroken ? { ...style, lineWidth: 0 } : { ...style, lineWidth: style.lineWidth - style.indent.length },
    column: 0,
    indent: '',
    after,
  });
}
