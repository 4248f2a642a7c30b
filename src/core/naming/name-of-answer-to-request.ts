import { walk } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import { pascalCase, singularWords } from './words.ts';

/** What frameworks call the object that a request is answered through: `res` of Express, `reply` of Fastify, `ctx` of Koa. */
const responders = /^(?:res|resp|response|reply|ctx|context|c|h|next|NextResponse|Response)$/u;

/** The call through which a handler answers, e.g. `res.status(400).json(…)`; undefined for any other call. */
export function isAnswerToRequest(call: ts.CallExpression): boolean {
  let root: ts.Expression = call.expression;
  while (ts.isPropertyAccessExpression(root) || ts.isCallExpression(root)) root = root.expression;
  return ts.isIdentifier(root) && responders.test(root.text);
}

/** What it says of the request that it is answered with this status: 409 gives `isConflictingOrder`. */
export function nameOfStatus(answer: ts.CallExpression, subject: readonly string[]): string | undefined {
  const about = pascalCase(singularWords(subject));
  const status = statusOf(answer);
  if (status === undefined || status < 400) return undefined;
  switch (status) {
    case 400:
    case 422:
      return `isInvalid${about}`;
    case 402:
      return 'needsPayment';
    case 403:
      return 'isForbidden';
    case 409:
      return `isConflicting${about}`;
    case 429:
      return 'isOverLimit';
    default:
      return `shouldReject${about}`;
  }
}

/** The number between 400 and 599 that is written down in the call. */
function statusOf(answer: ts.CallExpression): number | undefined {
  let status: number | undefined;
  walk(answer, (node) => {
    if (status === undefined && ts.isNumericLiteral(node) && /^[45]\d\d$/u.test(node.text)) status = Number(node.text);
    return !ts.isFunctionLike(node);
  });
  return status;
}
