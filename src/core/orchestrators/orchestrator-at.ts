import type { Dependency, Operation, Orchestrator } from '../model/orchestrator.ts';
import type { FunctionPlace, Site, SiteDependency } from '../survey/shapes/site.ts';
import { walk } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import { operationsOf } from './class-orchestrators.ts';

/** The nodes of a file by the offsets that the survey knows them by. */
export interface NodeIndex {
  function(place: FunctionPlace): ts.FunctionLikeDeclaration | undefined;
  classEndingAt(end: number): ts.ClassLikeDeclaration | undefined;
  callAt(start: number): ts.Node | undefined;
}

export function indexNodes(sourceFile: ts.SourceFile): NodeIndex {
  const functions = new Map<string, ts.FunctionLikeDeclaration>();
  const classes = new Map<number, ts.ClassLikeDeclaration>();
  const calls = new Map<number, ts.Node>();
  walk(sourceFile, (node) => {
    if (ts.isClassLike(node)) classes.set(node.end, node);
    else if (ts.isCallExpression(node)) {
      // Of a chain, `db.users().find()`, the whole begins where its parts do.
      if (!calls.has(node.getStart())) calls.set(node.getStart(), node);
    } else if (ts.isFunctionLike(node) && 'body' in node) {
      const { body } = node;
      if (body === undefined) return;
      const key = ts.isBlock(body) ? `block${body.getStart()}` : `arrow${node.getStart()}`;
      functions.set(key, node);
    }
  });
  return {
    function: ({ at, offset }) => functions.get(`${at}${offset}`),
    classEndingAt: (end) => classes.get(end),
    callAt: (start) => calls.get(start),
  };
}

/** The orchestrator that the survey saw at this site; undefined where the compiler reads the text in another way. */
export function orchestratorAt(
  site: Site,
  { sourceFile, nodes }: { readonly sourceFile: ts.SourceFile; readonly nodes: NodeIndex },
): Orchestrator | undefined {
  const { kind, name, domain } = site;
  const holder = site.place && nodes.function(site.place);
  const dependencies = site.dependencies.flatMap((each) => dependencyOf(each, { nodes, holder }) ?? []);
  if (kind === 'class') {
    const node = nodes.classEndingAt(site.end);
    return node && { kind, name, domain, sourceFile, node, dependencies, operations: operationsOf(node) };
  }
  const operations = site.operations.flatMap(({ place, isHelper, ...each }): readonly Operation[] => {
    const node = nodes.function(place);
    return node?.body === undefined ? [] : [{ ...each, node, body: node.body, ...(isHelper ? { isHelper } : {}) }];
  });
  const node = kind === 'module' ? sourceFile : holder;
  if (node === undefined || operations.length === 0) return undefined;
  return { kind, name, domain, sourceFile, node, dependencies, operations };
}

function dependencyOf(
  { name, origin, calls }: SiteDependency,
  { nodes, holder }: { readonly nodes: NodeIndex; readonly holder: ts.Node | undefined },
): Dependency | undefined {
  if (origin === 'field') return holder && { name, origin, node: holder, used: true };
  const found = calls.flatMap((start) => nodes.callAt(start) ?? []);
  const [node] = found;
  return node && { name, origin, node, used: true, calls: found };
}
