import { enclosingFunction, isWithin, walk } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import type { Obstacle } from './boundary.ts';
import { findReadAfterThrow, isFunctionScoped } from './read-after-throw.ts';
import { isWrite, type References } from './references.ts';
import type { Region } from './region.ts';

/** A variable that code outside the region reads after the region gave it a value. */
export interface Output {
  readonly symbol: ts.Symbol;
  readonly name: string;
  /** True when the region declares it; otherwise it assigns a variable from outside. */
  readonly declared: boolean;
  /** Its declaration when it has one of its own (not a pattern) inside the region. */
  readonly declaration: ts.VariableDeclaration | undefined;
  /** The identifier to ask the type at. */
  readonly at: ts.Identifier;
  /** True when code outside the region gives it another value later. */
  readonly reassigned: boolean;
}

export interface DataFlow {
  readonly outputs: readonly Output[];
  readonly obstacle: Obstacle | undefined;
}

/**
 * What a run of statements hands to the code after it. Variables that `reaches` names are as near to the code where it
 * goes as where it stands: they are none of what it hands over.
 */
export function analyzeDataFlow(
  region: Region,
  references: References,
  reaches: (declaration: ts.Declaration) => boolean = () => false,
): DataFlow {
  const outputs: Output[] = [];
  let obstacle: Obstacle | undefined;
  const seen = new Set<ts.Symbol>();
  const consider = (identifier: ts.Identifier, symbol: ts.Symbol | undefined) => {
    if (symbol === undefined || seen.has(symbol)) return;
    seen.add(symbol);
    const declaration = symbol.valueDeclaration;
    if (declaration === undefined || reaches(declaration)) return;
    obstacle ??= findDoubleDeclaration(identifier, symbol, region);
    const inside = isWithin(declaration, region.nodes);
    const outer = references.of(symbol).filter((each) => !isWithin(each, region.nodes));
    if (inside) {
      if (isFunctionScoped(declaration)) obstacle ??= findCarriedValue(identifier, symbol, declaration);
      if (outer.length === 0) return;
      obstacle ??= declaredObstacle(declaration, outer, region);
      if (isFunctionScoped(declaration))
        obstacle ??= findReadAfterThrow({ identifier, symbol, declaration }, region, references);
      outputs.push({
        symbol,
        name: identifier.text,
        declared: true,
        declaration: ts.isVariableDeclaration(declaration) ? declaration : undefined,
        at: identifier,
        reassigned: outer.some(isWrite),
      });
      return;
    }
    obstacle ??=
      assignedObstacle(identifier, declaration, region) ??
      findReadAfterThrow({ identifier, symbol, declaration }, region, references);
    outputs.push({
      symbol,
      name: identifier.text,
      declared: false,
      declaration: undefined,
      at: identifier,
      reassigned: true,
    });
  };
  /** A `var` in a loop still holds what the round before left in it; a variable of a called function would be new. */
  const findCarriedValue = (
    identifier: ts.Identifier,
    symbol: ts.Symbol,
    declaration: ts.Declaration,
  ): Obstacle | undefined => {
    if (!isInLoop(region) || enclosingFunction(declaration) !== enclosingFunction(region.nodes[0])) return undefined;
    const isSetFirst =
      ts.isVariableDeclaration(declaration) &&
      declaration.initializer !== undefined &&
      region.nodes.some((node) => ts.isVariableStatement(node) && node === declaration.parent.parent) &&
      references.of(symbol).every((use) => use.pos > declaration.pos);
    if (isSetFirst) return undefined;
    return {
      code: 'maybe-unassigned',
      cause: identifier,
      reason: `\`${identifier.text}\` may still hold its value from the round before`,
      unblock: 'declare it with `let` or `const`, before the loop where the value has to last',
    };
  };
  for (const node of region.nodes) {
    walk(node, (inner) => {
      if (ts.isIdentifier(inner) && isWrite(inner)) consider(inner, references.symbolOf(inner));
      else if ((ts.isVariableDeclaration(inner) || ts.isBindingElement(inner)) && ts.isIdentifier(inner.name)) {
        consider(inner.name, references.symbolOf(inner.name));
      }
    });
  }
  return { outputs, obstacle };
}

