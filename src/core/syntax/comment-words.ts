/** What a comment says, without its slashes and stars. */
export function wordsOfComment(comment: string): string {
  if (comment.startsWith('//')) return comment.replace(/^\/\/+\s?/u, '');
  return comment
    .replace(/^\/\*+/u, '')
    .replace(/\*+\/$/u, '')
    .split(/\r?\n/u)
    .map((line) => line.replace(/^\s*\*?\s?/u, ''))
    .join('\n')
    .trim();
}
