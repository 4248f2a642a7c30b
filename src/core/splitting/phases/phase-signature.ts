import type { NamedImport } from '../../model/refactoring.ts';
import type { Obstacle } from '../../regions/boundary.ts';
import type { Output } from '../../regions/data-flow.ts';
import { isWrite } from '../../regions/references.ts';
import { enclosingFunction, findNode, isWithin, walk } from '../../syntax/nodes.ts';
import { isJavaScriptFile } from '../../syntax/javascript-file.ts';
import { isCheckedForNamesOnly } from '../../verify/javascript-checks.ts';
import { ts } from '../../syntax/typescript.ts';
import { narrowedBagType, takenOfBag, type TakenOfBag } from './bag-parameter.ts';
import type { Candidate } from './candidate.ts';
import { isAsyncFunction } from './closures.ts';
import { nextUse } from './narrowing.ts';
import { mayBePromise } from './phase-exit.ts';
import type { FlowContext, Input } from './phase-flow.ts';
import { writeTypeHere, type TypeHome, type TypeText } from './write-type-here.ts';

export interface PhaseParameter {
  readonly name: string;
  /** Undefined in JavaScript. */
  readonly type: string | undefined;
}

export interface PhaseSignature {
  /** What it takes of the bag of dependencies: its first parameter. */
  readonly bag: PhaseParameter | undefined;
  readonly parameters: readonly PhaseParameter[];
  /** The types of variables that the phase begins with, by name; undefined where the declaration says none. */
  readonly fresh: readonly { readonly name: string; readonly type: string | undefined }[];
  /** Left out where only inference knows it. */
  readonly resultType: string | undefined;
  /** The type parameters of the operation, where the phase speaks of them: `<T extends Row>` and `<T>`. */
  readonly typeParameters: { readonly declared: string; readonly passed: string } | undefined;
  readonly imports: readonly NamedImport[];
  /** True where JavaScript is type-checked: what is known of the types stands in the comment. */
  readonly isInComments?: boolean;
}

export function writePhaseSignature(
  candidate: Candidate,
  context: FlowContext,
  home: TypeHome,
): PhaseSignature | Obstacle {
  const taken = takenOfBag(candidate, home.bag, context.references);
  const others = candidate.inputs.filter((input) => taken?.inputs.includes(input) !== true);
  if (isJavaScriptFile(home.sourceFile.fileName)) {
    const isUnchecked = isCheckedForNamesOnly(home.sourceFile, context.semantics.options);
    const bare = withoutTypes(candidate, taken, others);
    return isUnchecked ? bare : inComments(bare, { taken, others }, { context, home });
  }
  const imports: NamedImport[] = [];
  const use = (written: TypeText | undefined): string | undefined => {
    imports.push(...(written?.imports ?? []));
    return written?.text;
  };
  const bagType = taken && use(typeOfBag(taken, context, home));
  if (taken !== undefined && bagType === undefined) return unwritable(taken.inputs[0]!.at, context);
  const parameters: PhaseParameter[] = [];
  for (const input of others) {
    const type = use(parameterType(input, context, home));
    if (type === undefined) return unwritable(input.at, context);
    parameters.push({ name: input.name, type });
  }
  const fresh = candidate.fresh.map(({ name, symbol }) => ({ name, type: use(declaredType(symbol, context, home)) }));
  const untyped = candidate.fresh.find(({ symbol }, index) => fresh[index]?.type === undefined && hasType(symbol));
  if (untyped !== undefined) return unwritable(untyped.at, context);
  const resultType = use(resultOf(candidate, context, home));
  if (resultType === undefined && (candidate.region.kind === 'expression' || callsItself(candidate, context)))
    return unwritable(candidate.region.nodes[0], context);
  const bag = taken && { name: taken.name, type: bagType };
  const text =
    [...(bag === undefined ? [] : [bag]), ...parameters, ...fresh].map(({ type }) => type).join(' ') +
    (resultType ?? '') +
    candidate.region.nodes.map((node) => node.getText()).join('\n');
  return { bag, parameters, fresh, resultType, typeParameters: typeParametersIn(text, context.operation), imports };
}

