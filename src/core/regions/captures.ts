import { accessPath, pathKey } from './access-path.ts';
import type { Capture, CaptureContext, Captures, KnownFunctions } from './capture.ts';
import { namesOfHoisted, namesOfPath } from './capture-names.ts';
import { mayBeReadEarly } from './read-early.ts';
import type { NamedImport } from '../model/refactoring.ts';
import type { Move } from '../moving/move.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { globalValues } from '../syntax/global-names.ts';
import { enclosingFunction, isValueReference, isWithin, walk } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import { resolveAlias } from '../syntax/resolve-alias.ts';
import type { Obstacle } from './boundary.ts';
import { isExported } from '../moving/write-move.ts';
import { findFrozenCapture, isUnchanging, lastingFunctions } from './lasting-functions.ts';
import type { Region } from './region.ts';

/** Collects the values the region reads from outside, in order of first use. */
export function collectCaptures(region: Region, context: CaptureContext): Captures {
  const roots: Root[] = [];
  const imports = new Map<string, NamedImport>();
  const moves = new Map<ts.Symbol, Move>();
  const methodCalls: ts.PropertyAccessExpression[] = [];
  let obstacle: Obstacle | undefined;
  const add = (key: ts.Symbol | string, node: ts.Expression, symbol: ts.Symbol | undefined) => {
    const known = roots.find((root) => root.key === key);
    if (known === undefined) roots.push({ key, symbol, nodes: [node], elsewhere: [] });
    else known.nodes.push(node);
  };
  const useLifted = (node: ts.PropertyAccessExpression, member: ts.Symbol): boolean => {
    const lifted = context.liftedMethod(member);
    const isCall = ts.isCallExpression(node.parent) && node.parent.expression === node;
    if (lifted === undefined || (!isCall && lifted.fields.length > 0)) return false;
    methodCalls.push(node);
    for (const { key, reads } of lifted.fields) {
      const known = roots.find((root) => root.key === key);
      if (known === undefined) roots.push({ key, symbol: undefined, nodes: [], elsewhere: [...reads] });
      else known.elsewhere.push(...reads);
    }
    return true;
  };
  const bring = (symbol: ts.Symbol): boolean => {
    const needed = staysInShell(symbol, region, context) ? undefined : context.movesOf(symbol);
    needed?.moves.forEach((move) => moves.set(move.symbol, move));
    needed?.imports.forEach((named) => imports.set(`${named.from}#${named.name}`, named));
    return needed !== undefined;
  };
  const visit = (node: ts.Node): boolean | void => {
    if (ts.isTypeNode(node)) return false;
    if (context.hoisted.includes(node as ts.Expression)) {
      // A setting reads the same each time; two readings of a clock do not.
      const setting = ts.isPropertyAccessExpression(node) ? roots.find(({ key }) => key === node.getText()) : undefined;
      if (setting !== undefined) setting.nodes.push(node as ts.Expression);
      else roots.push({ key: node.getText(), symbol: undefined, nodes: [node as ts.Expression], elsewhere: [] });
      return false;
    }
    if (ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword) {
      const member = context.semantics.getSymbolAtLocation(node.name);
      if (!arrowsOnly(node, region)) {
        obstacle ??= outside(node, `\`${node.getText()}\` belongs to a function of its own`, 'this-escapes');
      } else if (member !== undefined && useLifted(node, member)) {
        return false;
      } else if (member !== undefined && (member.flags & ts.SymbolFlags.Method) !== 0) {
        obstacle ??= outside(node, `\`${node.getText()}\` is a method that stays in the class`, 'this-escapes');
      } else {
        add(`this.${node.name.text}`, node, undefined);
      }
      return false;
    }
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      // A static method by the name of its class.
      const member = context.semantics.getSymbolAtLocation(node.name);
      if (member !== undefined && isStatic(member) && useLifted(node, member)) return false;
      if (member !== undefined && isConstantOfClass(member, region)) {
        add(node.getText(), node, undefined);
        return false;
      }
    }
    if (!ts.isIdentifier(node) || !(isValueReference(node) || ts.isShorthandPropertyAssignment(node.parent))) return;
    const symbol = context.references.symbolOf(node);
    const home = homeOf(symbol, region);
    if (symbol === undefined || home === 'global' || home === 'inside') return;
    if (home === 'function' && isNamedFunction(symbol) && bring(symbol)) return;
    if (home === 'module') {
      const named = context.importIntoCore(symbol);
      if (named !== undefined) imports.set(`${named.from}#${named.name}`, named);
      else if (bring(symbol)) return;
      else if (isConstantValue(symbol, context.semantics, node)) add(symbol, node, symbol);
      else
        obstacle ??= globalValues.has(node.text)
          ? hiding(node)
          : outside(node, `\`${node.text}\` is part of the shell, which the core must not import`, 'shell-value');
      return;
    }
    add(symbol, node, symbol);
  };
  for (const node of region.nodes) walk(node, visit);
  const lasting = lastingFunctions(region, context);
  // What only the methods need stands behind what the region reads itself.
  const inOrder = [
    ...roots.filter(({ nodes }) => nodes.length > 0),
    ...roots.filter(({ nodes }) => nodes.length === 0),
  ];
  const values = inOrder.flatMap((root) => capturesOf(root, region, { ...context, lasting }));
  const eager = values.find((value) => !mayBeReadEarly(value, region, { ...context, lasting }));
  if (eager !== undefined) {
    const cause = eager.references[0] ?? region.nodes[0];
    obstacle ??= outside(cause, `\`${eager.argument}\` would be read where it was not read before`, 'getter-read');
  }
  const frozen = methodCalls.find((call) => isWithin(call, lasting) && !isUnchangingMethod(call, context));
  if (frozen !== undefined)
    obstacle ??= outside(
      frozen,
      `\`${frozen.getText()}\` reads fields that may change after the region`,
      'captured-write',
    );
  obstacle ??= findFrozenCapture(region, context);
  return { values, imports: [...imports.values()], methodCalls, moves: [...moves.values()], obstacle };
}

