import type { Operation } from '../model/orchestrator.ts';
import { isPrivate } from '../orchestrators/collect-orchestrators.ts';
import { exitsOf } from '../regions/exits.ts';
import { measureLogic } from '../regions/logic.ts';
import { judgeMovability } from '../regions/obstacles.ts';
import { regionOf } from '../regions/region.ts';
import { ts } from '../syntax/typescript.ts';
import type { ResultValue } from '../typing/signature.ts';
import type { Judgement } from './lift.ts';
import type { OperationContext } from './operation-context.ts';
import { shapeLift } from './shape-lift.ts';

/** A whole method needs less logic than a piece of one: it has its name and its boundary already. */
const thresholds = { private: 2, public: 3 } as const;

/** The methods that could become core functions as they are: plain, synchronous, with a body that returns a value. */
export function isPlainMethod(
  operation: Operation,
): operation is Operation & { readonly node: ts.MethodDeclaration; readonly body: ts.Block } {
  const { node } = operation;
  if (!ts.isMethodDeclaration(node) || node.body === undefined || node.asteriskToken !== undefined) return false;
  const modifiers = ts.getModifiers(node)?.map(({ kind }) => kind) ?? [];
  if (modifiers.some((kind) => kind === ts.SyntaxKind.AsyncKeyword || kind === ts.SyntaxKind.OverrideKeyword))
    return false;
  if (node.typeParameters !== undefined || (node.type !== undefined && ts.isTypePredicateNode(node.type))) return false;
  return (
    node.parameters.every(
      ({ dotDotDotToken, name }) => dotDotDotToken === undefined && !(ts.isIdentifier(name) && name.text === 'this'),
    ) && node.body.statements.length > 0
  );
}

/** Looks at the whole body of a method as a function to be. */
export function judgeMethod(context: OperationContext): Judgement {
  const { operation } = context;
  if (!isPlainMethod(operation)) return { kind: 'unworthy' };
  const { node, body } = operation;
  const [first, ...others] = body.statements;
  if (first === undefined) return { kind: 'unworthy' };
  const region = regionOf('statements', [first, ...others]);
  const logic = measureLogic(region.nodes, context.semantics);
  if (logic.weight < thresholds[isPrivate(node) ? 'private' : 'public']) return { kind: 'unworthy' };
  const exits = exitsOf(region);
  const returnsValue = exits.returns.some(({ expression }) => expression !== undefined);
  if (!returnsValue && exits.throws.length === 0) return { kind: 'unworthy' };
  const refused = (obstacle: Extract<Judgement, { kind: 'refused' }>['obstacle']): Judgement => ({
    kind: 'refused',
    form: 'pure-method',
    region,
    obstacle,
    logic,
  });
  const movability = judgeMovability(region, context);
  if (movability.obstacle !== undefined) return refused(movability.obstacle);
  const shapes = shapeLift(
    {
      region,
      hoisted: movability.hoisted,
      results: returnsValue ? resultsOf(node, context) : [],
      assignedFirst: [],
      whole: true,
    },
    context,
  );
  if ('code' in shapes) return refused(shapes);
  const [shape, ...more] = shapes;
  if (shape === undefined || shape.parameters.length === 0) return { kind: 'unworthy' };
  return {
    kind: 'lift',
    lift: {
      form: 'pure-method',
      transform: 'lift-methods',
      region,
      use: returnsValue ? { kind: 'returns' } : { kind: 'throws' },
      shapes: [shape, ...more],
      suggestion: { names: [], quality: 1 },
      logic,
      worth: logic.weight,
      assumptions: [],
    },
  };
}

function resultsOf(node: ts.MethodDeclaration, context: OperationContext): readonly ResultValue[] {
  const [signature] = context.semantics.getSignaturesOfType(
    context.semantics.getTypeAtLocation(node),
    ts.SignatureKind.Call,
  );
  if (signature === undefined) return [];
  const type = context.semantics.getReturnTypeOfSignature(signature);
  return [node.type === undefined ? { name: '', type, at: node } : { name: '', type, annotation: node.type, at: node }];
}
