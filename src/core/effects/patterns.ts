import { ts } from '../syntax/typescript.ts';
import type { AbstractObject, Value } from './abstract-object.ts';
import { bare } from './bare.ts';
import type { TargetCall } from './call-targets.ts';
import { receiverNode } from './receiver-node.ts';
import type { Analysis } from './walk.ts';

/** The regular expressions that a use of them changes: with the flags `g` and `y` they remember where they were. */
export function patternsThatRemember(analysis: Analysis, { receiver, node }: TargetCall): Value {
  const written = bare(receiverNode(node) as ts.Expression);
  const name = ts.isPropertyAccessExpression(written) ? written.name : written;
  const symbol = ts.isMemberName(name) ? analysis.symbolOf(name) : undefined;
  if (symbol !== undefined && isAlwaysStateless(analysis, symbol)) return new Set();
  return new Set([...receiver].filter((object) => !isStateless(analysis, object)));
}

function isStateless(analysis: Analysis, object: AbstractObject): boolean {
  if (object.kind === 'made') return true;
  const isRoot = object.kind === 'variable' || (object.kind === 'field' && object.depth === 0);
  return isRoot && isAlwaysStateless(analysis, object.symbol);
}

/** Whether the variable or property holds the pattern that it is declared with, and that one remembers nothing. */
function isAlwaysStateless(analysis: Analysis, symbol: ts.Symbol): boolean {
  const declarations = symbol.declarations ?? [];
  return (
    declarations.length > 0 &&
    declarations.every(
      (declaration) =>
        (ts.isVariableDeclaration(declaration) ||
          ts.isPropertyDeclaration(declaration) ||
          ts.isPropertyAssignment(declaration)) &&
        declaration.initializer !== undefined &&
        isStatelessPattern(bare(declaration.initializer)) &&
        analysis.overridesOf(declaration).length === 0,
    ) &&
    !analysis.moduleState.isEverReplaced(symbol)
  );
}

function isStatelessPattern(value: ts.Expression): boolean {
  if (ts.isRegularExpressionLiteral(value)) return !/\/[a-z]*[gy][a-z]*$/.test(value.text);
  if (!ts.isNewExpression(value) && !ts.isCallExpression(value)) return false;
  if (value.expression.getText() !== 'RegExp') return false;
  const [source, flags] = value.arguments ?? [];
  const isText = source !== undefined && (ts.isStringLiteralLike(source) || ts.isTemplateExpression(source));
  return isText && (flags === undefined || (ts.isStringLiteralLike(flags) && !/[gy]/.test(flags.text)));
}
