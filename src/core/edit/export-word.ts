import { ts } from '../syntax/typescript.ts';

/** The text of a declaration without its `export`; a line of the comment above may begin with that word as well. */
export function withoutExport(declaration: string): string {
  const start = ts.getLeadingCommentRanges(declaration, 0)?.at(-1)?.end ?? 0;
  return declaration.slice(0, start) + declaration.slice(start).replace(/^(\s*)export (?=\w)/u, '$1');
}

/** Whether a declaration is handed out where it stands. */
export function isExportedText(declaration: string): boolean {
  return withoutExport(declaration) !== declaration;
}
