import { bare, walk } from '../../syntax/nodes.ts';
import { perFile, perProgram } from '../../syntax/answered-once.ts';
import { resolveAlias } from '../../syntax/resolve-alias.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import type { WholeRead } from './read-as-a-whole.ts';

/** A function that reads what it is given as a whole: `function dump(value: object) { return Object.keys(value); }`. */
export interface Reader {
  readonly name: string;
  readonly symbol: ts.Symbol;
  readonly index: number;
  readonly read: WholeRead;
}

/** The functions that read what they are given, at once or by handing it to others that do. */
export function collectReaders(reads: readonly WholeRead[], semantics: Semantics): readonly Reader[] {
  const readers = reads.flatMap((read) => readerOf(read, semantics) ?? []);
  const known = new Set<string>();
  const calls = callsIn(semantics);
  for (const reader of readers) {
    for (const call of calls.get(reader.name) ?? []) {
      const read = readThrough(reader, call);
      const further = read && readerOf(read, semantics);
      if (further === undefined || known.has(keyOf(reader, call)) || !isCalled(reader, call, semantics)) continue;
      known.add(keyOf(reader, call));
      readers.push(further);
    }
  }
  return readers;
}

/** The arguments in a file whose fields are read by the function that they are handed to. */
export function handedReads(
  sourceFile: ts.SourceFile,
  readers: readonly Reader[],
  semantics: Semantics,
): readonly WholeRead[] {
  const found = new Map<string, WholeRead>();
  const calls = callsInFile(sourceFile);
  for (const reader of readers) {
    for (const call of calls.get(reader.name) ?? []) {
      const read = readThrough(reader, call);
      if (read === undefined || found.has(keyOf(reader, call)) || !isCalled(reader, call, semantics)) continue;
      found.set(keyOf(reader, call), read);
    }
  }
  return [...found.values()];
}

function readThrough({ index, read }: Reader, call: ts.CallExpression): WholeRead | undefined {
  const argument = call.arguments[index];
  return argument && { ...read, node: call, object: argument };
}

function isCalled({ symbol }: Reader, call: ts.CallExpression, semantics: Semantics): boolean {
  const called = semantics.getSymbolAtLocation(calleeName(call) ?? call);
  return called !== undefined && resolveAlias(semantics, called) === symbol;
}

function keyOf({ index, read }: Reader, call: ts.CallExpression): string {
  return `${call.getSourceFile().fileName} ${call.pos} ${index} ${read.kind}`;
}

/** The function around, where what is read is one of its parameters. */
function readerOf(read: WholeRead, semantics: Semantics): Reader | undefined {
  const object = bare(read.object);
  const parameter = ts.isIdentifier(object) ? semantics.getSymbolAtLocation(object)?.valueDeclaration : undefined;
  if (parameter === undefined || !ts.isParameter(parameter)) return undefined;
  const holder = ts.isVariableDeclaration(parameter.parent.parent) ? parameter.parent.parent : parameter.parent;
  const name = holder.name;
  const symbol = name && semantics.getSymbolAtLocation(name);
  if (name === undefined || !ts.isIdentifier(name) || symbol === undefined) return undefined;
  return { name: name.text, symbol, index: parameter.parent.parameters.indexOf(parameter), read };
}

const callsIn = perProgram((semantics): ReadonlyMap<string, readonly ts.CallExpression[]> => {
  const calls = new Map<string, ts.CallExpression[]>();
  for (const file of semantics.ownFiles()) {
    for (const [name, some] of callsInFile(file)) {
      const others = calls.get(name);
      if (others === undefined) calls.set(name, [...some]);
      else others.push(...some);
    }
  }
  return calls;
});

const callsInFile = perFile((sourceFile): ReadonlyMap<string, readonly ts.CallExpression[]> => {
  const calls = new Map<string, ts.CallExpression[]>();
  walk(sourceFile, (node) => {
    const name = ts.isCallExpression(node) ? calleeName(node) : undefined;
    if (!ts.isCallExpression(node) || name === undefined || node.arguments.length === 0) return;
    const others = calls.get(name.text);
    if (others === undefined) calls.set(name.text, [node]);
    else others.push(node);
  });
  return calls;
});

function calleeName({ expression }: ts.CallExpression): ts.Identifier | undefined {
  if (ts.isIdentifier(expression)) return expression;
  return ts.isPropertyAccessExpression(expression) && ts.isIdentifier(expression.name) ? expression.name : undefined;
}
