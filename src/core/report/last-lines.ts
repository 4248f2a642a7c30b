const kept = 12;

/** The end of what a program printed, where it says what went wrong. */
export function lastLines(text: string): string {
  return linesOf(text).slice(-kept).join('\n');
}

/** The same with a word about what is left out, for what may be of interest from its beginning. */
export function lastLinesOf(text: string): string {
  const lines = linesOf(text);
  const left = lines.length - kept;
  return left > 1 ? [`(${left} lines before)`, ...lines.slice(-kept)].join('\n') : lines.join('\n');
}

/** As they would be seen in the end, without what moves the cursor or colours what stands around. */
function linesOf(text: string): readonly string[] {
  return text
    .replaceAll(escapes, '')
    .trimEnd()
    .split(/\r?\n/u)
    .map((line) => line.slice(line.lastIndexOf('\r') + 1).replaceAll(controls, ''));
}

const escapes = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b[@-Z\\^_]/gu;
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/gu;
