export interface BugReportRequest {
  readonly error: unknown;
  readonly words: readonly string[];
  readonly version: string;
  readonly node: string;
  /** Show the stack trace as well. */
  readonly debug: boolean;
}

/** What to say about a mistake of the program itself, and what the one who reports it should send along. */
export function bugReport({ error, words, version, node, debug }: BugReportRequest): string {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? message) : message;
  const lines = [
    `fcis-codemod has run into a bug of its own: ${message}`,
    'Please report it with these lines, and with the code it happened on if you can:',
    `  fcis-codemod ${version}, Node ${node}`,
    `  called as: fcis-codemod ${words.join(' ')}`,
    ...(debug ? [stack] : ['  and what it prints when called again with --debug']),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
