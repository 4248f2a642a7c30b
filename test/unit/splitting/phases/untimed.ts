/** The trace without the microtask of each event, which is where an awaited phase may differ. */
export function untimed(trace: readonly string[]): readonly string[] {
  return trace.map((line) => line.replace(/^\s*\d+ {2}/u, ''));
}
