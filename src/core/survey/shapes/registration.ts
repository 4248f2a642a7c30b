import type { BabelNode } from '../../syntax/babel.ts';
import { camelCase, isVerb, singular, wordsOf } from '../../naming/words.ts';
import { pathFrom } from './calls.ts';

const routes = /^(?:get|post|put|patch|delete|del|all|options|head)$/;
const events =
  /^(?:on|once|addListener|prependListener|subscribe|process|consume|handle|register|add|listen|every|schedule|define|onMessage|each|work|run|route|use|addHook|action|command)$/;

/** True for calls that are handed a function to run when something happens: `router.post(…)`, `queue.process(…)`. */
export function isRegistration(call: BabelNode): boolean {
  if (call.type === 'NewExpression') return /Worker$|Consumer$|Cron(?:Job)?$/.test(pathFrom(call.callee)?.at(-1) ?? '');
  if (call.type !== 'CallExpression') return false;
  const path = pathFrom(call.callee);
  const method = path?.at(-1);
  return path !== undefined && path.length > 1 && method !== undefined && (routes.test(method) || events.test(method));
}

/**
 * What a handler would be called if it had a name, after the place it is registered at: `createOrder` for
 * `router.post('/orders', …)`, `cancelOrder` for `.post('/orders/:id/cancel', …)`, `handleOrderPlaced` for
 * `bus.on('order.placed', …)`.
 */
export function nameOfRegistration(call: BabelNode): string | undefined {
  if (call.type !== 'CallExpression' && call.type !== 'NewExpression') return undefined;
  const path = pathFrom(call.callee) ?? [];
  const method = path.at(-1) ?? '';
  const told = firstText(call.arguments) ?? routeOf(call.callee);
  if (routes.test(method)) return nameOfRoute(method, told ?? '');
  const about = wordsOf(told ?? path.at(-2) ?? method).filter((word) => !/^(?:queue|worker|bus|emitter)$/.test(word));
  if (about.length === 0) return undefined;
  return camelCase([method === 'process' || call.type === 'NewExpression' ? 'process' : 'handle', ...about]);
}

function nameOfRoute(method: string, path: string): string | undefined {
  const parts = path.split('/').filter((part) => part !== '' && !/^(?:api|v\d+)$/.test(part));
  const isParameter = (part: string | undefined) => part !== undefined && /^[:{[*]/.test(part);
  const words = parts.filter((part) => !isParameter(part)).map((part) => wordsOf(part));
  const last = words.at(-1);
  const before = words.at(-2);
  if (last === undefined) return undefined;
  // `/orders/:id/cancel`
  if (before !== undefined && !isParameter(parts.at(-1)) && last.length === 1 && isVerb(last[0] ?? ''))
    return camelCase([...last, ...one(before)]);
  if (words.length === 1 && last.length > 1 && isVerb(last[0] ?? '')) return camelCase(last);
  const verb = { post: 'create', put: 'update', patch: 'update', delete: 'delete', del: 'delete' }[method] ?? 'get';
  const isCollection = one(last).join() !== last.join();
  if (verb === 'create' && !isCollection) return camelCase(['post', ...last]);
  return camelCase([verb, ...(verb === 'get' && !isParameter(parts.at(-1)) ? last : one(last))]);
}

function one(words: readonly string[]): readonly string[] {
  return words.map((word, index) => (index === words.length - 1 ? singular(word) : word));
}

function firstText(given: readonly BabelNode[]): string | undefined {
  const [first] = given;
  if (first?.type === 'StringLiteral') return first.value;
  if (first?.type === 'TemplateLiteral') return first.quasis.map(({ value }) => value.raw).join('/');
  if (first?.type === 'MemberExpression') return pathFrom(first)?.slice(-1)[0];
  return undefined;
}

/** The path of `router.route('/orders').post(…)`. */
function routeOf(callee: BabelNode): string | undefined {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'CallExpression') return undefined;
  return firstText(callee.object.arguments) ?? routeOf(callee.object.callee);
}