function withoutTypes({ fresh }: Candidate, taken: TakenOfBag | undefined, others: readonly Input[]): PhaseSignature {
  return {
    bag: taken && { name: taken.name, type: undefined },
    parameters: others.map(({ name }) => ({ name, type: undefined })),
    fresh: fresh.map(({ name }) => ({ name, type: undefined })),
    resultType: undefined,
    typeParameters: undefined,
    imports: [],
  };
}

/** As comments can say it; what would have to be imported, or cannot be written, is left open. */
function inComments(
  bare: PhaseSignature,
  { taken, others }: { readonly taken: TakenOfBag | undefined; readonly others: readonly Input[] },
  { context, home }: { readonly context: FlowContext; readonly home: TypeHome },
): PhaseSignature {
  const said = (written: TypeText | undefined) => (written?.imports.length === 0 ? written.text : '*');
  return {
    ...bare,
    bag: taken && { name: taken.name, type: said(typeOfBag(taken, context, home)) },
    parameters: others.map((input) => ({ name: input.name, type: said(parameterType(input, context, home)) })),
    isInComments: true,
  };
}

/** No more of the bag than the phase uses; where the source says no type, all that the checker knows of it. */
function typeOfBag({ inputs, members }: TakenOfBag, context: FlowContext, home: TypeHome): TypeText | undefined {
  const { type } = home.bag ?? {};
  const narrowed =
    type !== undefined && members !== undefined && !namesLocal(type, context)
      ? narrowedBagType(type, members, home.quote)
      : undefined;
  if (narrowed !== undefined) return { text: narrowed, imports: [] };
  const [first] = inputs;
  if (first !== undefined && first.declaration === home.bag) return declaredType(first.symbol, context, home);
  const types = inputs.map(({ symbol }) => declaredType(symbol, context, home));
  const known = types.filter((each) => each !== undefined);
  if (known.length < types.length || members === undefined) return undefined;
  const text = `{ ${members.map((member, index) => `${member}: ${known[index]!.text}`).join('; ')} }`;
  return { text, imports: known.flatMap(({ imports }) => imports) };
}

function unwritable(cause: ts.Node, { semantics }: FlowContext): Obstacle {
  const type = semantics.typeToString(semantics.getTypeAtLocation(cause));
  return {
    code: 'unwritable-type',
    cause,
    reason: `the type \`${type.length > 60 ? `${type.slice(0, 57)}…` : type}\` of \`${cause.getText().slice(0, 40)}\` cannot be written for a method of its own`,
    unblock: 'give the value a declared type that the file can name',
  };
}

/** The type that the value has at the cut: narrower than declared where the code before has checked it. */
function parameterType(input: Input, context: FlowContext, home: TypeHome): TypeText | undefined {
  const { semantics } = context;
  const declared = semantics.getTypeOfSymbol(input.symbol);
  const reads = context.references.of(input.symbol);
  const first = reads.find((each) => each === input.at && !isWrite(each)) ?? input.at;
  const here = semantics.getTypeAtLocation(first);
  const isNarrower = !semantics.isTypeAssignableTo(declared, here);
  if (!isNarrower || (isUnits(declared, semantics) && isAssignedSomewhere(input.symbol, context)))
    return declaredType(input.symbol, context, home);
  if (input.isWritten) return undefined;
  return writeTypeHere(here, home);
}

/** Only literals, `true` and `false`: an assignment narrows such a variable, but nobody relies on that. */
function isUnits(type: ts.Type, semantics: FlowContext['semantics']): boolean {
  const bare = type.isUnion() ? type.types : [type];
  const units = ts.TypeFlags.Literal | ts.TypeFlags.EnumLike | ts.TypeFlags.Boolean;
  return bare.every(({ flags }) => (flags & units) !== 0) && semantics.getNonNullableType(type) === type;
}

