/** What stands below the options in the help text. */
export const epilogue = `
Examples:
  fcis-codemod --dry src                     show what would be lifted, as a diff
  fcis-codemod --dry src | git apply         the same as --write, through git
  fcis-codemod --write src                   lift everything that is safe
  fcis-codemod check src                     does the code keep the rules?
  fcis-codemod explain src/checkout.ts:41    why is this line left alone?
  fcis-codemod undo                          take back what was written last

Exit codes:
  0   done
  1   check found errors, or --dry --check found changes
  2   wrong options or configuration
  3   something could not be read or written; the rest was still looked at
  70  a bug in fcis-codemod
  130 interrupted

Configuration: fcis.config.{ts,js,mjs,json}, or "fcis" in package.json.
`;
