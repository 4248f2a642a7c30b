const kept = 12;

/** The end of what a program printed, where it says what went wrong. */
export function lastLines(text: string): string {
  return text.trimEnd().split(/\r?\n/u).slice(-kept).join('\n');
}
