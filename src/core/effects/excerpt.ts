import { ts } from '../syntax/typescript.ts';
import { isAssignment } from './write-index.ts';

const longest = 60;

/** The code's own words for a message: on one line, arguments and long tails left out, in backticks. */
export function excerpt(node: ts.Node): string {
  return `\`${shorten(wordsOf(node))}\``;
}

function wordsOf(node: ts.Node): string {
  const text = node.getText().replace(/\s+/g, ' ');
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind) && text.length > longest / 2)
    return `${wordsOf(node.left)} ${node.operatorToken.getText()} …`;
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return text;
  if (text.length <= longest / 2 || !node.arguments || node.arguments.length === 0) return text;
  const callee = node.expression.getText().replace(/\s+/g, ' ');
  return `${ts.isNewExpression(node) ? 'new ' : ''}${callee}(…)`;
}

function shorten(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
