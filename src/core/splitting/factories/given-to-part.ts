import { isJavaScriptFile } from '../../syntax/javascript-file.ts';
import { ts } from '../../syntax/typescript.ts';
import type { SplitContext } from '../draft-split.ts';
import { narrowedBagType } from '../phases/bag-parameter.ts';
import { writeTypeHere } from '../phases/write-type-here.ts';
import type { CapturedName } from './captured-names.ts';
import type { GivenText } from './emit-factory-split.ts';
import type { TracedFactory } from './factory-graph.ts';
import type { FactoryModel, FactoryOperation } from './factory-model.ts';

export interface GivenRequest {
  readonly model: FactoryModel;
  readonly traced: TracedFactory;
  readonly operations: readonly FactoryOperation[];
}

/** What a part is handed of the factory's own: a bag as it is, all else as one object; undefined where a type cannot be written. */
export function writeGiven(
  { model, traced, operations }: GivenRequest,
  context: SplitContext,
): readonly GivenText[] | undefined {
  const all = operations.flatMap(traced.capturedOf).filter(({ symbol }) => {
    const own = traced.operationOf(symbol);
    return own === undefined || !operations.includes(own);
  });
  const captured = all.filter((each, index) => all.findIndex(({ symbol }) => symbol === each.symbol) === index);
  const isWhole = ({ declaration, name }: CapturedName) =>
    ts.isParameter(declaration) &&
    (captured.length === 1 || model.dependencies.some((each) => each.name.startsWith(`${name}.`)));
  const wholes = captured.filter(isWhole);
  // What is taken out of the bag comes first, as the bag has it.
  const others = [...captured.filter((each) => !isWhole(each))].sort(
    (a, b) => Number(!isOfPattern(a, model)) - Number(!isOfPattern(b, model)),
  );
  const object = others.length === 0 ? [] : [{ name: `{ ${others.map(({ name }) => name).join(', ')} }`, of: others }];
  const isJavaScript = isJavaScriptFile(model.sourceFile.fileName);
  const given = [
    ...wholes.map((each) => ({ name: each.name, type: () => wholeType(each, operations, context) })),
    ...object.map(({ name, of }) => ({ name, type: () => typeOf(of, model, context) })),
  ].map(({ name, type }) => ({ name, type: isJavaScript ? undefined : type() }));
  return isJavaScript || given.every(({ type }) => type !== undefined) ? given : undefined;
}

/** `Pick<Deps, 'orders' | 'mailer'>` where the functions take no more of the bag. */
function wholeType(
  { declaration, symbol }: CapturedName,
  operations: readonly FactoryOperation[],
  { semantics, style }: SplitContext,
): string | undefined {
  const { type } = declaration as ts.ParameterDeclaration;
  if (type === undefined) return undefined;
  const members = new Set<string>();
  let isKnown = true;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === symbol.name && semantics.getSymbolAtLocation(node) === symbol) {
      const { parent } = node;
      if (ts.isPropertyAccessExpression(parent) && parent.expression === node) members.add(parent.name.text);
      else isKnown = false;
    }
    ts.forEachChild(node, visit);
  };
  operations.forEach(({ code }) => visit(code));
  return isKnown ? narrowedBagType(type, [...members], style.quote) : type.getText();
}

/** The members of the one bag by its name, all others by their own types. */
function typeOf(
  captured: readonly CapturedName[],
  model: FactoryModel,
  { semantics, style }: SplitContext,
): string | undefined {
  const bag = patternOf(model);
  const isOfBag = (each: CapturedName) => isOfPattern(each, model);
  const members = captured.filter(isOfBag).map(({ name }) => name);
  const others = captured.filter((each) => !isOfBag(each));
  const narrowed = members.length === 0 ? [] : [bag?.type && narrowedBagType(bag.type, members, style.quote)];
  const home = {
    semantics,
    sourceFile: model.sourceFile,
    classNode: model.sourceFile,
    operation: model.node,
    quote: style.quote,
  };
  const written = others.map(({ name, symbol, at }) => {
    const type = writeTypeHere(semantics.getTypeOfSymbolAtLocation(symbol, at), home);
    return type === undefined || type.imports.length > 0 ? undefined : `${name}: ${type.text}`;
  });
  if ([...narrowed, ...written].some((each) => each === undefined)) return undefined;
  const literal = written.length === 0 ? [] : [`{ ${written.join('; ')} }`];
  return [...narrowed, ...literal].join(' & ');
}

function patternOf({ node }: FactoryModel): ts.ParameterDeclaration | undefined {
  return node.parameters.find(({ name }) => ts.isObjectBindingPattern(name));
}

/** A member that the one pattern of the factory takes by its own name. */
function isOfPattern({ declaration, name }: CapturedName, model: FactoryModel): boolean {
  const bag = patternOf(model);
  if (bag === undefined || !ts.isBindingElement(declaration) || declaration.parent !== bag.name) return false;
  const isPlain = declaration.initializer === undefined && declaration.dotDotDotToken === undefined;
  return isPlain && (declaration.propertyName ?? declaration.name).getText() === name;
}
