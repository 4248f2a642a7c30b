import { bare, walk } from '../../syntax/nodes.ts';
import { perFile } from '../../syntax/answered-once.ts';
import { resolveAlias } from '../../syntax/resolve-alias.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import type { WholeRead } from './read-as-a-whole.ts';

/** A function that reads what it is given as a whole: `function dump(value: object) { return Object.keys(value); }`. */
interface Reader {
  readonly name: string;
  readonly symbol: ts.Symbol;
  readonly index: number;
  readonly read: WholeRead;
}

/** The arguments whose fields are read by the function that they are handed to, at once or through others. */
export function handedReads(reads: readonly WholeRead[], semantics: Semantics): readonly WholeRead[] {
  const found: WholeRead[] = [];
  const readers = reads.flatMap((read) => readerOf(read, semantics) ?? []);
  const known = new Set<string>();
  for (const reader of readers) {
    for (const call of semantics.ownFiles().flatMap((file) => callsInFile(file).get(reader.name) ?? [])) {
      const argument = call.arguments[reader.index];
      const called = semantics.getSymbolAtLocation(calleeName(call) ?? call);
      if (argument === undefined || called === undefined || resolveAlias(semantics, called) !== reader.symbol) continue;
      const key = `${call.getSourceFile().fileName} ${call.pos} ${reader.index} ${reader.read.kind}`;
      if (known.has(key)) continue;
      known.add(key);
      const read: WholeRead = { ...reader.read, node: call, object: argument };
      found.push(read);
      const further = readerOf(read, semantics);
      if (further !== undefined) readers.push(further);
    }
  }
  return found;
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