/** Whether the method reads only fields that keep their value. */
function isUnchangingMethod(call: ts.PropertyAccessExpression, context: CaptureContext): boolean {
  const member = context.semantics.getSymbolAtLocation(call.name);
  const fields = (member && context.liftedMethod(member)?.fields) ?? [];
  return fields.every(({ reads }) => reads.every((read) => isUnchanging(read, context.semantics)));
}

interface Root {
  readonly key: ts.Symbol | string;
  readonly symbol: ts.Symbol | undefined;
  readonly nodes: ts.Expression[];
  readonly elsewhere: ts.Expression[];
}

function isStatic(member: ts.Symbol): boolean {
  const { valueDeclaration } = member;
  return (
    valueDeclaration !== undefined && (ts.getCombinedModifierFlags(valueDeclaration) & ts.ModifierFlags.Static) !== 0
  );
}

/** `Catalogue.PAGE_SIZE` of a class of this file, which no one writes: a number or a text. */
function isConstantOfClass(member: ts.Symbol, { sourceFile }: Region): boolean {
  const { valueDeclaration: declaration } = member;
  if (declaration === undefined || !ts.isPropertyDeclaration(declaration) || !isStatic(member)) return false;
  if (declaration.getSourceFile() !== sourceFile) return false;
  const { initializer } = declaration;
  return (
    (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Readonly) !== 0 &&
    initializer !== undefined &&
    (ts.isNumericLiteral(initializer) || ts.isStringLiteralLike(initializer))
  );
}

/** A function that a factory declares may be one that could stand outside of it as well. */
function isNamedFunction({ valueDeclaration: declaration }: ts.Symbol): boolean {
  if (declaration === undefined) return false;
  if (ts.isFunctionDeclaration(declaration)) return true;
  const value = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value));
}

/** `inside` the region, in the `function` around it, at the top of the `module`, or `global`. */
function homeOf(symbol: ts.Symbol | undefined, region: Region): 'inside' | 'function' | 'module' | 'global' {
  const declaration = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
  if (declaration === undefined || declaration.getSourceFile() !== region.sourceFile) return 'global';
  if (isWithin(declaration, region.nodes)) return 'inside';
  return ts.isSourceFile(enclosingFunction(declaration)) && !ts.isParameter(declaration) ? 'module' : 'function';
}

/**
 * A constant that is written as a rule (`MAX_ITEMS`), or that nothing else uses, goes to the core; a plain variable of the
 * shell file, and one that it offers to others, is handed over.
 */
function staysInShell(symbol: ts.Symbol, region: Region, { semantics, references }: CaptureContext): boolean {
  const declaration = resolveAlias(semantics, symbol).valueDeclaration;
  if (declaration === undefined || !isConstantValue(symbol, semantics, declaration)) return false;
  if (ts.isBindingElement(declaration)) return true;
  if (!/^[a-z]/u.test(symbol.name)) return false;
  return isExported(declaration.parent.parent) || !references.of(symbol).every((each) => isWithin(each, region.nodes));
}

