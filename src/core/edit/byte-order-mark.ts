/** What some editors put in front of a text. The compiler does not count it, so places in a text are those without it. */
export const byteOrderMark = '\uFEFF';

export function withoutMark(text: string): string {
  return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}
