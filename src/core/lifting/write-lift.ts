import { renderFunction, type FunctionRequest, type Parameter } from '../edit/render-function.ts';
import type { Declaration, NamedImport, Refactoring } from '../model/refactoring.ts';
import { exitsOf } from '../regions/exits.ts';
import { countOperators } from '../regions/count-operators.ts';
import { spanOf } from '../regions/region.ts';
import { isJavaScriptFile } from '../syntax/javascript-file.ts';
import { ruleComment, wordsAbove } from './leading-comment.ts';
import type { Lift, LiftShape, LiftWriting } from './lift.ts';
import type { OperationContext } from './operation-context.ts';
import { isCheckedForNamesOnly } from '../verify/javascript-checks.ts';
import { writeBody } from './write-body.ts';
import { writeCall } from './write-call.ts';

export interface WriteRequest {
  readonly lift: Lift;
  /** The final name of the function. */
  readonly name: string;
  readonly id: string;
  readonly context: OperationContext;
  /** The comment above stays in the shell: the function is there already, or takes the comment of another place. */
  readonly keepsComment?: boolean;
}

/** Writes the lift under its final name, once for each shape, the preferred one first. */
export function writeLift(request: WriteRequest): readonly [Refactoring, ...Refactoring[]] {
  const [first, ...others] = request.lift.shapes;
  return [writeShape(first, request), ...others.map((shape) => writeShape(shape, request))];
}

function writeShape(shape: LiftShape, request: WriteRequest): Refactoring {
  const { lift, name, id, context, keepsComment = false } = request;
  const { region } = lift;
  const file = region.sourceFile.fileName;
  const writing: LiftWriting = { lift, shape, name, context, keepsComment };
  const rule = keepsComment ? undefined : ruleComment(lift);
  const methodIds = shape.captures.methodCalls.flatMap((node) => {
    const symbol = context.semantics.getSymbolAtLocation(node.name);
    const lifted = symbol === undefined ? undefined : context.liftedMethod(symbol);
    return lifted === undefined ? [] : [lifted.id];
  });
  return {
    id,
    transform: lift.transform,
    form: lift.form,
    title: `lift ${name}(${parametersOf(writing).map(nameOf).join(', ')}) out of ${context.origin}`,
    confidence: lift.assumptions.length === 0 ? 'safe' : 'likely',
    assumptions: lift.assumptions,
    span: spanOf(region),
    origin: context.origin,
    edits: [
      ...(rule === undefined ? [] : [{ file, start: rule.start, end: rule.end, text: '' }]),
      { file, ...writeCall(writing) },
    ],
    imports: [{ file, from: context.coreFile, name, typeOnly: false }],
    creates: [{ file: context.coreFile, declarations: writeDeclarations(writing), imports: importsOf(shape) }],
    dependsOn: [...new Set(methodIds)].filter((each) => each !== id),
    logic: countOperators(region.nodes),
  };
}

function importsOf(shape: LiftShape): readonly NamedImport[] {
  const byName = new Map<string, NamedImport>();
  for (const named of [...shape.signature.imports, ...shape.captures.imports]) {
    const key = `${named.from}#${named.name}#${named.alias ?? ''}`;
    const known = byName.get(key);
    byName.set(key, known === undefined || known.typeOnly ? named : known);
  }
  return [...byName.values()];
}

function writeDeclarations(writing: LiftWriting): readonly Declaration[] {
  const { lift, shape, name, context } = writing;
  const { coreStyle } = context;
  const rendered = renderFunction({
    name,
    parameters: parametersOf(writing),
    inComments: saidInComments(writing),
    isList: shape.isList === true || shape.head !== undefined,
    bodyLines: writeBody(writing).split('\n'),
    style: coreStyle,
    typeParameters: shape.head?.typeParameters ?? shape.signature.typeParameters,
    doc: writing.keepsComment === true ? undefined : wordsAbove(lift),
    typePredicate: assertionOf(writing),
    resultType: shape.head?.result ?? resultTypeOf(writing),
  });
  return [...shape.signature.declarations, ...rendered];
}

/** A method that moves with its head brings its own doc comment along. */
function saidInComments({ lift: { region }, shape, context }: LiftWriting): FunctionRequest['inComments'] {
  if (!isJavaScriptFile(context.coreFile)) return undefined;
  if (shape.head !== undefined) return 'nothing';
  const { checkJs } = context.semantics.options;
  return checkJs === true && !isCheckedForNamesOnly(region.sourceFile, context.semantics.options) ? 'all' : 'known';
}

/** The parameter without its type and its default: `...tags`, `{ name }`. */
function nameOf({ name }: Parameter): string {
  return /^(?:\{[^}]*\}|\[[^\]]*\]|[^:=?\s]+)/u.exec(name)?.[0] ?? name;
}

function resultTypeOf({ lift: { region, use }, shape }: LiftWriting): string | undefined {
  if (use.kind === 'condition') return 'boolean';
  if (use.kind === 'returns-early') return orUndefined(shape.signature.resultType);
  if (use.kind !== 'throws') return shape.signature.resultType;
  // The code after a call that never returns is read by the compiler with that in mind.
  return exitsOf(region).completes ? 'void' : 'never';
}

function orUndefined(type: string | undefined): string | undefined {
  if (type === undefined || /(?:^|\| )undefined$/u.test(type)) return type;
  return type.includes('=>') ? `(${type}) | undefined` : `${type} | undefined`;
}

function parametersOf({ lift, shape }: LiftWriting): readonly Parameter[] {
  const captured = shape.parameters.map(({ name }) => ({ name, type: shape.signature.parameterTypes.get(name) }));
  if (shape.head === undefined) return captured;
  const own = shape.head.parameters.map((name) => ({ name }));
  const at = lift.method?.fields.fieldsAt ?? own.length;
  return [...own.slice(0, at), ...captured, ...own.slice(at)];
}

/** `asserts coupon is Coupon`: the narrowing that the guards gave to the code after them. */
function assertionOf({ lift: { use }, shape }: LiftWriting): string | undefined {
  if (use.kind !== 'throws' || use.asserts === undefined) return undefined;
  const parameter = shape.parameters.find(({ capture }) => capture.symbol === use.asserts);
  const type = parameter === undefined ? undefined : shape.signature.parameterTypes.get(parameter.name);
  if (parameter === undefined || type === undefined) return undefined;
  const present = type.split(' | ').filter((part) => part !== 'undefined' && part !== 'null');
  return present.length === 0 ? undefined : `asserts ${parameter.name} is ${present.join(' | ')}`;
}
