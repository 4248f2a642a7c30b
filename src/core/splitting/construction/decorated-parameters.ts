import { indentAt, reindent } from '../../edit/reindent.ts';
import type { NamedImport } from '../../model/refactoring.ts';
import { ts } from '../../syntax/typescript.ts';
import type { PartDesign, SplitDesign } from '../design.ts';
import type { ClassModel, Field } from '../model/class-model.ts';
import type { NeededName, NeedsOf } from '../model/needed-names.ts';
import { obstacle, type SplitObstacle } from '../obstacle.ts';
import type { Construction, ConstructionRequest } from './construction.ts';

/** A parameter that a container cannot just be told to give to another class. */
export function obstacleInParameters({ model }: Pick<ConstructionRequest, 'model'>): SplitObstacle | undefined {
  const unusual = model.wiring.parameters.find(
    ({ name, initializer, dotDotDotToken }) => !ts.isIdentifier(name) || initializer || dotDotDotToken,
  );
  if (unusual === undefined) return undefined;
  return obstacle({
    code: 'constructor-logic',
    cause: unusual,
    reason: `the constructor of ${model.name} does more with \`${unusual.name.getText()}\` than take it from the container`,
    unblock: 'let it take plain parameters without defaults',
  });
}

/** The argument that a field is given. */
export function parameterOf({ given }: Field, { wiring }: ClassModel): ts.ParameterDeclaration | undefined {
  if (given === undefined || !ts.isIdentifier(given)) return undefined;
  return wiring.parameters.find(({ name }) => ts.isIdentifier(name) && name.text === given.text);
}

/** Why a part cannot be given a field: it would have to import a value from the original's file, which imports the part. */
export function reasonInFile(field: Field, model: ClassModel, needsOf: NeedsOf): string | undefined {
  const parameter = parameterOf(field, model);
  if (parameter === undefined) return undefined;
  const decorators = ts.getDecorators(parameter) ?? [];
  const isLocal = ({ written }: NeededName) => written === undefined;
  if (needsOf(decorators).some(isLocal)) return 'whose token is declared in this file';
  const isByToken = decorators.some(({ expression }) => /^inject\(./iu.test(expression.getText()));
  const own = !isByToken && needsOf(field.type?.nodes ?? []).find(isLocal);
  return own ? `whose class ${own.local} is declared in this file` : undefined;
}

export interface DressRequest {
  readonly part: PartDesign;
  readonly design: SplitDesign;
  readonly needsOf: NeedsOf;
  /** The decorator of the part, and the code of the original that its names come from. */
  readonly line: { readonly text: string; readonly nodes: readonly ts.Node[] };
  /** What the decorator needs besides. */
  readonly imports: readonly NamedImport[];
}

/**
 * A part with a decorator, whose parameters keep theirs. Classes among their types are how the container finds what to
 * give, so that they are imported as the original does.
 */
export function dressByDecorators({
  part,
  design,
  needsOf,
  line,
  imports,
}: DressRequest): ReturnType<Construction['dressing']> {
  const parameters = part.given.map((field) => ({ field, parameter: parameterOf(field, design.model) }));
  const decorators = new Map(
    parameters.map(({ field, parameter }) => [field.name, parameter === undefined ? '' : decoratorsOf(parameter)]),
  );
  const named = needsOf([
    ...line.nodes,
    ...parameters.flatMap(({ field, parameter }) => [
      ...(field.type?.nodes ?? []),
      ...(parameter === undefined ? [] : (ts.getDecorators(parameter) ?? [])),
    ]),
  ]);
  const held = part.held.map((index): NamedImport => {
    const { file, className } = design.parts[index]!;
    return { file: part.file, from: file, name: className, typeOnly: false };
  });
  return {
    classLines: [line.text],
    beforeParameter: (field) => decorators.get(field) ?? '',
    keepsOptional: true,
    imports: [...imports, ...named.flatMap((each) => asWritten(each, part.file)), ...held],
  };
}

function asWritten({ local, written }: NeededName, file: string): readonly NamedImport[] {
  if (written === undefined) return [];
  const { specifier, name, typeOnly } = written;
  return [{ file, from: specifier, name, ...(local === name ? {} : { alias: local }), typeOnly }];
}

/** With the blanks or the line break behind them. */
function decoratorsOf(parameter: ts.ParameterDeclaration): string {
  const decorators = ts.getDecorators(parameter) ?? [];
  const [first] = decorators;
  const last = decorators.at(-1);
  if (first === undefined || last === undefined) return '';
  const { text } = parameter.getSourceFile();
  const start = first.getStart();
  const blanks = /^\s*/u.exec(text.slice(last.end))?.[0] ?? '';
  return reindent(text.slice(start, last.end) + blanks, indentAt(text, start), '');
}

/** Decorators of a class that come from a package, or from one of those whose names begin so. */
export function decoratorsFrom(
  node: ts.ClassDeclaration,
  { semantics }: Pick<ConstructionRequest, 'semantics'>,
  startsPackage: string,
): readonly ts.Decorator[] {
  return (ts.getDecorators(node) ?? []).filter(({ expression }) => {
    const callee = ts.isCallExpression(expression) ? expression.expression : expression;
    const name = ts.isPropertyAccessExpression(callee) ? callee.expression : callee;
    return (semantics.getSymbolAtLocation(name)?.declarations ?? []).some((each) => {
      let around: ts.Node = each;
      while (around.parent !== undefined && !ts.isImportDeclaration(around)) around = around.parent;
      if (!ts.isImportDeclaration(around) || !ts.isStringLiteral(around.moduleSpecifier)) return false;
      return around.moduleSpecifier.text.startsWith(startsPackage);
    });
  });
}
