import { neededMoves } from '../moving/needed-moves.ts';
import { applyEdits } from '../edit/apply-edits.ts';
import { collectCaptures } from '../regions/captures.ts';
import { regionOf } from '../regions/region.ts';
import { walk } from '../syntax/nodes.ts';
import { isJavaScriptFile } from '../syntax/javascript-file.ts';
import { ts } from '../syntax/typescript.ts';
import type { ResultValue } from '../typing/signature.ts';
import { writeSignature } from '../typing/write-signature.ts';
import type { LiftShape } from './lift.ts';
import type { OperationContext } from './operation-context.ts';
import { capturedValue, nameParameters } from './shape-lift.ts';
import type { WholeFunction } from './whole-function.ts';

/** True where the parameters say more than a name and a type, so that they can only move as they are written. */
export function needsOwnHead({ node }: WholeFunction): boolean {
  if (node.typeParameters !== undefined) return true;
  const used = namesIn(node.body);
  return node.parameters.some(
    ({ name, questionToken, initializer, dotDotDotToken }) =>
      !ts.isIdentifier(name) ||
      questionToken !== undefined ||
      initializer !== undefined ||
      dotDotDotToken !== undefined ||
      !used.has(name.text),
  );
}

/** The shape of a function that keeps the head of its method: type parameters, patterns, defaults and all. */
export function shapeWithOwnHead(
  whole: WholeFunction,
  results: readonly ResultValue[],
  context: OperationContext,
): LiftShape | undefined {
  const { node, region } = whole;
  const { semantics } = context;
  const initializers = node.parameters.flatMap(({ initializer }) => (initializer === undefined ? [] : [initializer]));
  if (initializers.some((initializer) => context.effects.of([initializer]).length > 0)) return undefined;
  if (node.parameters.some(({ name }) => computesInPattern(name))) return undefined;
  const isTyped = !isJavaScriptFile(region.sourceFile.fileName);
  if (isTyped && node.parameters.some(({ type, initializer }) => isUntyped(type, initializer))) return undefined;
  if (node.parameters.some(hasComment)) return undefined;
  const head: readonly ts.Node[] = [
    ...(node.typeParameters ?? []),
    ...node.parameters,
    ...(node.type === undefined ? [] : [node.type]),
  ];
  const [first, ...others] = [...head, ...region.nodes];
  if (first === undefined) return undefined;
  const moved = { ...regionOf('statements', [first, ...others]), start: region.start, end: region.end };
  const captures = collectCaptures(moved, {
    semantics,
    references: context.references,
    importIntoCore: context.importIntoCore,
    movesOf: context.moves.of,
    liftedMethod: context.liftedMethod,
    hoisted: [],
    handing: 'whole',
  });
  if (captures.obstacle !== undefined) return undefined;
  // Calls hand over the fields; they know nothing of a constant that would have to be handed over as well.
  if (captures.values.some(({ argument }) => !argument.startsWith('this.'))) return undefined;
  const parameters = nameParameters(captures.values, moved);
  const moves = neededMoves(captures, context.moves);
  const signature = writeSignature({
    semantics,
    region: moved.nodes,
    captured: parameters.map(capturedValue),
    results: node.type === undefined ? results : [],
    target: context.coreFile,
    isInCore: moves.isInCore,
    importIntoCore: context.importIntoCore,
  });
  if ('code' in signature) return undefined;
  if (signature.typeParameters !== undefined && node.typeParameters !== undefined) return undefined;
  const replaced = parameters.flatMap(({ name, capture }) => capture.references.map((at) => ({ at, name })));
  const written = (part: ts.Node): string => {
    const inside = replaced.filter(({ at }) => part.pos <= at.pos && at.end <= part.end);
    const start = part.getStart();
    return applyEdits(
      part.getText(),
      inside.map(({ at, name }) => ({ start: at.getStart() - start, end: at.getEnd() - start, text: name })),
    ).replaceAll(/\s*\r?\n\s*/gu, ' ');
  };
  const typeParameters = node.typeParameters?.map(written).join(', ');
  const result = node.type === undefined ? signature.resultType : written(node.type);
  return {
    captures: { ...captures, ...moves.all() },
    parameters,
    signature,
    head: {
      parameters: node.parameters.map(written),
      ...(typeParameters === undefined ? {} : { typeParameters: `<${typeParameters}>` }),
      ...(result === undefined ? {} : { result }),
    },
  };
}

/** In TypeScript a parameter without a type has it from the field that the function is assigned to. */
function isUntyped(type: ts.TypeNode | undefined, initializer: ts.Expression | undefined): boolean {
  return type === undefined && (initializer === undefined || !ts.isLiteralExpression(initializer));
}

/** `{ rate = this.rate }`, `{ [key]: value }`: a pattern that does more than take apart. */
function computesInPattern(name: ts.BindingName): boolean {
  if (ts.isIdentifier(name)) return false;
  return name.elements.some(
    (element) =>
      ts.isBindingElement(element) &&
      ((element.initializer !== undefined && !ts.isLiteralExpression(element.initializer)) ||
        (element.propertyName !== undefined && ts.isComputedPropertyName(element.propertyName)) ||
        computesInPattern(element.name)),
  );
}

function hasComment(parameter: ts.Node): boolean {
  return /\/[/*]/u.test(parameter.getText());
}

function namesIn(root: ts.Node | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  if (root === undefined) return names;
  walk(root, (node) => {
    if (ts.isIdentifier(node)) names.add(node.text);
  });
  return names;
}
