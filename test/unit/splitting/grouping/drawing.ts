import type {
  Composition,
  NoSplit,
  OperationGraph,
  OperationNode,
  Split,
} from '../../../../src/core/splitting/operation-graph.ts';

/**
 * A graph written as one line for each operation: `+pay [gateway ledger] -> log {total}` touches two dependencies, calls
 * `log` and uses the field `total`. `+` is public, `!` is public and stays, nothing is private.
 */
export function graphOf(lines: readonly string[]): OperationGraph {
  const operations = lines.map(operationOf);
  return { dependencies: [...new Set(operations.flatMap(({ touches }) => touches))], operations };
}

function operationOf(line: string): OperationNode {
  const match = /^([+!]?)(\w+)(?: \[([^\]]*)\])?(?: -> ([\w ]+?))?(?: \{([^}]*)\})?$/.exec(line);
  if (match === null) throw new Error(`Not an operation: ${line}`);
  const [, mark, name, touches, calls, state] = match;
  return {
    name: name!,
    touches: words(touches),
    calls: words(calls),
    state: words(state),
    isPublic: mark !== '',
    stays: mark === '!',
  };
}

/** One line for each composition, the original first: `checkout [carts] -> 0 1 (delegates: cancel)`. */
export function drawingOf(result: Split | NoSplit): readonly string[] {
  if (result.kind === 'refused') return [`${result.code}: ${result.operations.join(' ')}`];
  return [`original: ${drawn(result.original)}`, ...result.parts.map((part, index) => `${index}: ${drawn(part)}`)];
}

function drawn({ operations, dependencies, parts, delegates }: Composition): string {
  return [
    operations.join(' '),
    `[${dependencies.join(' ')}]`,
    parts.length > 0 ? `-> ${parts.join(' ')}` : '',
    delegates.length > 0 ? `(delegates: ${delegates.join(' ')})` : '',
  ]
    .filter((each) => each !== '')
    .join(' ');
}

function words(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : text.split(' ');
}
