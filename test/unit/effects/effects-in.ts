import { Project, ts } from 'ts-morph';
import { createEffects } from '../../../src/core/effects/create-effects.ts';
import type { Effect } from '../../../src/core/effects/effect.ts';
import { noOverrides, type PurityOverrides } from '../../../src/core/model/settings.ts';
import { semanticsOf } from '../../../src/core/syntax/semantics.ts';
import { nodeTypes, packageTypes } from './declared-packages.ts';

/** A snippet with `[start]…[end]` around the nodes that are asked about. */
export interface Case {
  readonly name: string;
  readonly code: string;
  /** Kind and root of each effect, in source order, e.g. `world`, `mutates order`. */
  readonly effects: readonly string[];
  readonly overrides?: Partial<PurityOverrides>;
  /** Asks for calling the function of this name instead. */
  readonly calling?: string;
  readonly javascript?: boolean;
}

/** Answers for all cases, from one program, by the name of the case. */
export function effectsOfCases(cases: readonly Case[]): ReadonlyMap<string, readonly Effect[]> {
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      strict: true,
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.NodeNext,
      allowJs: true,
      checkJs: false,
      experimentalDecorators: true,
      lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: ['node'],
    },
  });
  const fileSystem = project.getFileSystem();
  for (const [path, text] of Object.entries({ ...nodeTypes, ...packageTypes })) fileSystem.writeFileSync(path, text);
  const files = cases.map((one, index) => {
    const path = `/project/case-${index}/main.${one.javascript ? 'js' : 'ts'}`;
    project.createSourceFile(path, `${one.code.replace('[start]', '').replace('[end]', '')}\nexport {};\n`);
    return path;
  });
  const program = project.getProgram().compilerObject;
  const semantics = semanticsOf(program);
  return new Map(
    cases.map((one, index) => {
      const file = program.getSourceFile(files[index] ?? '');
      if (!file) throw new Error(`${one.name} is not in the program`);
      const effects = createEffects(semantics, { ...noOverrides, ...one.overrides });
      if (one.calling !== undefined) return [one.name, effects.ofCalling(functionNamed(file, one.calling))];
      const start = one.code.indexOf('[start]');
      const end = one.code.indexOf('[end]') - '[start]'.length;
      return [one.name, effects.of(nodesIn(file, start, end))];
    }),
  );
}

/** Kind and root, as the cases write them. */
export function describeEffect({ kind, root }: Effect): string {
  return root ? `${kind} ${root.name}` : kind;
}

function nodesIn(file: ts.SourceFile, start: number, end: number): readonly ts.Node[] {
  const text = file.text.slice(start, end);
  const from = start + (text.length - text.trimStart().length);
  const to = end - (text.length - text.trimEnd().length);
  const found = (node: ts.Node): readonly ts.Node[] | undefined => {
    if (node.getStart() === from && node.end === to && (ts.isExpression(node) || ts.isStatement(node))) return [node];
    const children: ts.Node[] = [];
    ts.forEachChild(node, (child) => void children.push(child));
    const run = children.filter((child) => child.getStart() >= from && child.end <= to);
    const isRun = run.length > 0 && run[0]?.getStart() === from && run.at(-1)?.end === to;
    if (isRun && run.every(ts.isStatement)) return run;
    return children.map(found).find((nodes) => nodes !== undefined);
  };
  const nodes = found(file);
  if (!nodes) throw new Error(`no nodes cover ${JSON.stringify(text)}`);
  return nodes;
}

function functionNamed(file: ts.SourceFile, name: string): ts.FunctionLikeDeclaration {
  let found: ts.FunctionLikeDeclaration | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.name?.getText() === name) found = node;
    ts.forEachChild(node, visit);
  };
  visit(file);
  if (!found) throw new Error(`no function ${name}`);
  return found;
}
