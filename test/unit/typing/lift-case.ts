import type { NamedImport } from '../../../src/core/model/refactoring.ts';
import { findNode, isValueReference, walk } from '../../../src/core/syntax/nodes.ts';
import { semanticsOf, type Semantics } from '../../../src/core/syntax/semantics.ts';
import { ts } from '../../../src/core/syntax/typescript.ts';
import type { Signature, TypingRefusal } from '../../../src/core/typing/signature.ts';
import { importIntoCore, writeSignature } from '../../../src/core/typing/signature.ts';
import { parseMarkedText } from '../../support/marked-text.ts';
import { diagnosticsOf, type Files, programOf, strictOptions } from '../../support/program.ts';

/** A small project: `src/…` and `node_modules/…`, with one marked region. */
export interface LiftCase {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** The captured values as they stand in the region, e.g. `['items', 'this.limits']`. */
  readonly captured: readonly string[];
  /** Variables that the marked statements give back; an expression gives back itself. */
  readonly results?: readonly string[];
}

export interface LiftOutcome {
  readonly signature: Signature | TypingRefusal;
  /** The project after the lift; undefined where it was refused. */
  readonly lifted: Files | undefined;
}

const target = (folder: string) => `${folder}/src/core/lifted.ts`;

/** Writes the signature of every case, all in one program: each case is a folder of its own. */
export function liftAll(
  cases: readonly LiftCase[],
  options: ts.CompilerOptions = {},
): ReadonlyMap<string, LiftOutcome> {
  const merged = { ...strictOptions, ...options };
  const projects = cases.map((each, index) => ({ ...each, ...openProject(each, `/case${index}`) }));
  const program = programOf(Object.assign({}, ...projects.map(({ texts }) => texts)) as Files, merged);
  const semantics = semanticsOf(program);
  return new Map(projects.map((project) => [project.name, lift(project, semantics)]));
}

/** What the compiler says of the lifted projects, by the name of the case. */
export function complaints(
  outcomes: ReadonlyMap<string, LiftOutcome>,
  options: ts.CompilerOptions = {},
): Readonly<Record<string, readonly string[]>> {
  const files = Object.assign({}, ...[...outcomes.values()].map(({ lifted }) => lifted ?? {})) as Files;
  const all = diagnosticsOf(files, { ...strictOptions, allowImportingTsExtensions: true, ...options });
  const found: Record<string, string[]> = {};
  for (const [index, name] of [...outcomes.keys()].entries()) {
    const own = all.filter((line) => line.startsWith(`/case${index}/`));
    if (own.length > 0) found[name] = own;
  }
  return found;
}

/** `type Tier from src/types.ts`, `Money as Amount from @acme/money`. */
export function describeImport({ from, name, alias, typeOnly }: NamedImport): string {
  return `${typeOnly ? 'type ' : ''}${name}${alias === undefined ? '' : ` as ${alias}`} from ${from.replace(/^\/case\d+\//, '')}`;
}

