import type { ts } from '../syntax/typescript.ts';
import { pascalCase, wordsOf } from '../naming/words.ts';
import { pathKey } from './access-path.ts';

/** What a parameter may be called that gets the value of the path, the best name first. */
export function namesOfPath(path: ts.Expression): readonly [string, ...string[]] {
  const [root = 'value', ...inner] = pathKey(path)
    .replaceAll(/[?#]/gu, '')
    .split('.')
    .filter((part) => part !== 'this');
  // The right side of an Either says nothing about what stands in it; what holds it does. On the left stands an error.
  const parts = [root, ...inner.filter((part, index) => index === inner.length - 1 || !/^(?:right|left)$/u.test(part))];
  const last = asVariable(parts.at(-1) ?? 'value');
  const before = parts.at(-2);
  if (last === 'left' && before !== undefined) return ['error', `${before}Error`];
  if (last === 'right' && before !== undefined) return [before, `${before}Value`];
  const joined = before === undefined ? `${last}Value` : before + pascalCase(wordsOf(last));
  return isTooVague(last) && before !== undefined ? [joined, last] : [last, joined];
}

/** `VALID_DURATIONS` is a constant where it is declared, and a variable where it is handed over. */
function asVariable(name: string): string {
  if (!/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/u.test(name)) return name;
  return name.toLowerCase().replaceAll(/_([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
}

/** Names that say nothing once they stand without their object. */
function isTooVague(name: string): boolean {
  return [
    'value',
    'data',
    'id',
    '_id',
    'name',
    'type',
    'key',
    'default',
    'result',
    'status',
    'kind',
    'count',
    'code',
  ].includes(name);
}

/** The same for a value of the world that is read in the shell: `now` for `Date.now()`. */
export function namesOfHoisted(call: ts.Expression): readonly [string, ...string[]] {
  const text = call.getText();
  if (/random|uuid|nanoid/iu.test(text)) return /uuid|nanoid/iu.test(text) ? ['id', 'newId'] : ['random', 'chance'];
  if (/Date|now/u.test(text)) return ['now', 'currentTime'];
  const last = /([A-Za-z_$][\w$]*)\W*$/u.exec(text)?.[1] ?? 'value';
  const camel = asVariable(last);
  return [camel, `${camel}Setting`];
}
