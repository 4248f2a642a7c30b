import { ts } from '../syntax/typescript.ts';
import { union, type Value } from './abstract-object.ts';
import { knowledgeAround } from './package-calls.ts';
import { isFunctionWithBody } from './call-target.ts';
import { excerpt } from './excerpt.ts';
import { instantiate } from './instantiate.ts';
import { constituents, isLanguageType } from './types.ts';
import type { Occurrence, Walk } from './walk.ts';

export interface Read {
  readonly node: ts.Node;
  readonly symbol: ts.Symbol | undefined;
  readonly receiver: Value;
}

/** Reports what reading a property runs. Gives back the value where a getter that could be looked into makes it. */
export function reportRead(walk: Walk, read: Read): Value | undefined {
  const { symbol, node } = read;
  if (!symbol) return undefined;
  const declarations = symbol.declarations ?? [];
  const getters = declarations.filter((declaration) => ts.isGetAccessorDeclaration(declaration));
  if (getters.length === 0) {
    reportLazyRelation(walk, read);
    return undefined;
  }
  return union(...getters.map((getter) => runGetter(walk, getter, read)));

  function runGetter(at: Walk, getter: ts.GetAccessorDeclaration, { receiver }: Read): Value {
    const { semantics, overridesOf, summaryOf, objects } = at.analysis;
    const unknown = new Set([objects.unknown(node)]);
    if (semantics.isExternal(getter.getSourceFile()) || !isFunctionWithBody(getter)) {
      if (!isHarmlessLibraryGetter(at, getter))
        at.report({ kind: 'getter', node, reason: `${excerpt(node)} reads a getter that cannot be looked into` });
      return unknown;
    }
    const all = [getter, ...overridesOf(getter).filter((other) => ts.isGetAccessorDeclaration(other))];
    const values = all.filter(isFunctionWithBody).map((body) =>
      instantiate({ ...at, report: (occurrence) => at.report(asGetter(occurrence)) }, summaryOf(body), {
        node,
        receiver,
        values: [],
      }),
    );
    return union(...values);
  }
}

/** What a getter does is the read's doing; what it depends on keeps its own kind. */
function asGetter(occurrence: Occurrence): Occurrence {
  return occurrence.kind === 'world' || occurrence.kind === 'mutates'
    ? { kind: 'getter', node: occurrence.node, reason: occurrence.reason }
    : occurrence;
}

function isHarmlessLibraryGetter(walk: Walk, getter: ts.GetAccessorDeclaration): boolean {
  const { semantics } = walk.analysis;
  const file = getter.getSourceFile();
  return (
    semantics.isLanguageLibrary(file) || semantics.isWorldLibrary(file) || knowledgeAround(walk, getter) !== undefined
  );
}

/** A property that holds a promise is how object-relational mappers load a relation when it is first read. */
function reportLazyRelation(walk: Walk, { node, symbol }: Read): void {
  const { semantics } = walk.analysis;
  const declaration = symbol?.valueDeclaration;
  if (!declaration || !(ts.isPropertyDeclaration(declaration) || ts.isPropertySignature(declaration))) return;
  const types = constituents(semantics.getTypeAtLocation(declaration));
  if (!types.some((type) => isLanguageType(semantics, type, 'Promise'))) return;
  walk.report({ kind: 'getter', node, reason: `${excerpt(node)} is a promise that may be loaded when it is read` });
}

/** Runs the setter of an assigned property; false when there is none to run. */
export function runSetter(
  walk: Walk,
  write: { readonly symbol: ts.Symbol; readonly receiver: Value; readonly value: Value; readonly node: ts.Node },
): boolean {
  const setter = (write.symbol.declarations ?? []).find(
    (declaration): declaration is ts.SetAccessorDeclaration =>
      ts.isSetAccessorDeclaration(declaration) && isFunctionWithBody(declaration),
  );
  if (!setter) return false;
  const { overridesOf, summaryOf } = walk.analysis;
  const all = [setter, ...overridesOf(setter).filter((other) => ts.isSetAccessorDeclaration(other))];
  for (const body of all.filter(isFunctionWithBody))
    instantiate(walk, summaryOf(body), { node: write.node, receiver: write.receiver, values: [write.value] });
  return true;
}
