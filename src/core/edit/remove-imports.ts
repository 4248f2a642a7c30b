import type { FileStyle } from '../model/style.ts';
import { ts } from '../syntax/typescript.ts';
import { applyEdits, type Replacement } from './apply-edits.ts';
import { importDeclarations, type ImportBinding, type ImportDeclaration } from './import-declarations.ts';
import { isBroken } from './import-list.ts';
import { parseText } from './parse-text.ts';

/** `kept`; `dropped`; or `loaded`: the name goes, and its module is loaded as before. */
export type Fate = 'kept' | 'dropped' | 'loaded';

/** The text without the imported names that go, and without the declarations that would import nothing any more. */
export function withoutBindings(
  text: string,
  context: { readonly file: string; readonly style: FileStyle },
  fateOf: (binding: ImportBinding, declaration: ImportDeclaration) => Fate,
): string {
  const tree = parseText(text, context.file);
  const edits = importDeclarations(tree).flatMap((declaration) => {
    const fates = new Map(declaration.bindings.map((each) => [each, fateOf(each, declaration)]));
    const kept = declaration.bindings.filter((each) => fates.get(each) === 'kept');
    if (kept.length === declaration.bindings.length || declaration.bindings.length === 0) return [];
    const isLoaded = [...fates.values()].includes('loaded');
    if (kept.length > 0)
      return [...withoutSome(declaration, kept, context.style), ...(isLoaded ? [loadingAsWell(declaration)] : [])];
    return isLoaded ? [onlyLoading(declaration)] : [withoutDeclaration(text, tree, declaration.node)];
  });
  return applyEdits(text, edits);
}

/** `import './setup';` */
function onlyLoading({ node, clause }: ImportDeclaration): Replacement {
  return { start: clause.getStart(), end: node.moduleSpecifier.getStart(), text: '' };
}

/** What is left may be types, which the compiler drops. */
function loadingAsWell({ node }: ImportDeclaration): Replacement {
  const end = node.getEnd();
  return {
    start: end,
    end,
    text: `\nimport ${node.getText().slice(node.moduleSpecifier.getStart() - node.getStart())}`,
  };
}

/** Takes the whole line with what is said at its end, and a comment above it that speaks to a tool about this one line. */
export function withoutDeclaration(text: string, tree: ts.SourceFile, node: ts.Statement): Replacement {
  let start = node.getStart(tree);
  for (const comment of (ts.getLeadingCommentRanges(text, node.pos) ?? []).toReversed()) {
    const isAbove = /^\s*$/.test(text.slice(comment.end, start));
    if (!isAbove || !aboutNextLine.test(text.slice(comment.pos, comment.end))) break;
    start = comment.pos;
  }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const line = /^[^\r\n]*(?:\r?\n|$)/.exec(text.slice(node.end))![0];
  const isAlone = text.slice(lineStart, start).trim() === '' && /^\s*(?:\/\/.*)?\s*$/.test(line);
  return isAlone ? { start: lineStart, end: node.end + line.length, text: '' } : { start, end: node.end, text: '' };
}

const aboutNextLine =
  /@ts-(?:ignore|expect-error)|eslint-disable-next-line|prettier-ignore|biome-ignore|tslint:disable-next-line/;

function withoutSome(
  declaration: ImportDeclaration,
  kept: readonly ImportBinding[],
  style: FileStyle,
): readonly Replacement[] {
  const { clause, list } = declaration;
  const keptNames = (list?.elements ?? []).filter((each) => kept.some((binding) => binding.node === each));
  const keepsDefault = kept.some((binding) => binding.node === clause);
  const edits: Replacement[] = [];
  if (clause.name && !keepsDefault && clause.namedBindings) {
    edits.push({ start: clause.name.getStart(), end: clause.namedBindings.getStart(), text: '' });
  }
  if (clause.name && clause.namedBindings && !list && keepsDefault && kept.length === 1) {
    edits.push({ start: clause.name.end, end: clause.namedBindings.end, text: '' });
  }
  if (list && keptNames.length === 0 && clause.name) edits.push({ start: clause.name.end, end: list.end, text: '' });
  if (list && keptNames.length > 0 && keptNames.length < list.elements.length) {
    edits.push(...withoutNames(list, keptNames, style));
  }
  return edits;
}

/** Takes all but these names out of a list. */
export function withoutNames(
  list: ts.NamedImports | ts.ObjectBindingPattern,
  kept: readonly ts.Node[],
  style: FileStyle,
): readonly Replacement[] {
  const tree = list.getSourceFile();
  const { text } = tree;
  const inside = text.slice(list.getStart(tree), list.end);
  const names = kept.map((each) => each.getText(tree));
  const elements: readonly ts.Node[] = list.elements;
  if (!/\/[*/]/.test(inside)) {
    const joined = `{ ${names.join(', ')} }`;
    const line = text.slice(text.lastIndexOf('\n', list.getStart(tree)) + 1, list.getStart(tree));
    const all = elements.map((each) => each.getText(tree)).join(', ');
    const rest = /^[^\r\n]*/.exec(text.slice(list.end))![0].length;
    // A list that was broken because it was too long is joined again when it fits; one broken by choice stays so.
    const wasTooLong = line.length + all.length + 4 + rest > style.lineWidth;
    const isShort = line.length + joined.length + rest <= style.lineWidth;
    if (!isBroken(list) || (wasTooLong && isShort)) {
      const spaced = inside.startsWith('{ ') || isBroken(list) ? joined : `{${names.join(', ')}}`;
      return [{ start: list.getStart(tree), end: list.end, text: spaced }];
    }
  }
  return elements.filter((each) => !kept.includes(each)).map((each) => withoutName(text, list, each));
}

/** Takes one name and its comma, and its line where it has one to itself. */
function withoutName(text: string, list: ts.Node, element: ts.Node): Replacement {
  const start = element.getStart(list.getSourceFile());
  const comma = /^\s*,/.exec(text.slice(element.end))?.[0].length ?? 0;
  const end = element.end + comma;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const rest = /^[\t ]*(?:\/\/[^\r\n]*)?(?:\r?\n|$)/.exec(text.slice(end));
  if (rest && text.slice(lineStart, start).trim() === '')
    return { start: lineStart, end: end + rest[0].length, text: '' };
  const blank = /^[\t ]*/.exec(text.slice(end))![0].length;
  return { start, end: end + blank, text: '' };
}
