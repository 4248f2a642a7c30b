import { ts } from '../syntax/typescript.ts';
import { bare } from './bare.ts';
import { nothing, union, type Value } from './abstract-object.ts';
import { callObjects } from './call-objects.ts';
import { callTargets, constructTargets } from './call-targets.ts';
import { readProperty } from './evaluate-read.ts';
import { excerpt } from './excerpt.ts';
import { importedTarget } from './import-target.ts';
import { constructsError } from './types.ts';
import { guessTarget } from './untyped-receiver.ts';
import type { Arguments, Walk } from './walk.ts';

/** Runs a call. */
export function evaluateCall(walk: Walk, node: ts.CallExpression): Value {
  const callee = bare(node.expression);
  if (callee.kind === ts.SyntaxKind.ImportKeyword) {
    argumentsOf(walk, node, nothing);
    walk.report({ kind: 'world', node, reason: `${excerpt(node)} loads a module` });
    return new Set([walk.analysis.objects.unknown(node)]);
  }
  if (callee.kind === ts.SyntaxKind.SuperKeyword) return callSuperConstructor(walk, node);
  return callExpression(walk, callee, (receiver) => argumentsOf(walk, node, receiver));
}

/** Runs `` tag`…${value}…` ``, which is a call. */
export function evaluateTaggedTemplate(walk: Walk, node: ts.TaggedTemplateExpression): Value {
  const spans = ts.isTemplateExpression(node.template) ? node.template.templateSpans : [];
  const callee = bare(node.tag);
  return callExpression(walk, callee, (receiver) => ({
    node,
    receiver,
    values: [nothing, ...spans.map((span) => walk.evaluate(span.expression))],
  }));
}

function callExpression(walk: Walk, callee: ts.Expression, hand: (receiver: Value) => Arguments): Value {
  if (ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee))
    return callMember(walk, callee, hand);
  const value = isWorldGlobal(walk, callee) ? nothing : walk.evaluate(callee);
  const call = hand(nothing);
  const symbol = ts.isIdentifier(callee) ? walk.analysis.symbolOf(callee) : undefined;
  const isOutside = symbol && !isDeclaredInside(walk, symbol);
  if (isOutside) {
    const targets = walk.analysis.targetsOf(symbol);
    if (targets.every((target) => target.kind !== 'unknown'))
      return callTargets(walk, targets, { ...call, isExact: true });
  }
  const imported = ts.isIdentifier(callee) && !symbol && importedTarget(walk.analysis.semantics, callee, undefined);
  if (imported) return callTargets(walk, [imported], { ...call, isExact: true });
  return callValue(walk, value, call);
}

function callMember(
  walk: Walk,
  callee: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  hand: (receiver: Value) => Arguments,
): Value {
  const receiver = isWorldGlobal(walk, callee.expression) ? nothing : walk.evaluate(callee.expression);
  const key = ts.isPropertyAccessExpression(callee) ? callee.name : callee.argumentExpression;
  const symbol =
    ts.isPropertyAccessExpression(callee) || ts.isStringLiteralLike(key) ? walk.analysis.symbolOf(key) : undefined;
  const isMethod =
    symbol !== undefined && (symbol.flags & ts.SymbolFlags.Method) !== 0 && !isDeclaredInside(walk, symbol);
  const value = isMethod ? nothing : readProperty(walk, callee, receiver);
  const call = hand(receiver);
  if (symbol && !isDeclaredInside(walk, symbol)) {
    const targets = walk.analysis.targetsOf(symbol);
    const isExact = callee.expression.kind === ts.SyntaxKind.SuperKeyword;
    if (isMethod || targets.every((target) => target.kind !== 'unknown'))
      return callTargets(walk, targets, { ...call, isExact });
  }
  const owner = callee.expression;
  const imported =
    ts.isPropertyAccessExpression(callee) &&
    ts.isIdentifier(owner) &&
    !walk.analysis.symbolOf(owner) &&
    importedTarget(walk.analysis.semantics, owner, callee.name.text);
  if (imported) return callTargets(walk, [imported], { ...call, receiver: nothing, isExact: true });
  const guessed = guessTarget(walk.analysis.semantics, callee);
  if (guessed?.assumption !== undefined) walk.report({ kind: 'assumed', node: call.node, reason: guessed.assumption });
  if (guessed) return callTargets(walk, [guessed.target], { ...call, isExact: true });
  return callValue(walk, value, call);
}