/** `var` may declare a variable, or a parameter, once more: in a function of its own it would be another one. */
function findDoubleDeclaration(identifier: ts.Identifier, symbol: ts.Symbol, region: Region): Obstacle | undefined {
  const declarations = (symbol.declarations ?? []).filter(
    (each) => ts.isVariableDeclaration(each) || ts.isBindingElement(each) || ts.isParameter(each),
  );
  const inside = declarations.filter((each) => isWithin(each, region.nodes));
  if (inside.length === 0 || inside.length === declarations.length) return undefined;
  return {
    code: 'maybe-unassigned',
    cause: identifier,
    reason: `\`${identifier.text}\` is declared outside of the region as well`,
    unblock: 'declare the variable once, and assign it where it is declared again',
  };
}

function declaredObstacle(
  declaration: ts.Declaration,
  outer: readonly ts.Identifier[],
  region: Region,
): Obstacle | undefined {
  const before = outer.find((each) => each.pos < region.start);
  if (before !== undefined) {
    return {
      code: 'maybe-unassigned',
      cause: before,
      reason: `\`${before.text}\` is used before the place where it is declared`,
      unblock: 'declare the variable where it gets its value',
    };
  }
  let list: ts.Node = declaration;
  while (!ts.isVariableDeclarationList(list) && list.parent !== undefined) list = list.parent;
  const isTopLevel = region.nodes.some((node) => ts.isVariableStatement(node) && node.declarationList === list);
  if (isTopLevel) return undefined;
  return {
    code: 'maybe-unassigned',
    cause: declaration,
    reason: `\`${declaration.getText().slice(0, 40)}\` is declared in an inner block and used after it`,
    unblock: 'declare the variable where it gets its value, with `const` or `let`',
  };
}

function assignedObstacle(
  identifier: ts.Identifier,
  declaration: ts.Declaration,
  region: Region,
): Obstacle | undefined {
  if (enclosingFunction(declaration) === enclosingFunction(region.nodes[0])) return undefined;
  return {
    code: 'captured-write',
    cause: identifier,
    reason: `\`${identifier.text}\` belongs to a function around this one, which may read it at any time`,
    unblock: 'return the value instead of assigning it',
  };
}

function isInLoop(region: Region): boolean {
  const home = enclosingFunction(region.nodes[0]);
  let current: ts.Node = region.nodes[0];
  while (current !== home && current.parent !== undefined) {
    if (ts.isIterationStatement(current, false)) return true;
    current = current.parent;
  }
  return false;
}

/** True when every path through the statements gives the variable a value before it is read. */
export function isAssignedFirst(symbol: ts.Symbol, region: Region, references: References): boolean {
  const uses = references.of(symbol);
  return firstUseInRun(region.nodes, uses) === 'assigns';
}

/** What happens first to a variable: it gets a value on every path (or the path ends), it may be read, or neither. */
type FirstUse = 'assigns' | 'reads' | 'neither';

function firstUseInRun(statements: readonly ts.Node[], uses: readonly ts.Identifier[]): FirstUse {
  for (const statement of statements) {
    const first = firstUse(statement, uses);
    if (first !== 'neither') return first;
  }
  return 'neither';
}

function firstUse(node: ts.Node, uses: readonly ts.Identifier[]): FirstUse {
  const isUsedIn = (part: ts.Node) => uses.some((use) => isWithin(use, [part]));
  if (ts.isBlock(node)) return firstUseInRun(node.statements, uses);
  if (ts.isThrowStatement(node) && !isUsedIn(node)) return 'assigns';
  if (!isUsedIn(node)) return 'neither';
  if (ts.isExpressionStatement(node) && ts.isBinaryExpression(node.expression)) {
    const { left, operatorToken, right } = node.expression;
    const isPlain = operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isIdentifier(left) && uses.includes(left);
    return isPlain && !isUsedIn(right) ? 'assigns' : 'reads';
  }
  if (ts.isIfStatement(node) && !isUsedIn(node.expression) && node.elseStatement !== undefined) {
    const branches = [firstUse(node.thenStatement, uses), firstUse(node.elseStatement, uses)];
    return branches.every((branch) => branch === 'assigns') ? 'assigns' : 'reads';
  }
  return 'reads';
}
