import { bare, isReplaced, walk } from '../../syntax/nodes.ts';
import { perFile, perProgram } from '../../syntax/answered-once.ts';
import { semanticsOf } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import { collectClassUses, type UsesRequest } from '../construction/class-uses.ts';
import type { OutsideReach } from './build-graph.ts';
import { wholeReadsOf } from './read-as-a-whole.ts';

export interface OutsideRequest extends UsesRequest {
  /** The program that this one came from, which has been asked for many types already. */
  readonly origin?: ts.Program | undefined;
}

/** Looks for code that reads or replaces members of the class: through an object of it, a cast, a string, or a spy. */
export function collectOutsideAccesses(request: OutsideRequest): OutsideReach {
  const { semantics, node } = request;
  const names = new Set(node.members.flatMap((member) => (member.name === undefined ? [] : [member.name.getText()])));
  for (const member of node.members) {
    if (ts.isConstructorDeclaration(member)) member.parameters.forEach(({ name }) => names.add(name.getText()));
  }
  // A call of a method from outside says nothing that matters here, and most of the code consists of such calls.
  const methods = new Set(
    node.members.flatMap((member) => (ts.isMethodDeclaration(member) ? [member.name.getText()] : [])),
  );
  const subclasses = subclassesOf(request);
  const symbols = new Set([node, ...subclasses].map((each) => semantics.getSymbolAtLocation(each.name ?? each)));
  const read = new Map<string, ts.Node>();
  const hidden = new Set<string>();
  const replaced = new Set(
    subclasses.flatMap(({ members }) => members.flatMap(({ name }) => (name === undefined ? [] : [name.getText()]))),
  );
  const isOurs = (expression: ts.Expression) => {
    const type = semantics.getTypeAtLocation(bare(expression));
    return type.symbol !== undefined && symbols.has(type.symbol);
  };

  const sourceFile = node.getSourceFile();
  const isInside = (access: ts.Node) =>
    access.getSourceFile() === sourceFile && node.pos <= access.pos && access.end <= node.end;
  const reaches = reachesIn(semantics);
  for (const name of names) {
    for (const access of reaches.get(name) ?? []) if (!isInside(access)) note(name, access);
  }
  return {
    wholeReads: () => {
      const declarations = [node, ...subclasses, ...basesOf(node, semantics)];
      return wholeReadsOf(declarations, semantics, request.origin && semanticsOf(request.origin));
    },
    readOf: (name) => read.get(name),
    reachesPrivate: (name) => hidden.has(name),
    replaces: (name) => replaced.has(name),
  };

  function note(name: string, access: Reach): void {
    if (ts.isCallExpression(access)) {
      replaced.add(name);
      hidden.add(name);
      read.set(name, access.arguments[1] ?? access);
      return;
    }
    const isHidden = ts.isElementAccessExpression(access) || ts.isAsExpression(unparenthesised(access.expression));
    const isPlain = !isHidden && !isReplaced(access);
    const isOther = access.expression.kind === ts.SyntaxKind.ThisKeyword && subclasses.length === 0;
    if (isPlain && (methods.has(name) || isOther)) return;
    if (!isOurs(access.expression)) return;
    read.set(name, access);
    if (isHidden) hidden.add(name);
    if (isReplaced(access)) replaced.add(name);
  }
}

/** Whatever extends the class, at once or through others. */
function subclassesOf(request: UsesRequest): readonly ts.ClassLikeDeclaration[] {
  return collectClassUses(request).extended.flatMap((node): readonly ts.ClassLikeDeclaration[] => {
    if (!ts.isClassLike(node)) return [];
    return [node, ...(ts.isClassDeclaration(node) ? subclassesOf({ ...request, node }) : [])];
  });
}

/** What the class extends and implements, at once or through others: somebody may read it by these types. */
function basesOf(
  { heritageClauses }: ts.ClassLikeDeclaration | ts.InterfaceDeclaration,
  semantics: UsesRequest['semantics'],
): readonly ts.Declaration[] {
  return [...(heritageClauses ?? [])]
    .flatMap(({ types }) => [...types])
    .flatMap((type) => (semantics.getTypeAtLocation(type).symbol as ts.Symbol | undefined)?.declarations ?? [])
    .flatMap((base) =>
      ts.isClassLike(base) || ts.isInterfaceDeclaration(base) ? [base, ...basesOf(base, semantics)] : [base],
    );
}

/** Code that names a member: `x.total`, `x['total']`, `spyOn(x, 'total')`. */
type Reach = ts.PropertyAccessExpression | ts.ElementAccessExpression | ts.CallExpression;

/** What the project's code reaches by name, in its order. */
const reachesIn = perProgram((semantics): ReadonlyMap<string, readonly Reach[]> => {
  const reaches = new Map<string, Reach[]>();
  const add = (name: string, reach: Reach) => {
    const others = reaches.get(name);
    if (others === undefined) reaches.set(name, [reach]);
    else others.push(reach);
  };
  for (const sourceFile of semantics.ownFiles()) {
    for (const [name, reach] of reachesInFile(sourceFile)) add(name, reach);
  }
  return reaches;
});

const reachesInFile = perFile((sourceFile): readonly (readonly [string, Reach])[] => {
  const reaches: (readonly [string, Reach])[] = [];
  walk(sourceFile, (inner) => {
    if (ts.isPropertyAccessExpression(inner)) reaches.push([inner.name.text, inner]);
    else if (ts.isElementAccessExpression(inner) && ts.isStringLiteralLike(inner.argumentExpression)) {
      reaches.push([inner.argumentExpression.text, inner]);
    } else if (ts.isCallExpression(inner)) {
      const [, name] = inner.arguments;
      if (name !== undefined && ts.isStringLiteralLike(name) && replacer.test(inner.expression.getText()))
        reaches.push([name.text, inner]);
    }
  });
  return reaches;
});

const replacer = /spyOn$|^(?:sinon|sandbox)\.(?:stub|spy|replace)$/u;

function unparenthesised(expression: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(expression) ? unparenthesised(expression.expression) : expression;
}
