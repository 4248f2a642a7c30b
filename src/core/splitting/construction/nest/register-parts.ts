import { fits } from '../../../edit/render-call.ts';
import type { TextEdit } from '../../../model/refactoring.ts';
import type { FileStyle } from '../../../model/style.ts';
import { ts } from '../../../syntax/typescript.ts';
import type { Registration } from './follow-registration.ts';

/**
 * Puts providers into the modules that the original is in: behind it in the same list, or, for a controller, at the end of
 * the providers beside it. A list that gets too long is broken; all edits of it are such that two classes of one list can
 * be split at once.
 */
export function registerParts(
  registrations: readonly Registration[],
  names: readonly string[],
  style: FileStyle,
): readonly TextEdit[] {
  const edits = new Map<string, TextEdit>();
  const note = (edit: TextEdit): void => void edits.set(`${edit.file} ${edit.start} ${edit.end} ${edit.text}`, edit);
  const done = new Set<ts.Node>();
  for (const registration of needed(registrations)) {
    const { role, anchor, metadata } = registration;
    const place = role === 'providers' ? anchor : metadata;
    if (done.has(place)) continue;
    done.add(place);
    if (role === 'providers') behind(anchor, names, style).forEach(note);
    else besideControllers(metadata, names, style).forEach(note);
  }
  return [...edits.values()];
}

/** Of several registrations in one module, e.g. under a token and by itself, one is enough. */
function needed(registrations: readonly Registration[]): readonly Registration[] {
  const modulesOf = (anchor: ts.Node) =>
    new Set(registrations.filter((each) => each.anchor === anchor).map(({ metadata }) => metadata));
  const anchors = [...new Set(registrations.map(({ anchor }) => anchor))].sort(
    (a, b) => Number(isConditional(a)) - Number(isConditional(b)) || modulesOf(b).size - modulesOf(a).size,
  );
  const covered = new Set<ts.Node>();
  const chosen = anchors.filter((anchor) => {
    const modules = [...modulesOf(anchor)];
    if (modules.every((each) => covered.has(each))) return false;
    if (!isConditional(anchor)) modules.forEach((each) => covered.add(each));
    return true;
  });
  return registrations.filter(({ anchor }) => chosen.includes(anchor));
}

function isConditional(anchor: ts.Node): boolean {
  for (let node = anchor; node.parent !== undefined && !ts.isStatement(node); node = node.parent) {
    if (ts.isConditionalExpression(node.parent)) return true;
  }
  return false;
}

function behind(anchor: ts.Expression, names: readonly string[], style: FileStyle): readonly TextEdit[] {
  const list = anchor.parent;
  if (!ts.isArrayLiteralExpression(list)) throw new Error('A provider stands in a list.');
  const sourceFile = anchor.getSourceFile();
  const at = { file: sourceFile.fileName, start: anchor.end, end: anchor.end };
  if (isBroken(list)) {
    const lineStart = sourceFile.text.lastIndexOf('\n', anchor.getStart()) + 1;
    const blanks = /^[\t ]*/u.exec(sourceFile.text.slice(lineStart))?.[0] ?? '';
    return [{ ...at, text: names.map((name) => `,\n${blanks}${name}`).join('') }];
  }
  const added = names.map((name) => `, ${name}`).join('');
  const { line, character } = sourceFile.getLineAndCharacterOfPosition(list.end);
  const rest = sourceFile.text.split('\n')[line]?.slice(character).trimEnd() ?? '';
  const breaks = fits(added + rest, character, style) ? undefined : breaking(list, style);
  if (breaks === undefined) return [{ ...at, text: added }];
  const { inner, edits } = breaks;
  return [{ ...at, text: names.map((name) => `,\n${inner}${name}`).join('') }, ...edits];
}

/** True when the elements stand on lines of their own. */
function isBroken(list: ts.ArrayLiteralExpression): boolean {
  const [first] = list.elements;
  return first !== undefined && list.getSourceFile().text.slice(list.getStart(), first.getStart()).includes('\n');
}

/** Puts every element of a list on a line of its own. */
function breaking(
  list: ts.ArrayLiteralExpression,
  style: FileStyle,
): { readonly inner: string; readonly edits: readonly TextEdit[] } {
  const sourceFile = list.getSourceFile();
  const { text, fileName: file } = sourceFile;
  const start = list.getStart();
  const outer = /^[\t ]*/u.exec(text.slice(text.lastIndexOf('\n', start) + 1))?.[0] ?? '';
  const inner = outer + style.indent;
  const edits: TextEdit[] = [{ file, start, end: start + 1, text: `[\n${inner}` }];
  list.elements.slice(1).forEach((element, index) => {
    const before = list.elements[index]!;
    edits.push({ file, start: before.end, end: element.getStart(), text: `,\n${inner}` });
  });
  const last = list.elements.at(-1)!;
  const comma = style.trailingCommaInLiterals ? ',' : '';
  edits.push({ file, start: last.end, end: list.end, text: `${comma}\n${outer}]` });
  return { inner, edits };
}

function besideControllers(
  metadata: ts.ObjectLiteralExpression,
  names: readonly string[],
  style: FileStyle,
): readonly TextEdit[] {
  const file = metadata.getSourceFile().fileName;
  const property = (name: string) => metadata.properties.find((each) => each.name?.getText() === name);
  const providers = property('providers');
  if (providers === undefined) {
    const controllers = property('controllers');
    if (controllers === undefined) throw new Error('The list of controllers has been found.');
    const { text } = metadata.getSourceFile();
    const start = controllers.getStart();
    const lineStart = text.lastIndexOf('\n', start) + 1;
    const isOwnLine = text.slice(lineStart, start).trim() === '';
    const gap = isOwnLine ? `\n${text.slice(lineStart, start)}` : ' ';
    return [{ file, start: controllers.end, end: controllers.end, text: `,${gap}providers: [${names.join(', ')}]` }];
  }
  if (ts.isShorthandPropertyAssignment(providers)) {
    return [{ file, start: providers.end, end: providers.end, text: `: [...providers, ${names.join(', ')}]` }];
  }
  if (!ts.isPropertyAssignment(providers)) throw new Error('Providers that are computed are refused.');
  const value = providers.initializer;
  const last = ts.isArrayLiteralExpression(value) ? value.elements.at(-1) : undefined;
  if (last !== undefined) return behind(last, names, style);
  const text = ts.isArrayLiteralExpression(value)
    ? `[${names.join(', ')}]`
    : `[...${value.getText()}, ${names.join(', ')}]`;
  return [{ file, start: value.getStart(), end: value.end, text }];
}
