import { reindent, indentAt } from '../../edit/reindent.ts';
import { isValueReference, nameText, walk } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import type { SplitDesign } from '../design.ts';
import type { Field } from '../model/class-model.ts';
import { boundType } from '../model/type-of-field.ts';
import { plainName, type Emission } from './emission.ts';
import { namesIn } from './wired-values.ts';

/** A parameter of the original's new constructor. */
export interface OriginalParameter {
  /** At depth 0. */
  readonly text: string;
  /** What is given for it: a field of the old class, a part, or an argument of the old constructor. */
  readonly gives:
    | { readonly kind: 'field'; readonly name: string }
    | { readonly kind: 'part'; readonly index: number }
    | { readonly kind: 'argument'; readonly name: string };
  readonly isOptional: boolean;
}

/** What the original still takes, in its order, with the parts in the place of the first thing that moved into one. */
export function parametersOfOriginal(design: SplitDesign, emission: Emission): readonly OriginalParameter[] {
  const { model, original } = design;
  const { wiring } = model;
  const kept = new Set(original.given.map(({ name }) => name));
  const parts = original.held.map((index): OriginalParameter => {
    const part = design.parts[index];
    if (part === undefined) throw new Error('A held part exists.');
    const modifiers = emission.habits.usesProperties ? `${emission.habits.modifiers} ` : '';
    return {
      text: `${modifiers}${part.fieldName}: ${part.className}`,
      gives: { kind: 'part', index },
      isOptional: false,
    };
  });
  const entries: OriginalParameter[] = [];
  let place: number | undefined;
  const given = (field: Field): void => {
    if (kept.has(field.name)) {
      entries.push({
        text: `${plainName(field.name)}: ${field.type?.text ?? 'unknown'}`,
        gives: { kind: 'field', name: field.name },
        isOptional: false,
      });
    } else place ??= entries.length;
  };
  const used = namesInRest(wiring.rest);
  for (const parameter of wiring.parameters) {
    const isProperty = wiring.node !== undefined && ts.isParameterPropertyDeclaration(parameter, wiring.node);
    const name = nameText(parameter.name);
    const fields = [...model.fields.values()].filter(
      (field) =>
        field.given !== undefined && ts.isIdentifier(field.given) && namesIn(parameter.name).includes(field.given.text),
    );
    if (ts.isIdentifier(parameter.name) && name !== undefined) {
      const field = fields[0];
      const isKept = fields.some((each) => kept.has(each.name));
      if (isKept && (isProperty || field !== undefined)) {
        entries.push({
          text: parameterText(parameter, field?.type?.text),
          gives: isProperty ? { kind: 'field', name } : { kind: 'argument', name },
          isOptional: parameter.questionToken !== undefined,
        });
      } else if (used.has(name)) {
        entries.push({
          text: parameterText(withoutModifiers(parameter), field?.type?.text),
          gives: { kind: 'argument', name },
          isOptional: parameter.questionToken !== undefined,
        });
      } else place ??= entries.length;
    } else {
      fields.forEach(given);
      const known = new Set(fields.filter((field) => kept.has(field.name)).map(({ name: field }) => plainName(field)));
      for (const local of namesIn(parameter.name)) {
        if (!used.has(local) || known.has(local)) continue;
        const text = `${local}: ${typeOfBound(parameter, local)}`;
        entries.push({ text, gives: { kind: 'argument', name: local }, isOptional: false });
      }
    }
  }
  // Fields whose value was computed get it from outside now.
  for (const { field, value } of wiring.assignments) {
    const found = model.fields.get(field);
    if (!ts.isIdentifier(value) && found !== undefined) given(found);
  }
  const firstOptional = entries.findIndex(({ isOptional }) => isOptional);
  const at = Math.min(place ?? entries.length, firstOptional === -1 ? entries.length : firstOptional);
  return [...entries.slice(0, at), ...parts, ...entries.slice(at)];
}

/** `Stores['users']` for `users` in `{ users }: Stores`. */
function typeOfBound(parameter: ts.ParameterDeclaration, local: string): string {
  return boundType(parameter, local)?.text ?? 'unknown';
}

interface WrittenParameter {
  readonly node: ts.ParameterDeclaration;
  readonly start: number;
  /** By which a container finds what to give. */
  readonly decorators: string;
}

function withoutModifiers(node: ts.ParameterDeclaration): WrittenParameter {
  const decorators = (ts.getDecorators(node) ?? []).map((each) => `${each.getText()} `).join('');
  return { node, start: (node.dotDotDotToken ?? node.name).getStart(), decorators };
}

/** As written, but without its default, which stays where the object is built. */
function parameterText(parameter: ts.ParameterDeclaration | WrittenParameter, type: string | undefined): string {
  const { node, start, decorators } =
    'start' in parameter ? parameter : { node: parameter, start: parameter.getStart(), decorators: '' };
  const { text } = node.getSourceFile();
  const end = node.initializer === undefined ? node.end : (node.type ?? node.name).end;
  const annotation = node.initializer !== undefined && node.type === undefined ? `: ${type ?? 'unknown'}` : '';
  return decorators + reindent(text.slice(start, end), indentAt(text, start), '') + annotation;
}

function namesInRest(rest: readonly ts.Statement[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of rest) {
    walk(statement, (inner) => void (ts.isIdentifier(inner) && isValueReference(inner) && names.add(inner.text)));
  }
  return names;
}
