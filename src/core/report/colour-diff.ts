import type { Colours } from './colours.ts';

/** A unified diff in the colours of git. Without its escape codes the text stays the same, character by character. */
export function colourDiff(diff: string, colours: Colours): string {
  let removedLeft = 0;
  let addedLeft = 0;
  return diff
    .split('\n')
    .map((line) => {
      const hunk = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line);
      if (removedLeft <= 0 && addedLeft <= 0) {
        if (hunk === null) return line === '' ? line : colours.bold(line);
        removedLeft = Number(hunk[1] ?? 1);
        addedLeft = Number(hunk[2] ?? 1);
        return colours.cyan(hunk[0]) + line.slice(hunk[0].length);
      }
      // Inside a hunk the counts decide, for a removed line may itself begin with `-- `.
      if (line.startsWith('\\')) return line;
      if (!line.startsWith('+')) removedLeft -= 1;
      if (!line.startsWith('-')) addedLeft -= 1;
      if (line.startsWith('+')) return paint(line, colours.green);
      return line.startsWith('-') ? paint(line, colours.red) : line;
    })
    .join('\n');
}

/** A carriage return stays outside of the colour, else some terminals paint the rest of the line. */
function paint(line: string, colour: (text: string) => string): string {
  return line.endsWith('\r') ? `${colour(line.slice(0, -1))}\r` : colour(line);
}
