/** Without semicolons, a line that begins so would go on with the call before it. */
export function startsLikeAnOperator(rest: string): boolean {
  return /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*[([`+\-/]/u.test(rest);
}
