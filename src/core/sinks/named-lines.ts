/** The names that git printed, one a line; none where it had nothing to say. */
export function namedLines(asked: { readonly kind: string; readonly output?: string }): readonly string[] {
  return asked.kind === 'ok' ? (asked.output ?? '').split('\n').filter((line) => line !== '') : [];
}
