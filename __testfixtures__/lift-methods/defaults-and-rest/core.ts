export function format({ name }: { name: string }, width = 10, ...tags: string[]): string {
  const line = `${name.toUpperCase()} ${tags.map((tag) => `#${tag}`).join(' ')}`;
  return line.length > width ? `${line.slice(0, width - 1)}…` : line;
}
