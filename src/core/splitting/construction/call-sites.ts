import posix from 'node:path/posix';
import { reindent } from '../../edit/reindent.ts';
import { renderCall } from '../../edit/render-call.ts';
import type { NamedImport, TextEdit } from '../../model/refactoring.ts';
import { isTestPath } from '../../survey/surroundings.ts';
import { resolveAlias } from '../../syntax/resolve-alias.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import type { SplitDesign } from '../design.ts';
import type { Emission } from '../emission/emission.ts';
import { parametersOfOriginal, type OriginalParameter } from '../emission/original-parameters.ts';
import { wiredValues, type WiredValues } from '../emission/wired-values.ts';
import type { ClassModel } from '../model/class-model.ts';
import { obstacle, type SplitObstacle } from '../obstacle.ts';
import { droppableParameters, withoutArguments } from './arguments.ts';
import { collectClassUses, type ClassUses } from './class-uses.ts';
import type { Construction, ConstructionRequest, Recognise, Wired } from './construction.ts';
import { obstacleInMocks } from './mocked-module.ts';
import { importsOfFactory, type FactoryImports } from './factory-imports.ts';

/** Classes that the project builds with `new` itself: one function takes the old arguments and wires the parts. */
export const recogniseCallSites: Recognise = (request) => {
  const uses = collectClassUses({ ...request, node: request.model.node });
  const problem =
    obstacleIn(uses, request.model) ?? builtByTests(uses, request) ?? obstacleInMocks(request.semantics, request.model);
  if (problem !== undefined) return problem;
  return constructionByCalls(request, uses.built);
};

/** Undefined where nothing builds the class, or no name is free. */
export function constructionByCalls(
  request: ConstructionRequest,
  sites: readonly ts.NewExpression[],
): Construction | SplitObstacle | undefined {
  if (sites.length === 0) return undefined;
  const factory = freeName(request, sites);
  if (factory === undefined) return undefined;
  const imports = importsOfFactory({ ...request, sites, factory });
  if ('kind' in imports) return imports;
  return {
    kind: 'call-sites',
    dressing: () => ({ classLines: [], beforeParameter: () => '', imports: [] }),
    wire: (design, emission) => wire({ design, emission, sites, factory, imports }),
  };
}

/** A subclass, or a use of the class as a value. */
export function obstacleIn(uses: ClassUses, model: ClassModel): SplitObstacle | undefined {
  const [extended] = uses.extended;
  if (extended !== undefined) {
    return obstacle({
      code: 'has-subclasses',
      cause: ts.isClassLike(extended) && extended.name !== undefined ? extended.name : extended,
      reason: `a subclass of ${model.name} calls its constructor`,
      unblock: `give the subclass an object of ${model.name} instead of extending it`,
    });
  }
  const [handedOn] = [...uses.handedOn, ...uses.builtIndirectly];
  if (handedOn === undefined) return undefined;
  return obstacle({
    code: 'class-as-value',
    cause: handedOn,
    reason: `${model.name} is used as a value here, so what calls its constructor is not known`,
    unblock: `build it with \`new ${model.name}(…)\` where it is needed`,
  });
}

/** What runs besides the tests gets its object from somewhere else then. */
function builtByTests(
  { built }: ClassUses,
  { model, root }: Pick<ConstructionRequest, 'model' | 'root'>,
): SplitObstacle | undefined {
  const isTest = ({ fileName }: ts.SourceFile) => isTestPath(posix.relative(root, fileName));
  const [first] = built;
  const isOfTests = built.every((site) => isTest(site.getSourceFile())) && !isTest(model.sourceFile);
  if (first === undefined || !isOfTests) return undefined;
  return obstacle({
    code: 'no-construction-site',
    cause: first,
    reason: `only tests build ${model.name} with \`new\`, so its constructor is called by code that does not name it`,
    unblock: 'run the tool on a folder that holds the code which builds it',
  });
}

/** A name that means nothing in any of the files that will use it. */
function freeName({ model }: ConstructionRequest, sites: readonly ts.NewExpression[]): string | undefined {
  const files = [model.sourceFile, ...sites.map((site) => site.getSourceFile())];
  return ['create', 'build', 'wire', 'compose', 'assemble']
    .map((verb) => `${verb}${model.name}`)
    .find((name) => files.every(({ text }) => !new RegExp(`(?<![\\w$])${name}(?![\\w$])`, 'u').test(text)));
}

interface WireRequest {
  readonly design: SplitDesign;
  readonly emission: Emission;
  readonly sites: readonly ts.NewExpression[];
  readonly factory: string;
  readonly imports: FactoryImports;
}

