import type { NamedImport } from '../model/refactoring.ts';
import type { Brought, Move } from '../moving/move.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { enclosingFunction, findNode, isValueReference, isWithin, walk } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import type { Obstacle } from './boundary.ts';
import { isExported } from '../moving/write-move.ts';
import { isBelieved } from './is-believed.ts';
import { findFrozenCapture, isUnchanging, lastingFunctions } from './lasting-functions.ts';
import type { References } from './references.ts';
import type { Region } from './region.ts';
import { isUnconditional } from './unconditional.ts';

/** A value that the region reads and that has to be handed over. */
export interface Capture {
  /** What stands in the region: the variable, `this.x`, or an access path from one of them. */
  readonly references: readonly ts.Expression[];
  /** The same as written at the call: the text of the first reference. */
  readonly argument: string;
  /** Where the name of the parameter comes from, the best first, e.g. `['tier', 'userTier']`. */
  readonly nameHints: readonly [string, ...string[]];
  /** The variable at the root; undefined for `this` and for hoisted calls. */
  readonly symbol: ts.Symbol | undefined;
  /** Reads outside the region, by methods that the region calls: they have a say in the type. */
  readonly elsewhere?: readonly ts.Expression[];
}

/** The fields that a lifted method reads: its function takes them as parameters, so each call hands them over. */
export interface MethodFields {
  /** In the order of the parameters. */
  readonly fields: readonly FieldReads[];
  /** The place of the first of them among the parameters. */
  readonly fieldsAt: number;
}

export interface FieldReads {
  /** `this.taxRate` */
  readonly key: string;
  /** Where the method, or one that it calls, reads the field. */
  readonly reads: readonly ts.PropertyAccessExpression[];
}

export interface Captures {
  readonly values: readonly Capture[];
  /** What the lifted function imports in its new home. */
  readonly imports: readonly NamedImport[];
  /** Calls and other uses of methods that are lifted themselves: `this.round(x)`, `items.map(this.round)`. */
  readonly methodCalls: readonly ts.PropertyAccessExpression[];
  /** Declarations of shell files that go to the core as well. */
  readonly moves: readonly Move[];
  readonly obstacle: Obstacle | undefined;
}

export interface CaptureContext {
  readonly semantics: Semantics;
  readonly references: References;
  /** How the core would import a module-level name; undefined when it must not. */
  readonly importIntoCore: (symbol: ts.Symbol) => NamedImport | undefined;
  /** For methods that become functions of the core in the same plan. */
  readonly liftedMethod: (symbol: ts.Symbol) => MethodFields | undefined;
  /** The moves that bring a declaration of a shell file into the core; undefined where it has to stay. */
  readonly movesOf: (symbol: ts.Symbol) => Brought | undefined;
  /** Calls whose value is computed at the call site and handed over, e.g. `Date.now()`. */
  readonly hoisted: readonly ts.Expression[];
  /** `fewest`: the one path that is read from a variable, else the variable. `paths`: each path on its own. `whole`: variables only. */
  readonly handing: 'fewest' | 'paths' | 'whole';
}

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
        obstacle ??= outside(
          node,
          `\`${node.text}\` is part of the shell, which the core must not import`,
          'shell-value',
        );
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

type KnownFunctions = CaptureContext & { readonly lasting: readonly ts.Node[] };

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
 * A constant that the shell file offers to others, or that is a plain variable of its own, is handed over; one that is
 * written as a rule (`MAX_ITEMS`, a table, a pattern), or that nothing else uses, goes to the core.
 */
function staysInShell(symbol: ts.Symbol, region: Region, { semantics, references }: CaptureContext): boolean {
  const declaration = meaningOf(symbol, semantics).valueDeclaration;
  if (declaration === undefined || !isConstantValue(symbol, semantics, declaration)) return false;
  if (isExported(declaration.parent.parent)) return true;
  return /^[a-z]/u.test(symbol.name) && !references.of(symbol).every((each) => isWithin(each, region.nodes));
}

/** A `const` of this or another module that holds a plain value may be handed over; a function or a class may not. */
function isConstantValue(symbol: ts.Symbol, semantics: Semantics, at: ts.Node): boolean {
  const declaration = meaningOf(symbol, semantics).valueDeclaration;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return false;
  if ((ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) === 0) return false;
  const type = semantics.getTypeAtLocation(at);
  // `ALL` says what it is; a parameter of the type `'*'` does not.
  if (meaningOf(symbol, semantics) !== symbol && type.isStringLiteral()) return false;
  return (
    semantics.getSignaturesOfType(type, ts.SignatureKind.Call).length === 0 &&
    type.getConstructSignatures().length === 0
  );
}

function meaningOf(symbol: ts.Symbol, semantics: Semantics): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : semantics.getAliasedSymbol(symbol);
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
    nameHints: context.hoisted.includes(first) ? hoistedNames(first) : pathNames(first),
    symbol: root.symbol,
    ...(root.elsewhere.length > 0 ? { elsewhere: root.elsewhere } : {}),
  };
}

