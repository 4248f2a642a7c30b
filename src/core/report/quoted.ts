/** What another program printed, set off by a bar. */
export function quoted(text: string, bar: string): string {
  return text
    .split('\n')
    .map((line) => `  ${bar} ${line}\n`)
    .join('');
}