/** A `const` of this or another module that holds a plain value may be handed over; a function or a class may not. */
function isConstantValue(symbol: ts.Symbol, semantics: Semantics, at: ts.Node): boolean {
  const declaration = resolveAlias(semantics, symbol).valueDeclaration;
  if (declaration === undefined) return false;
  if (!ts.isVariableDeclaration(declaration) && !ts.isBindingElement(declaration)) return false;
  if ((ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) === 0) return false;
  const type = semantics.getTypeAtLocation(at);
  // `const { ADMIN } = permissions` is a constant like any other; objects may be what the file works with.
  if (ts.isBindingElement(declaration))
    return (type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike)) !== 0;
  const isForeign = resolveAlias(semantics, symbol) !== symbol;
  // `ALL` says what it is; a parameter of the type `'*'` does not.
  if (isForeign && type.isStringLiteral()) return false;
  if (isForeign && isOwnFunctionOf(at, semantics)) return false;
  return (
    semantics.getSignaturesOfType(type, ts.SignatureKind.Call).length === 0 &&
    type.getConstructSignatures().length === 0
  );
}

/** `utils` in `utils.isNumber(id)`: an object of functions is as good as a module, and no value to hand over. */
function isOwnFunctionOf({ parent }: ts.Node, semantics: Semantics): boolean {
  if (!ts.isPropertyAccessExpression(parent) || !ts.isCallExpression(parent.parent)) return false;
  if (parent.parent.expression !== parent) return false;
  const declaration = semantics.getSymbolAtLocation(parent.name)?.valueDeclaration;
  return declaration !== undefined && !semantics.isExternal(declaration.getSourceFile());
}

/** One capture for the root, or one for the only path that is read from it, or (by path) one for each. */
function capturesOf(root: Root, region: Region, context: KnownFunctions): readonly Capture[] {
  if (context.hoisted.includes(root.nodes[0] as ts.Expression)) return [captureOf(root.nodes, root, context)];
  if (context.handing === 'whole' || root.elsewhere.length > 0) return [captureOf(root.nodes, root, context)];
  const paths = new Map<string, ts.Expression[]>();
  for (const node of root.nodes) {
    const path = accessPath(node, region);
    const key = pathKey(path);
    paths.set(key, [...(paths.get(key) ?? []), path]);
  }
  const groups = [...paths.values()];
  const single = groups.length === 1;
  if (
    single ||
    (context.handing === 'paths' && groups.every((group) => group[0] !== undefined && !root.nodes.includes(group[0])))
  ) {
    const captures = groups.map((references) => captureOf(references, root, context));
    if (captures.every((capture) => mayBeReadEarly(capture, region, context))) return captures;
  }
  return [captureOf(root.nodes, root, context)];
}

function captureOf(references: readonly ts.Expression[], root: Root, context: CaptureContext): Capture {
  const first = references[0] ?? root.elsewhere[0];
  if (first === undefined) throw new Error('a capture needs a reference');
  return {
    references,
    argument: first.getText(),
    nameHints: context.hoisted.includes(first) ? namesOfHoisted(first) : namesOfPath(first),
    symbol: root.symbol,
    ...(root.elsewhere.length > 0 ? { elsewhere: root.elsewhere } : {}),
  };
}

/** True when `this` at the node is the one of the code around the region. */
function arrowsOnly(node: ts.Node, region: Region): boolean {
  let current = node.parent;
  while (current !== undefined && isWithin(current, region.nodes)) {
    if (ts.isFunctionLike(current) && !ts.isArrowFunction(current)) return false;
    current = current.parent;
  }
  return true;
}

/** A module of the core has functions of others as well, which mean the global. */
function hiding(cause: ts.Identifier): Obstacle {
  const reason = `\`${cause.text}\` would hide the global of that name from the rest of the core module`;
  return { code: 'shell-value', cause, reason, unblock: 'give it a name of its own' };
}

function outside(cause: ts.Node, reason: string, code: Obstacle['code']): Obstacle {
  const unblock = {
    'shell-value': 'move it to a module without effects that the core may import',
    'this-escapes': 'lift that method first, or hand its value over',
    'getter-read': 'read it into a constant before the calculation',
  }[code as string];
  return { code, cause, reason, unblock: unblock ?? 'take this part out of the calculation' };
}