/** The longest chain of property reads that starts at the root, without the name of a method that is called on it. */
function accessPath(root: ts.Expression, region: Region): ts.Expression {
  let path = root;
  for (;;) {
    let { parent } = path;
    let access: ts.Expression = path;
    if (ts.isNonNullExpression(parent)) {
      access = parent;
      parent = parent.parent;
    }
    if (!ts.isPropertyAccessExpression(parent) || parent.expression !== access) return path;
    if (parent.name.text === 'length' || parent.name.text === 'size' || ts.isPrivateIdentifier(parent.name))
      return path;
    if (
      (ts.isCallExpression(parent.parent) || ts.isTaggedTemplateExpression(parent.parent)) &&
      calleeOf(parent.parent) === parent
    )
      return path;
    if (!isWithin(parent, region.nodes)) return path;
    path = parent;
  }
}

function calleeOf(node: ts.CallExpression | ts.TaggedTemplateExpression): ts.Node {
  return ts.isCallExpression(node) ? node.expression : node.tag;
}

function pathKey(path: ts.Expression): string {
  return path.getText().replaceAll(/[\s!]/gu, '');
}

function pathNames(path: ts.Expression): readonly [string, ...string[]] {
  const parts = pathKey(path)
    .replaceAll(/[?#]/gu, '')
    .split('.')
    .filter((part) => part !== 'this');
  const last = asVariable(parts.at(-1) ?? 'value');
  const before = parts.at(-2);
  // The two sides of an Either say nothing; what holds it does.
  if ((last === 'right' || last === 'left') && before !== undefined) return [before, `${before}Value`];
  const joined = before === undefined ? `${last}Value` : before + last.charAt(0).toUpperCase() + last.slice(1);
  return isTooVague(last) && before !== undefined ? [joined, last] : [last, joined];
}

/** `VALID_DURATIONS` is a constant where it is declared, and a variable where it is handed over. */
function asVariable(name: string): string {
  if (!/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/u.test(name)) return name;
  return name.toLowerCase().replaceAll(/_([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
}

/** Names that say nothing once they stand without their object. */
function isTooVague(name: string): boolean {
  return [
    'value',
    'data',
    'id',
    '_id',
    'name',
    'type',
    'key',
    'default',
    'result',
    'status',
    'kind',
    'count',
    'code',
  ].includes(name);
}

function hoistedNames(call: ts.Expression): readonly [string, ...string[]] {
  const text = call.getText();
  if (/random|uuid|nanoid/iu.test(text)) return /uuid|nanoid/iu.test(text) ? ['id', 'newId'] : ['random', 'chance'];
  if (/Date|now/u.test(text)) return ['now', 'currentTime'];
  const last = /([A-Za-z_$][\w$]*)\W*$/u.exec(text)?.[1] ?? 'value';
  const camel = asVariable(last);
  return [camel, `${camel}Setting`];
}

/**
 * Handing a path over reads it before the region runs. That is the same when the region reads it first thing anyway,
 * or when reading it can neither fail nor run code. Variables can always be read.
 */
function mayBeReadEarly(capture: Capture, region: Region, context: KnownFunctions): boolean {
  const first = capture.references[0] ?? capture.elsewhere?.[0];
  if (first === undefined || ts.isIdentifier(first)) return true;
  const isField = ts.isPropertyAccessExpression(first) && first.expression.kind === ts.SyntaxKind.ThisKeyword;
  if (!isField && capture.references.some((reference) => isWithin(reference, context.lasting))) return false;
  if (capture.references.some((reference) => isUnconditional(reference, region) && isFirstToFail(reference, region)))
    return true;
  let current: ts.Expression = first;
  while (ts.isPropertyAccessExpression(current) || ts.isNonNullExpression(current)) {
    if (ts.isPropertyAccessExpression(current)) {
      const property = context.semantics.getSymbolAtLocation(current.name);
      // Behind an index signature there may be nothing, whatever the type says.
      if (property === undefined || (property.flags & ts.SymbolFlags.Accessor) !== 0) return false;
      // `user!` is what the author believes; whether it holds may be for a guard of the region to say.
      if (ts.isNonNullExpression(current.expression)) return false;
      const owner = context.semantics.getTypeAtLocation(current.expression);
      const isThis = current.expression.kind === ts.SyntaxKind.ThisKeyword;
      const optional = current.questionDotToken !== undefined;
      if (!isThis && !optional && mayBeNullish(owner, context)) return false;
      if (isThis && current !== first && isBelieved(property.valueDeclaration, context.semantics)) return false;
    }
    current = current.expression;
  }
  return (
    !ts.isIdentifier(current) || !isBelieved(context.references.symbolOf(current)?.valueDeclaration, context.semantics)
  );
}

/** True when nothing that could throw runs before the node: calls, and reads that the types do not vouch for. */
function isFirstToFail(node: ts.Node, region: Region): boolean {
  const mayThrow = (each: ts.Node) =>
    each.end <= node.getStart() &&
    (ts.isCallExpression(each) || ts.isNewExpression(each) || ts.isNonNullExpression(each));
  return findNode(region.nodes, mayThrow) === undefined;
}

function mayBeNullish(type: ts.Type, context: CaptureContext): boolean {
  if ((type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0) return true;
  if (context.semantics.options.strict !== true && context.semantics.options.strictNullChecks !== true) return true;
  return type !== context.semantics.getNonNullableType(type);
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

function outside(cause: ts.Node, reason: string, code: Obstacle['code']): Obstacle {
  const unblock = {
    'shell-value': 'move it to a module without effects that the core may import',
    'this-escapes': 'lift that method first, or hand its value over',
    'getter-read': 'read it into a constant before the calculation',
  }[code as string];
  return { code, cause, reason, unblock: unblock ?? 'take this part out of the calculation' };
}
