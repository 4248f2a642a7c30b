import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { bare } from './bare.ts';
import { hasModifier, isConst } from './call-target.ts';
import { isPrimitive } from './types.ts';
import type { WriteIndex } from './write-index.ts';

/** Tells state that other code can change from constants that only look like variables. */
export interface ModuleState {
  /** A module variable or static field whose value may differ from one reading to the next. */
  isMutable(symbol: ts.Symbol): boolean;
  /** The same question about a variable of a function that encloses the one which reads it. */
  isMutableCapture(symbol: ts.Symbol): boolean;
  /** Whether anything but its declaration gives the variable or property its value, if only while modules are loaded. */
  isEverReplaced(symbol: ts.Symbol): boolean;
}

export function createModuleState(semantics: Semantics, writes: WriteIndex): ModuleState {
  const known = new Map<ts.Symbol, boolean>();
  const capturesKnown = new Map<ts.Symbol, boolean>();
  const remember = (cache: Map<ts.Symbol, boolean>, symbol: ts.Symbol, answer: () => boolean): boolean => {
    const before = cache.get(symbol);
    if (before !== undefined) return before;
    const value = answer();
    cache.set(symbol, value);
    return value;
  };
  const isWritten = (symbol: ts.Symbol, declaration: ts.Declaration): boolean => {
    if (writes.assignmentsOf(symbol).length > 0) return true;
    if (isPrimitive(semantics, semantics.getTypeAtLocation(declaration))) return false;
    return writes.changesOf(symbol).length > 0;
  };
  const holdsState = (declaration: ts.Declaration): boolean =>
    ts.isVariableDeclaration(declaration) &&
    declaration.initializer !== undefined &&
    isInstanceWithState(semantics, declaration.initializer);
  return {
    isEverReplaced: (symbol) => writes.isEverWritten(symbol),
    isMutable: (symbol) =>
      remember(known, symbol, () =>
        (symbol.declarations ?? []).some((declaration) => {
          if (semantics.isExternal(declaration.getSourceFile())) return false;
          if (isStaticField(declaration))
            return !hasModifier(declaration, ts.SyntaxKind.ReadonlyKeyword)
              ? writes.changesOf(symbol).length > 0
              : isWritten(symbol, declaration);
          const variable = variableOf(declaration);
          if (!variable || !isOfModule(variable)) return false;
          if (isExportedVariable(variable) || isAmbientVariable(variable)) return true;
          return isWritten(symbol, declaration) || holdsState(declaration);
        }),
      ),
    isMutableCapture: (symbol) =>
      remember(capturesKnown, symbol, () =>
        (symbol.declarations ?? []).some(
          (declaration) =>
            (variableOf(declaration) !== undefined || ts.isParameter(declaration)) && isWritten(symbol, declaration),
        ),
      ),
  };
}

/** The declaration whose list says `const`, `let` or `var`, also from inside a destructuring pattern. */
function variableOf(declaration: ts.Node): ts.VariableDeclaration | undefined {
  let node = declaration;
  while (ts.isBindingElement(node)) node = node.parent.parent;
  return ts.isVariableDeclaration(node) ? node : undefined;
}

function isOfModule(variable: ts.VariableDeclaration): boolean {
  const statement = variable.parent.parent;
  return ts.isVariableStatement(statement) && (ts.isSourceFile(statement.parent) || ts.isModuleBlock(statement.parent));
}

/** An exported `let` is a door for writes that is there to be used. */
function isExportedVariable(variable: ts.VariableDeclaration): boolean {
  return !isConst(variable) && hasModifier(variable.parent.parent, ts.SyntaxKind.ExportKeyword);
}

/** `declare var` in the project tells of a global that other code sets. */
function isAmbientVariable(variable: ts.VariableDeclaration): boolean {
  const declared = ts.findAncestor(variable, (node) => hasModifier(node, ts.SyntaxKind.DeclareKeyword));
  return !isConst(variable) && (declared !== undefined || variable.getSourceFile().isDeclarationFile);
}

function isStaticField(declaration: ts.Node): boolean {
  return ts.isPropertyDeclaration(declaration) && hasModifier(declaration, ts.SyntaxKind.StaticKeyword);
}

/** `new Counter()` where some method of the project's class Counter assigns a field. */
function isInstanceWithState(semantics: Semantics, initializer: ts.Expression): boolean {
  const inner = bare(initializer);
  if (!ts.isNewExpression(inner)) return false;
  const members = semantics.getPropertiesOfType(semantics.getTypeAtLocation(inner));
  return members
    .flatMap((member) => member.declarations ?? [])
    .some((member) => !semantics.isExternal(member.getSourceFile()) && assignsOwnField(member));
}

function assignsOwnField(node: ts.Node): boolean {
  const startsAtThis = (expression: ts.Expression): boolean => {
    const inner = bare(expression);
    if (ts.isPropertyAccessExpression(inner) || ts.isElementAccessExpression(inner))
      return startsAtThis(inner.expression);
    return inner.kind === ts.SyntaxKind.ThisKeyword;
  };
  if (ts.isBinaryExpression(node) && node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment) {
    if (node.operatorToken.kind <= ts.SyntaxKind.LastAssignment && startsAtThis(node.left)) return true;
  }
  if ((ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && startsAtThis(node.operand)) {
    const { operator } = node;
    if (operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken) return true;
  }
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const changes = /^(?:push|pop|shift|unshift|splice|sort|reverse|fill|set|add|delete|clear)$/;
    if (changes.test(node.expression.name.text) && startsAtThis(node.expression.expression)) return true;
  }
  return ts.forEachChild(node, assignsOwnField) ?? false;
}
