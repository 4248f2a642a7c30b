import { nameForValues } from '../naming/name-calculation.ts';
import { nameReturned, type Returned } from '../naming/name-returned.ts';
import { nameValidation } from '../naming/name-validation.ts';
import type { Suggestion } from '../naming/name.ts';
import type { Output } from '../regions/data-flow.ts';
import { exitsOf } from '../regions/exits.ts';
import type { Region } from '../regions/region.ts';
import { bare, isWithin } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import type { LiftParameter, Use } from './lift.ts';
import type { OperationContext } from './operation-context.ts';

/** Names for a function of statements: by what it refuses, returns or gives back. */
export function nameStatements(
  lift: { readonly region: Region; readonly use: Use; readonly parameters: readonly LiftParameter[] },
  context: OperationContext,
): Suggestion {
  const { region, use, parameters } = lift;
  const naming = { orchestrator: context.orchestrator.domain, operation: context.operation.name };
  switch (use.kind) {
    case 'throws':
    case 'returns-early': {
      const subjects = parameters.flatMap(({ name, capture }) => (capture.symbol === undefined ? [] : [name]));
      const verb = use.kind === 'returns-early' ? 'check' : use.asserts === undefined ? 'validate' : 'assert';
      return nameValidation(verb, subjects, naming);
    }
    case 'returns':
      return nameReturned(region.nodes[0], naming, returnedBy(region, context));
    case 'declares':
    case 'assigns': {
      const outputs = use.kind === 'declares' ? use.outputs : [use.output];
      return nameForValues(
        outputs.map((output) => ({
          name: output.name,
          type: context.semantics.getTypeAtLocation(output.at),
          source: sourceOf(output, region),
        })),
        context.semantics,
        naming,
      );
    }
    default:
      return { names: [], quality: 0 };
  }
}

/** What gives the value: its initialiser, unless statements after it make it what it is. */
function sourceOf({ declaration, name }: Output, { nodes }: Region): ts.Node | undefined {
  const initializer = declaration?.initializer;
  if (initializer === undefined) return nodes.find(doesMoreThanDeclare);
  const at = nodes.findIndex((node) => node.pos <= initializer.pos && initializer.end <= node.end);
  const later = nodes.slice(at + 1).filter((node) => new RegExp(`\\b${name}\\b`, 'u').test(node.getText()));
  const [only, another] = later;
  if (only === undefined) return initializer;
  // `const sorted = [...orders]; sorted.sort(…);` sorts them; other values were made before that.
  return another === undefined &&
    isCopy(initializer) &&
    ts.isExpressionStatement(only) &&
    ts.isCallExpression(only.expression)
    ? only.expression
    : nodes[at];
}

/** `[...orders]`, `orders.slice()`, `Array.from(orders.values())`. */
function isCopy(expression: ts.Expression): boolean {
  const node = bare(expression);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(ts.isSpreadElement);
  return ts.isCallExpression(node) && /^(?:Array\.from|[\w.]+\.slice)$/u.test(node.expression.getText());
}

/** `let role;` says nothing about how the value is made. */
function doesMoreThanDeclare(node: ts.Node): boolean {
  return (
    !ts.isVariableStatement(node) ||
    node.declarationList.declarations.some(({ initializer }) => initializer !== undefined)
  );
}

function returnedBy(region: Region, context: OperationContext): Returned | undefined {
  const expression = exitsOf(region).returns.at(-1)?.expression;
  if (expression === undefined) return undefined;
  const root = rootOf(expression);
  const declaration = root && context.references.symbolOf(root)?.valueDeclaration;
  const isMadeHere = declaration !== undefined && isWithin(declaration, region.nodes);
  return { expression, isMadeHere, type: context.semantics.getTypeAtLocation(expression) };
}

/** `orders` in `orders.filter(…).sort(…)`. */
function rootOf(expression: ts.Expression): ts.Identifier | undefined {
  const node = bare(expression);
  if (ts.isIdentifier(node)) return node;
  return ts.isCallExpression(node) || ts.isPropertyAccessExpression(node) ? rootOf(node.expression) : undefined;
}
