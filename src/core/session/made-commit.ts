/** What git said; nothing where it would not. */
type Said = { readonly kind: 'ok'; readonly output: string } | { readonly kind: 'failed' };

export function commitNamed(said: Said): string {
  return said.kind === 'ok' ? said.output.trim() : '';
}

/** The commit with this first line, in a log of `hash first-line`. A hook may write the number of a ticket around it. */
export function commitAbout(subject: string, log: Said): string | undefined {
  if (log.kind === 'failed') return undefined;
  const line = log.output.split('\n').find((each) => each.includes(subject));
  return line?.split(' ')[0];
}