function wire(request: WireRequest): Wired {
  const { design, sites, factory, imports } = request;
  const { model } = design;
  const needed = new Set([design.original, ...design.parts].flatMap(({ given }) => given.map(({ name }) => name)));
  const values = wiredValues(model, needed);
  const dropped = droppableParameters(values.parameters, sites);
  const edits = sites.flatMap((site): readonly TextEdit[] => {
    const file = site.getSourceFile().fileName;
    return [...callEdits(site, factory), ...withoutArguments(site, dropped)].map((edit) => ({ ...edit, file }));
  });
  const own = model.sourceFile.fileName;
  const partImports = design.parts.map((part): NamedImport => ({
    file: own,
    from: part.file,
    name: part.className,
    typeOnly: false,
  }));
  return {
    behindClass: writeFactory({ ...request, values, dropped }),
    inFile: edits.filter(({ file }) => file === own),
    elsewhere: [...edits.filter(({ file }) => file !== own), ...imports.edits],
    imports: [...partImports, ...imports.imports],
  };
}

/** `new X(` becomes `createX(`, `new shop.X(` becomes `shop.createX(`. */
function callEdits(site: ts.NewExpression, factory: string) {
  const { expression } = site;
  const last = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  return [
    { start: site.getStart(), end: expression.getStart(), text: '' },
    { start: last.getStart(), end: last.end, text: site.arguments === undefined ? `${factory}()` : factory },
  ];
}

function writeFactory(
  request: WireRequest & { readonly values: WiredValues; readonly dropped: ReadonlySet<number> },
): string {
  const { design, emission, factory, values, dropped } = request;
  const { style } = emission;
  const { model } = design;
  const end = style.semicolons ? ';' : '';
  const inner = style.indent;
  const taken = new Set(values.parameters.flatMap(({ text }) => text.match(/[\w$]+/gu) ?? []));
  const names = design.parts.map(({ fieldName, className }) =>
    taken.has(fieldName) ? className.charAt(0).toLowerCase() + className.slice(1) : fieldName,
  );
  const argumentOf = ({ gives }: OriginalParameter) =>
    gives.kind === 'part'
      ? (names[gives.index] ?? '')
      : gives.kind === 'field'
        ? values.valueOf(gives.name)
        : gives.name;
  const line = (before: string, callee: string, given: readonly string[]) => {
    const column = inner.length + before.length;
    return inner + before + renderCall({ callee, arguments: given, style, column, indent: inner, after: end }) + end;
  };
  const parts = design.parts.map((part, index) => {
    const given = [
      ...part.given.map(({ name }) => values.valueOf(name)),
      ...part.held.map((held) => names[held] ?? ''),
    ];
    return line(`const ${names[index]} = `, `new ${part.className}`, given);
  });
  const own = parametersOfOriginal(design, emission).map(argumentOf);
  const parameters = values.parameters.flatMap(({ text, isNeeded }, index) =>
    dropped.has(index) ? [] : [isNeeded ? text : text.replace(/^(?=[A-Za-z$])/u, '_')],
  );
  const { typeParameters = [] } = model.node;
  const generics = listed(typeParameters.map((each) => each.getText()));
  const built = model.name + listed(typeParameters.map(({ name }) => name.text));
  // Only where it is alone does a pattern open on the line of the parentheses.
  const isBroken = parameters.length > 1 && parameters.some((text) => text.includes('\n'));
  const head = renderCall({
    callee: `${isExported(model, emission.semantics) ? 'export ' : ''}function ${factory}${generics}`,
    arguments: parameters,
    style: isBroken ? { ...style, lineWidth: 0 } : style,
    column: 0,
    indent: '',
    after: `: ${built} {`,
  });
  return [
    `/** Builds ${/^[AEIOU]/u.test(model.name) ? 'an' : 'a'} ${model.name} with its parts. */`,
    `${head}: ${built} {`,
    ...values.statements.map((statement) => `${inner}${reindent(statement, '', inner)}${end}`),
    ...parts,
    line('return ', `new ${built}`, own),
    '}',
  ].join('\n');
}

function listed(types: readonly string[]): string {
  return types.length === 0 ? '' : `<${types.join(', ')}>`;
}

/** By its own keyword, or by a list or an assignment further down. */
function isExported({ node, sourceFile }: ClassModel, semantics: Semantics): boolean {
  const module = semantics.getSymbolAtLocation(sourceFile);
  const symbol = semantics.getSymbolAtLocation(node.name ?? node);
  if (module === undefined) return false;
  return semantics.getExportsOfModule(module).some((each) => {
    return resolveAlias(semantics, each) === symbol;
  });
}