/** Calls a value that no declaration says more about; one of unknown origin may be any function. */
function callValue(walk: Walk, value: Value, call: Arguments): Value {
  const callee = new Set([...value].filter((object) => object.kind !== 'made'));
  return callObjects(walk, callee.size > 0 ? callee : new Set([walk.analysis.objects.unknown(call.node)]), call);
}

function isDeclaredInside(walk: Walk, symbol: ts.Symbol): boolean {
  return (symbol.declarations ?? []).some((declaration) => walk.isInside(declaration));
}

/** `console`, `process`, `crypto`: naming them to call a method reads nothing by itself. */
function isWorldGlobal(walk: Walk, node: ts.Expression): boolean {
  if (!ts.isIdentifier(node)) return false;
  const { semantics, symbolOf } = walk.analysis;
  return (symbolOf(node)?.declarations ?? []).some((declaration) =>
    semantics.isWorldLibrary(declaration.getSourceFile()),
  );
}

function argumentsOf(walk: Walk, node: ts.CallExpression | ts.NewExpression, receiver: Value): Arguments {
  const given = node.arguments ?? [];
  const spread = given.findIndex((argument) => ts.isSpreadElement(argument));
  return {
    node,
    receiver,
    values: given.map((argument) => walk.evaluate(argument)),
    spreadFrom: spread < 0 ? undefined : spread,
    written: given,
  };
}

/** Runs `new C(…)`. */
export function evaluateNew(walk: Walk, node: ts.NewExpression): Value {
  const { objects, semantics, symbolOf, targetsOf } = walk.analysis;
  const made = new Set([objects.made(node)]);
  const callee = bare(node.expression);
  const call = argumentsOf(walk, node, made);
  const key = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  const symbol = symbolOf(key);
  const targets = symbol ? targetsOf(symbol) : [];
  const isOwnClass = targets.length > 0 && targets.every((target) => target.kind === 'class');
  const isError = constructsError(semantics, node.expression);
  if (!isOwnClass && isError) {
    walk.heap.write(made, undefined, union(...call.values));
    return made;
  }
  return constructTargets(isError ? withoutCircumstances(walk) : walk, targets, { ...call, isExact: true });
}

/**
 * An error tells of the run it was thrown in by its stack; an id or a time that its class adds is no more than that,
 * and does not make the code that throws it depend on chance.
 */
function withoutCircumstances(walk: Walk): Walk {
  return {
    ...walk,
    report: (occurrence) => {
      if (!circumstances.has(occurrence.kind)) walk.report(occurrence);
    },
  };
}

const circumstances: ReadonlySet<string> = new Set(['clock', 'random', 'environment']);

function callSuperConstructor(walk: Walk, node: ts.CallExpression): Value {
  const { semantics, symbolOf, targetsOf } = walk.analysis;
  const call = argumentsOf(walk, node, walk.receiver());
  const owner = enclosingClass(node);
  const base = owner && baseOf(owner);
  const symbol = base && symbolOf(base);
  const targets = symbol ? targetsOf(symbol) : [];
  const isOwnClass = targets.length > 0 && targets.every((target) => target.kind === 'class');
  if (!isOwnClass && base && constructsError(semantics, base)) return nothing;
  constructTargets(walk, targets, { ...call, isExact: true });
  return nothing;
}

function enclosingClass(node: ts.Node): ts.ClassLikeDeclaration | undefined {
  return ts.findAncestor(node, ts.isClassLike);
}

export function baseOf(declaration: ts.ClassLikeDeclaration): ts.Expression | undefined {
  return declaration.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0]
    ?.expression;
}
