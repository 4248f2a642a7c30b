import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { bare } from './bare.ts';

/** What a name stands for when it is called. */
export type CallTarget =
  /** A function of the project whose body can be read. */
  | { readonly kind: 'body'; readonly declaration: ts.FunctionLikeDeclaration }
  | { readonly kind: 'class'; readonly declaration: ts.ClassLikeDeclaration }
  /** Declared by the language, e.g. owner `Array` and name `map`, or only the name `parseInt`. */
  | { readonly kind: 'language'; readonly owner: string | undefined; readonly name: string }
  /** Declared by the DOM, or by Node in a module such as `path`. */
  | {
      readonly kind: 'world';
      readonly module: string | undefined;
      readonly owner: string | undefined;
      readonly name: string;
    }
  | {
      readonly kind: 'package';
      readonly package: string;
      readonly owner: string | undefined;
      readonly name: string;
    }
  /** A value that may be any function: a parameter, a field, an interface member. */
  | { readonly kind: 'unknown' };

/** Everything that the symbol may stand for when it is called. */
export function targetsOfSymbol(semantics: Semantics, symbol: ts.Symbol): readonly CallTarget[] {
  const groups = new Map<unknown, ts.Declaration[]>();
  for (const declaration of symbol.declarations ?? []) {
    const owner = declaringType(semantics, declaration);
    groups.set(owner, [...(groups.get(owner) ?? []), declaration]);
  }
  if (groups.size === 0) return [{ kind: 'unknown' }];
  return [...groups.values()].flatMap((declarations) => {
    const bodies = declarations.filter((declaration) => bodyOf(declaration) !== undefined);
    const known = bodies.length > 0 ? bodies : mostTelling(semantics, declarations);
    return known.map((declaration) => targetOf(semantics, symbol, declaration));
  });
}

/** The members of several types are one symbol when the receiver is a union; each type may do something else. */
function declaringType(semantics: Semantics, declaration: ts.Declaration): unknown {
  // The declaration of a whole module, a source file, stands in nothing.
  const parent: ts.Node | undefined = declaration.parent;
  if (!parent) return undefined;
  if (ts.isInterfaceDeclaration(parent) || ts.isClassLike(parent))
    return (parent.name && semantics.getSymbolAtLocation(parent.name)) ?? parent;
  return ts.isTypeLiteralNode(parent) || ts.isObjectLiteralExpression(parent) ? parent : undefined;
}

/** Many libraries add to what the language declares; its own declaration says most. */
function mostTelling(semantics: Semantics, declarations: readonly ts.Declaration[]): readonly ts.Declaration[] {
  const ofLanguage = declarations.find((declaration) => semantics.isLanguageLibrary(declaration.getSourceFile()));
  return ofLanguage ? [ofLanguage] : declarations.slice(0, 1);
}

function targetOf(semantics: Semantics, symbol: ts.Symbol, declaration: ts.Declaration): CallTarget {
  const file = declaration.getSourceFile();
  const owner = ownerOf(declaration);
  const name = symbol.name;
  if (semantics.isLanguageLibrary(file)) return { kind: 'language', owner, name };
  const module = ambientModuleOf(declaration);
  if (semantics.isWorldLibrary(file)) return { kind: 'world', module, owner, name };
  const packageName = packageAround(declaration);
  if (packageName !== undefined && (semantics.isExternal(file) || file.isDeclarationFile || module !== undefined))
    return { kind: 'package', package: packageName, owner, name };
  const body = bodyOf(declaration);
  if (body && ts.isClassLike(body)) return { kind: 'class', declaration: body };
  return body ? { kind: 'body', declaration: body } : { kind: 'unknown' };
}

/** The function or class that a declaration gives its name to for good. */
export function bodyOf(declaration: ts.Node): ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration | undefined {
  if (ts.isClassLike(declaration))
    return hasModifier(declaration, ts.SyntaxKind.DeclareKeyword) ? undefined : declaration;
  if (isFunctionWithBody(declaration)) return declaration;
  if (ts.isVariableDeclaration(declaration) && isConst(declaration)) return functionIn(declaration.initializer);
  if (ts.isPropertyDeclaration(declaration) && hasModifier(declaration, ts.SyntaxKind.ReadonlyKeyword))
    return functionIn(declaration.initializer);
  if (ts.isPropertyAssignment(declaration)) return functionIn(declaration.initializer);
  if (ts.isExportAssignment(declaration)) return functionIn(declaration.expression);
  return undefined;
}

function functionIn(expression: ts.Expression | undefined) {
  if (!expression) return undefined;
  const inner = bare(expression);
  return ts.isArrowFunction(inner) || ts.isFunctionExpression(inner) || ts.isClassExpression(inner) ? inner : undefined;
}

export function isFunctionWithBody(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

export function isConst(declaration: ts.VariableDeclaration): boolean {
  return (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Constant) !== 0;
}

export function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind);
}

/** The interface, class, namespace or `declare var` that the declaration is a member of, e.g. `Math`. */
function ownerOf(declaration: ts.Declaration): string | undefined {
  const parent = declaration.parent as ts.Node | undefined;
  if (parent === undefined) return undefined;
  if (ts.isInterfaceDeclaration(parent) || ts.isClassLike(parent)) return parent.name?.text;
  if (ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(parent.parent) && ts.isIdentifier(parent.parent.name))
    return `${parent.parent.name.text}Constructor`;
  if (ts.isModuleBlock(parent) && ts.isIdentifier(parent.parent.name)) return parent.parent.name.text;
  return undefined;
}

/** The name in `declare module 'name' { … }` around a declaration, without `node:`. */
function ambientModuleOf(declaration: ts.Node): string | undefined {
  for (let node: ts.Node | undefined = declaration; node; node = node.parent)
    if (ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name)) return node.name.text.replace(/^node:/, '');
  return undefined;
}

/** The package that a declaration belongs to: by where its file lies, or by the `declare module` around it. */
export function packageAround(declaration: ts.Node): string | undefined {
  return packageOf(declaration.getSourceFile().fileName) ?? ambientModuleOf(declaration);
}

/** The package that a file under `node_modules` belongs to; type packages count as what they describe. */
function packageOf(fileName: string): string | undefined {
  const path = fileName.split('/node_modules/').at(-1);
  if (path === undefined || path === fileName) return undefined;
  const [first = '', second = ''] = path.split('/');
  if (path.startsWith('@types/lodash/fp') || path.startsWith('lodash/fp')) return 'lodash/fp';
  if (first !== '@types') return first.startsWith('@') ? `${first}/${second}` : first;
  return second.includes('__') ? `@${second.replace('__', '/')}` : second;
}
