import type { Declaration } from '../model/refactoring.ts';
import { wordsOf } from './home.ts';
import type { Signature } from './signature.ts';

/**
 * A signature as comments of a JavaScript file can say it: types without `readonly`, small shapes where they are used,
 * others as a `@typedef`. What is not known, or needs a type parameter, is left unsaid.
 */
export function typesInComments(signature: Signature): Signature {
  const generic = wordsOf(signature.typeParameters ?? '');
  const shapes = new Map(signature.declarations.map((each) => [each.name, shapeOf(each)]));
  const write = (type: string | undefined): string | undefined => {
    // What is only ever seen to be `null` becomes something else later on.
    if (type === undefined || /^(?:(?:any|unknown|undefined|null|void)|never(?:\[\])*)$/u.test(type)) return undefined;
    const isGeneric = [...wordsOf(type)].some((word) => generic.has(word) && /^[TUV]$/u.test(word));
    const text = isGeneric ? undefined : inlined(inComment(type), shapes);
    // An object of which nothing is known to be read.
    return text !== undefined && /^\{\s*\}$/u.test(text) ? undefined : text;
  };
  const parameterTypes = new Map<string, string>();
  for (const [name, type] of signature.parameterTypes) {
    const text = write(type);
    if (text !== undefined) parameterTypes.set(name, text);
  }
  const resultType = write(signature.resultType);
  const texts = [...parameterTypes.values(), resultType ?? ''];
  const declarations = definitions(shapes, texts);
  const words = wordsOf([...texts, ...declarations.map(({ text }) => text)].join('\n'));
  return {
    parameterTypes,
    ...(resultType === undefined ? {} : { resultType }),
    imports: signature.imports.filter((each) => !each.typeOnly || words.has(each.alias ?? each.name)),
    declarations,
  };
}

/** Commas between the members, and no `readonly`, which comments have no word for. */
function inComment(type: string): string {
  return type.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\breadonly |;/gu, (part) =>
    part === ';' ? ',' : part === 'readonly ' ? '' : part,
  );
}

/** `{ price: number, quantity: number }` of an interface; undefined for other declarations. */
function shapeOf({ kind, text }: Declaration): string | undefined {
  if (kind !== 'interface') return undefined;
  const members = text.slice(text.indexOf('{') + 1, text.lastIndexOf('}')).split('\n');
  const written = members.map((member) => inComment(member.trim()).replace(/[;,]$/u, '')).filter(Boolean);
  return `{ ${written.join(', ')} }`;
}

const longestInline = 72;

/** With the shapes that are short enough in the place of their names. */
function inlined(type: string, shapes: ReadonlyMap<string, string | undefined>, open: readonly string[] = []): string {
  return type.replace(/(?<![\w$.'"])[\p{Lu}][\w$]*/gu, (name) => {
    const shape = shapes.get(name);
    if (shape === undefined || open.includes(name)) return name;
    const inner = inlined(shape, shapes, [...open, name]);
    return inner.length <= longestInline && !wordsOf(inner).has(name) ? inner : name;
  });
}

/** A `@typedef` for each shape that is still named. */
function definitions(
  shapes: ReadonlyMap<string, string | undefined>,
  texts: readonly string[],
): readonly Declaration[] {
  const found = new Map<string, Declaration>();
  const mention = (text: string): void => {
    for (const name of wordsOf(text)) {
      const shape = shapes.get(name);
      if (shape === undefined || found.has(name)) continue;
      const inner = inlined(shape, shapes, [name]);
      found.set(name, { kind: 'type', name, text: `/** @typedef {${inner}} ${name} */` });
      mention(inner);
    }
  };
  texts.forEach(mention);
  return [...found.values()];
}
