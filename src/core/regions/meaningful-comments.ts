/** What tools read in comments, bound to the line or to the pair of marks where they stand. */
const anywhere = [
  // Checkers and formatters that are told to look away.
  /@ts-(?:ignore|expect-error|nocheck)|eslint-(?:disable|enable)|tslint:(?:disable|enable)|oxlint-disable/,
  /(?:prettier|biome|dprint|rome)-ignore|deno-(?:lint-ignore|fmt-ignore)|@formatter:(?:on|off)|clang-format (?:on|off)/,
  /jshint ignore:|jscpd:ignore-(?:start|end)|stryker (?:disable|restore)/,
  /(?:istanbul|c8|v8) ignore|node:coverage (?:disable|enable|ignore)/,
  // What editors fold, and what a documentation quotes.
  /#(?:end)?(?:doc)?region\b|<\/?editor-fold\b|vuln-code-snippet|\bdocs?:(?:start|end)\b/,
  /snippet-(?:start|end):|(?:begin|end)-snippet\b|--8<--/,
  /@license|@preserve|webpackChunkName/,
];

/** The same for marks whose words could stand in code as well. */
const inComments = [
  /\[(?:START|END) [\w.-]+\]/,
  /(?:tag|end)::[\w.-]+\[/,
  /<\/?snippet\w*>/,
  /#(?:if(?:n?def)?|else|elif|endif)\b/,
];

const sourceOf = (patterns: readonly RegExp[]) => patterns.map(({ source }) => source).join('|');
const meaningful = new RegExp(`${sourceOf(anywhere)}|(?:${sourceOf(inComments)})(?<=\\/[/*][^\\n]*)`, 'iu');

/** `// region totals` and `// endregion`: a word like any other where nothing closes it. */
const fold = /(?<=\/\/[\t ]*)(?:end)?region\b/u;

/** The first words in these comments that a tool reads; the text is that of their file. */
export function findMeaningful(comments: string, text: string): string | undefined {
  const hasFolds = text.includes('endregion');
  return (meaningful.exec(comments) ?? (hasFolds ? fold.exec(comments) : null))?.[0];
}

/** Whether a tool reads something in these comments. */
export function isMeaningful(comments: string, text: string): boolean {
  return findMeaningful(comments, text) !== undefined;
}
