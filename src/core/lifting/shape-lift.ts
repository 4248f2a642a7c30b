import type { Obstacle } from '../regions/boundary.ts';
import type { Capture, CaptureContext, Captures } from '../regions/capture.ts';
import { collectCaptures } from '../regions/captures.ts';
import { neededMoves } from '../moving/needed-moves.ts';
import type { Region } from '../regions/region.ts';
import { walk } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import type { CapturedValue, ResultValue, Signature } from '../typing/signature.ts';
import { writeSignature } from '../typing/write-signature.ts';
import { ownCopy } from './own-copy.ts';
import { findObjectOfShell } from './framework-objects.ts';
import type { LiftParameter, LiftShape } from './lift.ts';
import type { OperationContext } from './operation-context.ts';

export interface ShapeRequest {
  readonly region: Region;
  readonly hoisted: readonly ts.Expression[];
  readonly results: readonly ResultValue[];
  /** The type of the expression without regard to where it goes, for a second try. */
  readonly plainResults?: readonly ResultValue[];
  /** Variables of the shell that the region assigns before it reads them: they are no input. */
  readonly assignedFirst: readonly ts.Symbol[];
  /** Hand over whole variables, never a path: the parameters are those of a method. */
  readonly whole?: boolean;
}

/** The ways to hand the region's values over, the preferred one first; or what stands against all of them. */
export function shapeLift(request: ShapeRequest, context: OperationContext): readonly LiftShape[] | Obstacle {
  const shapes: LiftShape[] = [];
  let obstacle: Obstacle | undefined;
  for (const handing of request.whole === true ? (['whole'] as const) : (['fewest', 'paths'] as const)) {
    const captures = capturesFor(request, context, handing);
    if (captures.obstacle !== undefined && context.heeds(captures.obstacle.code)) {
      obstacle ??= captures.obstacle;
      continue;
    }
    const objectOfShell = findObjectOfShell(captures.values, context);
    if (objectOfShell !== undefined) {
      obstacle ??= objectOfShell;
      continue;
    }
    if (handing === 'paths' && captures.values.length === shapes[0]?.captures.values.length) continue;
    const parameters = nameParameters(captures.values, request.region, request.results);
    const resultKinds =
      request.plainResults === undefined ? [request.results] : [request.results, request.plainResults];
    const kinds = resultKinds.flatMap((results) => [false, true].map((isGeneric) => ({ results, isGeneric })));
    for (const { results, isGeneric } of kinds.sort((a, b) => Number(a.isGeneric) - Number(b.isGeneric))) {
      const moves = neededMoves(captures, context.moves);
      const signature = writeSignature({
        semantics: context.semantics,
        region: request.region.nodes,
        captured: parameters.map(capturedValue),
        results,
        target: context.coreFile,
        isInCore: moves.isInCore,
        importIntoCore: context.importIntoCore,
        isGeneric,
      });
      if ('code' in signature) obstacle ??= signature;
      else if (isGeneric && signature.typeParameters === undefined) continue;
      else if (!shapes.some((shape) => isSame(shape, captures, signature)))
        shapes.push({ captures: { ...captures, ...moves.all() }, parameters, signature });
    }
  }
  return shapes.length > 0 ? shapes : (obstacle ?? nothingToSay(request.region));
}

/** What the signature is asked for: a field is typed by what the methods do with it as well that it is handed on to. */
export function capturedValue({ name, capture }: LiftParameter): CapturedValue {
  return { name, references: [...capture.references, ...(capture.elsewhere ?? [])] };
}

function isSame({ captures, signature }: LiftShape, others: Captures, other: Signature): boolean {
  return (
    captures.values.length === others.values.length &&
    signature.resultType === other.resultType &&
    signature.typeParameters === other.typeParameters
  );
}

function nothingToSay(region: Region): Obstacle {
  return {
    code: 'unwritable-type',
    cause: region.nodes[0],
    reason: 'no signature could be written for the region',
    unblock: 'give the values declared types',
  };
}

function capturesFor(request: ShapeRequest, context: OperationContext, handing: CaptureContext['handing']): Captures {
  const captures = collectCaptures(request.region, {
    semantics: context.semantics,
    references: context.references,
    importIntoCore: context.importIntoCore,
    liftedMethod: context.liftedMethod,
    movesOf: context.moves.of,
    hoisted: request.hoisted,
    handing,
  });
  const values = captures.values.filter(
    ({ symbol }) => symbol === undefined || !request.assignedFirst.includes(symbol),
  );
  return { ...captures, values };
}

/** Gives each value a name that nothing in the region uses for something else. */
export function nameParameters(
  values: readonly Capture[],
  region: Region,
  results?: readonly ResultValue[],
): readonly LiftParameter[] {
  const taken = namesInside(region, values);
  return values.map((capture) => {
    const copy = results && copiedInto(capture, region, results);
    if (copy !== undefined) return { name: copy.name, capture, insteadOf: copy.statement };
    const free = capture.nameHints.find((hint) => !taken.has(hint) && !isReserved(hint));
    let name = free ?? `${capture.nameHints[0]}Value`;
    while (taken.has(name) || isReserved(name)) name = `${name}Value`;
    taken.add(name);
    return { name, capture };
  });
}

/** `const now = Date.now();`, where nothing else reads the value: the parameter takes the place of the constant. */
function copiedInto(
  { references }: Capture,
  region: Region,
  results: readonly ResultValue[],
): { readonly name: string; readonly statement: ts.VariableStatement } | undefined {
  const [only, another] = references;
  const declaration = only?.parent;
  if (declaration === undefined || another !== undefined || !ts.isVariableDeclaration(declaration)) return undefined;
  if (!ts.isIdentifier(declaration.name) || declaration.type !== undefined) return undefined;
  const { text: name } = declaration.name;
  const statement = declaration.parent.parent;
  if (!ts.isVariableStatement(statement) || !region.nodes.includes(statement)) return undefined;
  const { declarations, flags } = statement.declarationList;
  const isAlone = declarations.length === 1 && (flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Const;
  if (!isAlone || region.nodes.length === 1 || results.some((each) => each.name === name)) return undefined;
  const { text } = region.sourceFile;
  const hasComment =
    (ts.getLeadingCommentRanges(text, statement.pos) ?? ts.getTrailingCommentRanges(text, statement.end)) !== undefined;
  return hasComment || ownCopy(only!, name, region) !== name ? undefined : { name, statement };
}

/** Every name the region's text uses, other than the captured values themselves. */
function namesInside(region: Region, values: readonly Capture[]): Set<string> {
  const captured = new Set<ts.Node>(values.flatMap(({ references }) => references));
  const names = new Set<string>();
  for (const root of region.nodes) {
    walk(root, (node) => {
      if (captured.has(node)) return false;
      if (!ts.isIdentifier(node)) return;
      const isPropertyName = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
      if (!isPropertyName && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node)) names.add(node.text);
    });
  }
  return names;
}

function isReserved(name: string): boolean {
  const kind = ts.identifierToKeywordKind(ts.factory.createIdentifier(name));
  return (
    (kind !== undefined && kind <= ts.SyntaxKind.LastFutureReservedWord) || name === 'arguments' || name === 'eval'
  );
}
