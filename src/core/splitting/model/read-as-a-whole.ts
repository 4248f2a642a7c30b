import { bare, walk } from '../../syntax/nodes.ts';
import { perFile, perFileInProgram, perProgram } from '../../syntax/answered-once.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import { filesThatHold } from './files-that-hold.ts';
import { collectReaders, handedReads } from './handed-reads.ts';

/** Code for which it matters which fields an object has, whatever their names: `{ ...order }`, `Object.keys(order)`. */
export interface WholeRead {
  /** All of it, as a person would point at it. */
  readonly node: ts.Node;
  /** What the fields are read of. */
  readonly object: ts.Expression;
  /** `json` asks the object for `toJSON` first; `freeze` matters only to what changes; `member` asks for one name. */
  readonly kind: 'fields' | 'json' | 'freeze' | 'member';
  /** `placed` of `'placed' in order`. */
  readonly member?: string;
}

/**
 * Where the project reads objects of these classes as a whole. Asking for types is dear: only files that can hold such
 * objects are asked for any, and a program that has been asked much already answers for those that are as they were in it.
 */
export function wholeReadsOf(
  declarations: readonly ts.Declaration[],
  semantics: Semantics,
  earlier: Semantics = semantics,
): readonly WholeRead[] {
  const holding = filesThatHold(declarations, semantics);
  const files = semantics.ownFiles().filter(({ fileName }) => holding === undefined || holding.has(fileName));
  const knowing = (file: ts.SourceFile) => (earlier.sourceFile(file.fileName) === file ? earlier : semantics);
  const reads = [
    ...files.flatMap((file) => readsByClass(file, knowing(file))),
    ...files.flatMap((file) => handedByClass(file, knowing(file))),
  ];
  return declarations.map(placeOf).flatMap((place) => reads.flatMap(([each, read]) => (each === place ? [read] : [])));
}

const readsByClass = perFileInProgram((sourceFile, semantics): readonly (readonly [string, WholeRead])[] =>
  wholeReadsInFile(sourceFile).flatMap((read) => placesOf(read, semantics)),
);

const handedByClass = perFileInProgram((sourceFile, semantics): readonly (readonly [string, WholeRead])[] =>
  handedReads(sourceFile, readersIn(semantics), semantics).flatMap((read) => placesOf(read, semantics)),
);

const readersIn = perProgram((semantics) =>
  collectReaders(
    semantics.ownFiles().flatMap((file) => wholeReadsInFile(file)),
    semantics,
  ),
);

function placesOf(read: WholeRead, semantics: Semantics): readonly (readonly [string, WholeRead])[] {
  const declared = declaredBy(semantics.getTypeAtLocation(bare(read.object)), semantics);
  return declared.flatMap(({ declarations = [] }) => declarations.map((each) => [placeOf(each), read] as const));
}

/** A class goes by another symbol in another version of its file. */
function placeOf(declaration: ts.Declaration): string {
  const name = ts.getNameOfDeclaration(declaration)?.getText() ?? '';
  return `${declaration.getSourceFile().fileName} ${name}`;
}

/** What declares the type, looking through unions, bounds of type parameters and `Readonly<…>`. */
function declaredBy(type: ts.Type, semantics: Semantics): readonly ts.Symbol[] {
  if (type.isUnionOrIntersection()) return type.types.flatMap((each) => declaredBy(each, semantics));
  const bound = type.isTypeParameter() ? semantics.getBaseConstraintOfType(type) : undefined;
  if (bound !== undefined) return declaredBy(bound, semantics);
  const within = type.aliasTypeArguments?.flatMap((each) => (each === type ? [] : declaredBy(each, semantics))) ?? [];
  const symbol = type.symbol as ts.Symbol | undefined;
  return symbol === undefined || !(symbol.flags & declaring) ? within : [symbol, ...within];
}

const declaring = ts.SymbolFlags.Class | ts.SymbolFlags.Interface;

const wholeReadsInFile = perFile((sourceFile): readonly WholeRead[] => {
  const reads: WholeRead[] = [];
  const add = (kind: WholeRead['kind'], node: ts.Node, objects: readonly ts.Expression[]) => {
    for (const object of objects.filter(isPossible)) reads.push({ kind, node, object });
  };
  walk(sourceFile, (node) => {
    if (ts.isSpreadAssignment(node)) add('fields', node, [node.expression]);
    else if (ts.isVariableDeclaration(node) && hasRest(node.name))
      add('fields', node, node.initializer ? [node.initializer] : []);
    else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword) {
      const { left, right } = node;
      if (!ts.isStringLiteralLike(left)) add('fields', node, [right]);
      else if (isPossible(right)) reads.push({ kind: 'member', node, object: right, member: left.text });
    } else if (ts.isForInStatement(node)) add('fields', node.expression, [node.expression]);
    else if (ts.isCallExpression(node)) {
      const callee = nameOfCallee(node.expression);
      if (callee === 'JSON.stringify') add('json', node, node.arguments.slice(0, 1).flatMap(withHeld));
      else if (readers.test(callee)) add('fields', node, node.arguments);
      else if (freezers.test(callee)) add('freeze', node, node.arguments);
      else if (callee === 'structuredClone') add('fields', node, node.arguments.slice(0, 1).flatMap(withHeld));
    }
  });
  return reads;
});

const readers =
  /^(?:Object\.(?:assign|keys|values|entries|getOwnProperty\w+|hasOwn)|Reflect\.(?:ownKeys|has|getOwnPropertyDescriptor))$/u;
const freezers = /^(?:Object\.(?:freeze|seal|preventExtensions)|Reflect\.preventExtensions)$/u;

/** `keys` or `Object.keys`; nothing for longer paths, whose text nobody needs. */
function nameOfCallee(callee: ts.Expression): string {
  if (ts.isIdentifier(callee)) return callee.text;
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return '';
  return `${callee.expression.text}.${callee.name.text}`;
}

/** `{ total, ...others }` */
function hasRest(name: ts.BindingName): boolean {
  return ts.isObjectBindingPattern(name) && name.elements.some(({ dotDotDotToken }) => dotDotDotToken !== undefined);
}

/** The expression, and what a literal holds: `order` of `{ order }`. */
function withHeld(expression: ts.Expression): readonly ts.Expression[] {
  const literal = bare(expression);
  if (ts.isArrayLiteralExpression(literal)) return literal.elements;
  if (!ts.isObjectLiteralExpression(literal)) return [literal];
  return literal.properties.flatMap((property): readonly ts.Expression[] => {
    if (ts.isPropertyAssignment(property)) return [property.initializer];
    return ts.isShorthandPropertyAssignment(property) ? [property.name] : [];
  });
}

/** The class answers for its own `this`; a literal is no object of a class. */
function isPossible(object: ts.Expression): boolean {
  const code = bare(object);
  return (
    ts.isIdentifier(code) ||
    ts.isPropertyAccessExpression(code) ||
    ts.isElementAccessExpression(code) ||
    ts.isNewExpression(code) ||
    ts.isCallExpression(code) ||
    ts.isAwaitExpression(code) ||
    ts.isConditionalExpression(code) ||
    ts.isBinaryExpression(code)
  );
}