function isAssignedSomewhere(symbol: ts.Symbol, { references }: FlowContext): boolean {
  const declaration = symbol.valueDeclaration;
  const isLet =
    declaration !== undefined &&
    ts.isVariableDeclaration(declaration) &&
    (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) === 0;
  return isLet || references.of(symbol).some(isWrite);
}

/** As the source writes it, where it does. */
function declaredType(symbol: ts.Symbol, context: FlowContext, home: TypeHome): TypeText | undefined {
  const declaration = symbol.valueDeclaration;
  const annotation =
    declaration && (hasType(symbol) ? (declaration as ts.VariableDeclaration).type : inComment(declaration));
  const isPlain =
    annotation !== undefined &&
    !(
      ts.isParameter(declaration!) &&
      (declaration.questionToken !== undefined || declaration.dotDotDotToken !== undefined)
    ) &&
    !namesLocal(annotation, context) &&
    !annotation.getText().includes('\n');
  if (isPlain) return { text: annotation.getText(), imports: [] };
  return writeTypeHere(context.semantics.getTypeOfSymbol(symbol), home);
}

/** `@param {Order} order`, which may be left out where it says `[order]`. */
function inComment(declaration: ts.Declaration): ts.TypeNode | undefined {
  const mayBeLeftOut =
    ts.isParameter(declaration) && ts.getJSDocParameterTags(declaration).some((tag) => tag.isBracketed);
  return mayBeLeftOut ? undefined : ts.getJSDocType(declaration);
}

function hasType(symbol: ts.Symbol): boolean {
  const { valueDeclaration: declaration } = symbol;
  if (declaration === undefined) return false;
  return (ts.isVariableDeclaration(declaration) || ts.isParameter(declaration)) && declaration.type !== undefined;
}

function namesLocal(annotation: ts.TypeNode, { operation, semantics }: FlowContext): boolean {
  let found = false;
  walk(annotation, (node) => {
    if (!ts.isIdentifier(node)) return;
    const declaration = semantics.getSymbolAtLocation(node)?.declarations?.[0];
    if (declaration === undefined || isWithin(declaration, [annotation])) return;
    if (isAbove(declaration, operation)) return;
    if (isWithin(declaration, [operation]) && declaration.parent !== operation) found = true;
    if (isWithin(declaration, [operation]) && ts.isParameter(declaration)) found = true;
  });
  return found;
}

function resultOf(candidate: Candidate, context: FlowContext, home: TypeHome): TypeText | undefined {
  const { outputs, exit, isAsync } = candidate;
  const promised = (written: TypeText | undefined) =>
    written && isAsync ? { ...written, text: `Promise<${written.text}>` } : written;
  if (candidate.region.kind === 'expression') {
    const types = candidate.region.nodes.map((node) => writeTypeHere(context.semantics.getTypeAtLocation(node), home));
    const known = types.filter((type) => type !== undefined);
    if (known.length < types.length) return undefined;
    return { text: `[${known.map(({ text }) => text).join(', ')}]`, imports: known.flatMap((type) => type.imports) };
  }
  if (exit !== 'goes-on') {
    const result = returnedType(candidate, context, home);
    if (result === undefined) return undefined;
    if (exit === 'returns') return promised(result);
    const text = result.text.includes('=>') ? `(${result.text})` : result.text;
    return promised({ ...result, text: `${text} | undefined` });
  }
  if (outputs.length === 0) return promised({ text: 'void', imports: [] });
  const types = outputs.map((output) => outputType({ output, candidate }, context, home));
  const known = types.filter((type) => type !== undefined);
  if (known.length < types.length) return undefined;
  const imports = known.flatMap((type) => type.imports);
  const [only] = known;
  if (known.length === 1 && only !== undefined) return promised(only);
  const members = outputs.map(({ name }, index) => `${name}: ${known[index]?.text ?? ''}`);
  return promised({ text: `{ ${members.join('; ')} }`, imports });
}