interface Project {
  readonly folder: string;
  readonly texts: Files;
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

function openProject({ files }: LiftCase, folder: string): Project {
  const texts: Record<string, string> = {};
  let marked: Omit<Project, 'folder' | 'texts'> | undefined;
  for (const [path, text] of Object.entries(files)) {
    const file = `${folder}/${path}`;
    if (!text.includes('[start]')) texts[file] = text;
    else {
      const { text: plain, start, end } = parseMarkedText(text);
      texts[file] = plain;
      marked = { file, start, end };
    }
  }
  if (marked === undefined) throw new Error('no file has a marked region');
  return { folder, texts, ...marked };
}

function lift(project: LiftCase & Project, semantics: Semantics): LiftOutcome {
  const from = semantics.sourceFile(project.file)!;
  const region = regionIn(from, project);
  const captured = project.captured.map((text) => ({
    name: text.slice(text.lastIndexOf('.') + 1),
    references: referencesTo(text, region),
  }));
  const [first] = region;
  const isExpression = first !== undefined && ts.isExpression(first);
  const results = isExpression
    ? [{ name: 'result', type: semantics.getTypeAtLocation(first), at: first }]
    : (project.results ?? []).map((name) => resultNamed(name, region, semantics));
  const signature = writeSignature({ semantics, region, captured, results, target: target(project.folder) });
  if ('code' in signature) return { signature, lifted: undefined };
  const lifted = { ...project.texts, ...rewritten({ project, region, signature, isExpression, semantics }) };
  return { signature, lifted };
}

function regionIn(file: ts.SourceFile, { start, end }: Project): readonly ts.Node[] {
  const whole = findNode([file], (node) => node.getStart() === start && node.end === end && !ts.isSourceFile(node));
  if (whole !== undefined) return [whole];
  let region: readonly ts.Node[] = [];
  findNode([file], (node) => {
    const statements = ts.isBlock(node) || ts.isSourceFile(node) ? [...node.statements] : [];
    region = statements.filter((statement) => statement.getStart() >= start && statement.end <= end);
    return region.length > 0;
  });
  if (region.length === 0) throw new Error('the marks hold neither an expression nor statements');
  return region;
}

function referencesTo(text: string, region: readonly ts.Node[]): readonly ts.Expression[] {
  const found: ts.Expression[] = [];
  for (const root of region) {
    walk(root, (node) => {
      if (node.getText() !== text) return;
      if (ts.isIdentifier(node) ? isValueReference(node) : ts.isPropertyAccessExpression(node)) {
        found.push(node as ts.Expression);
      }
    });
  }
  if (found.length === 0) throw new Error(`the region does not read ${text}`);
  return found;
}

function resultNamed(name: string, region: readonly ts.Node[], semantics: Semantics) {
  const node = findNode(region, (each) => ts.isVariableDeclaration(each) && each.name.getText() === name);
  const declaration = node as ts.VariableDeclaration;
  return {
    name,
    type: semantics.getTypeAtLocation(declaration.name),
    ...(declaration.type && { annotation: declaration.type }),
    at: declaration,
  };
}

interface Rewriting {
  readonly project: LiftCase & Project;
  readonly region: readonly ts.Node[];
  readonly signature: Signature;
  readonly isExpression: boolean;
  readonly semantics: Semantics;
}

/** The shell file with a call in place of the region, and the core module with the lifted function. */
function rewritten({ project, region, signature, isExpression, semantics }: Rewriting): Files {
  const { file, start, end, captured, results = [], texts } = project;
  const text = texts[file]!;
  const parameters = [...signature.parameterTypes].map(([name, type]) => `${name}: ${type}`).join(', ');
  const body = captured.reduce(
    (code, value) => (value.startsWith('this.') ? code.replaceAll(value, value.slice('this.'.length)) : code),
    text.slice(start, end),
  );
  const given = results.length === 1 ? results[0]! : `{ ${results.join(', ')} }`;
  const code = isExpression ? `return (${body});` : `${body}\n${results.length > 0 ? `return ${given};` : ''}`;
  const type = signature.resultType === undefined ? '' : `: ${signature.resultType}`;
  const call = `lifted(${captured.join(', ')})`;
  const replacement = isExpression
    ? call
    : results.length > 0
      ? `const ${given} = ${call};`
      : endsInReturn(region)
        ? `return ${call};`
        : `${call};`;
  const core = [
    ...mergedImports(signature.imports, valueImports(region, semantics, target(project.folder))).map(importText),
    texts[target(project.folder)] ?? '',
    ...signature.declarations.map((declaration) => declaration.text),
    `export function lifted${signature.typeParameters ?? ''}(${parameters})${type} {\n${code}\n}`,
  ].join('\n');
  const importing = `import { lifted } from '${target(project.folder)}';\n`;
  return {
    [file]: importing + text.slice(0, start) + replacement + text.slice(end),
    [target(project.folder)]: core,
  };
}

function endsInReturn(region: readonly ts.Node[]): boolean {
  const last = region.at(-1);
  return last !== undefined && ts.isReturnStatement(last);
}

/** What the planner would import: module-level values that the region names. */
function valueImports(region: readonly ts.Node[], semantics: Semantics, file: string): readonly NamedImport[] {
  const found = new Map<string, NamedImport>();
  for (const root of region) {
    walk(root, (node) => {
      if (!ts.isIdentifier(node) || !isValueReference(node)) return;
      const symbol = semantics.getSymbolAtLocation(node);
      if (symbol === undefined || !(symbol.flags & ts.SymbolFlags.Alias)) return;
      const needed = importIntoCore({ semantics, symbol, target: file, from: node.getSourceFile(), use: 'value' });
      if (needed !== undefined) found.set(node.text, needed);
    });
  }
  return [...found.values()];
}

function importText({ from, name, alias, typeOnly }: NamedImport): string {
  const local = alias ?? name;
  const binding =
    name === '*'
      ? `* as ${local}`
      : name === 'default'
        ? local
        : name === local
          ? `{ ${name} }`
          : `{ ${name} as ${local} }`;
  return `import ${typeOnly ? 'type ' : ''}${binding} from '${from}';`;
}

/** A name imported as a value serves as a type as well. */
function mergedImports(types: readonly NamedImport[], values: readonly NamedImport[]): readonly NamedImport[] {
  return [...new Map([...types, ...values].map((each) => [each.alias ?? each.name, each])).values()];
}