/** The type that the code after the call relies on. */
function outputType(
  { output, candidate }: { readonly output: Output; readonly candidate: Candidate },
  context: FlowContext,
  home: TypeHome,
): TypeText | undefined {
  const { semantics, references } = context;
  const declared = semantics.getTypeOfSymbol(output.symbol);
  const next = nextUse(output.symbol, candidate.region, context);
  const isReassigned =
    output.declared &&
    references.of(output.symbol).some((use) => isWrite(use) && !isWithin(use, candidate.region.nodes));
  if (isReassigned || next === undefined || isWrite(next) || isUnits(declared, semantics))
    return declaredType(output.symbol, context, home);
  const then = semantics.getTypeAtLocation(next);
  if (semantics.isTypeAssignableTo(declared, then)) return declaredType(output.symbol, context, home);
  return writeTypeHere(then, home);
}

/** A `@typedef` in the comments above the operation. */
function isAbove(declaration: ts.Node, operation: ts.Node): boolean {
  return ts.isJSDocTypedefTag(declaration) && isWithin(operation, [declaration.parent.parent]);
}

/** What the function around the phase returns, without its promise. */
function returnedType({ region, isAsync }: Candidate, context: FlowContext, home: TypeHome): TypeText | undefined {
  const around = enclosingFunction(region.nodes[0]);
  const returns: ts.ReturnStatement[] = [];
  for (const root of region.nodes) {
    walk(root, (node) => {
      if (ts.isFunctionLike(node)) return false;
      if (ts.isReturnStatement(node)) returns.push(node);
      return;
    });
  }
  if (returns.length === 0) return { text: 'never', imports: [] };
  if (!ts.isFunctionLike(around)) return undefined;
  const { type } = around;
  if (!isAsyncFunction(around)) {
    if (
      type !== undefined &&
      !ts.isTypePredicateNode(type) &&
      !namesLocal(type, context) &&
      !type.getText().includes('\n')
    )
      return { text: type.getText(), imports: [] };
    return printedReturn(around, context, home);
  }
  if (
    !isAsync &&
    returns.some(({ expression }) => expression !== undefined && mayBePromise(expression, context.semantics))
  )
    return undefined;
  const inner =
    type && ts.isTypeReferenceNode(type) && type.typeName.getText() === 'Promise' ? type.typeArguments?.[0] : undefined;
  if (inner !== undefined && !namesLocal(inner, context) && !inner.getText().includes('\n'))
    return { text: inner.getText(), imports: [] };
  return printedReturn(around, context, home);
}

function printedReturn(
  around: ts.SignatureDeclaration,
  { semantics }: FlowContext,
  home: TypeHome,
): TypeText | undefined {
  const [signature] = semantics.getSignaturesOfType(semantics.getTypeAtLocation(around), ts.SignatureKind.Call);
  if (signature === undefined) return undefined;
  const type = semantics.getReturnTypeOfSignature(signature);
  const result = isAsyncFunction(around) ? semantics.getAwaitedType(type) : type;
  return result && writeTypeHere(result, home);
}

/** `this.run(…)` inside `run`: without a written type, the one would be inferred from the other. */
function callsItself({ region }: Candidate, { operation }: FlowContext): boolean {
  const name = ts.isFunctionLike(operation) && operation.name !== undefined ? operation.name.getText() : undefined;
  const isCall = (node: ts.Node) =>
    ts.isCallExpression(node) && /^(?:this\.)?(.*)$/u.exec(node.expression.getText())?.[1] === name;
  return name !== undefined && findNode(region.nodes, isCall) !== undefined;
}

function typeParametersIn(text: string, operation: ts.Node): PhaseSignature['typeParameters'] {
  const declared = ts.isFunctionLike(operation) ? operation.typeParameters : undefined;
  if (declared === undefined || declared.length === 0) return undefined;
  const isUsed = declared.some(({ name }) => new RegExp(`(?<![\\w$.])${name.text}(?![\\w$])`, 'u').test(text));
  if (!isUsed) return undefined;
  return {
    declared: `<${declared.map((each) => each.getText()).join(', ')}>`,
    passed: `<${declared.map(({ name }) => name.text).join(', ')}>`,
  };
}
