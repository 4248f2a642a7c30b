import { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import { checked, type Checked } from './checked.ts';
import { configSchema, type Config } from './config.ts';
import { parseCoreDir } from './core-dir.ts';
import { suggest } from './nearest.ts';

/** From what a configuration file holds to a trusted configuration. `file` is named in every problem. */
export function parseConfig(raw: unknown, file: string): Checked<Config> {
  const parsed = configSchema.safeParse(raw);
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, raw));
    return { kind: 'invalid', problems: problems.map((problem) => ({ ...problem, file })) };
  }
  const config = parsed.data;
  if (config.coreDir === undefined) return checked(config, []);
  const { value, problems } = parseCoreDir(config.coreDir, 'coreDir');
  return checked(
    { ...config, coreDir: value },
    problems.map((problem) => ({ ...problem, file })),
  );
}

function problemsOf(issue: z.core.$ZodIssue, raw: unknown): Problem[] {
  const place = issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(issue.path, key));
    case 'invalid_key':
      return [unknownKey(issue.path.slice(0, -1), String(issue.path.at(-1)))];
    case 'invalid_value':
      return [unknownValue(place, valueAt(raw, issue.path), issue.values.map(String))];
    case 'invalid_type':
      return [wrong(place, `has to be ${withArticle(issue.expected)}, not ${describe(valueAt(raw, issue.path))}`)];
    case 'too_small':
      return [wrong(place, issue.origin === 'array' ? 'must not be empty' : `has to be at least ${issue.minimum}`)];
    default:
      return [wrong(place, issue.message.charAt(0).toLowerCase() + issue.message.slice(1))];
  }
}

function unknownKey(path: readonly PropertyKey[], key: string): Problem {
  const place = [...path, key].join('.');
  return { code: 'config-key', kind: 'usage', message: `unknown key ${place}`, help: suggest(key, keysAt(path)) };
}

function unknownValue(place: string, value: unknown, allowed: readonly string[]): Problem {
  const help = typeof value === 'string' ? suggest(value, allowed) : `one of: ${allowed.join(', ')}`;
  return { code: 'config-value', kind: 'usage', message: `${place} cannot be ${describe(value)}`, help };
}

function wrong(place: string, message: string): Problem {
  const subject = place === '' ? 'the configuration' : place;
  return { code: 'config-value', kind: 'usage', message: `${subject} ${message}` };
}

/** The keys that the schema knows at a place; arrays have none. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let schema: z.core.$ZodType | undefined = configSchema;
  for (const step of path) schema = schema instanceof z.ZodObject ? unwrap(schema.shape[String(step)]) : undefined;
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape).filter((key) => key !== '$schema');
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum) return schema.keyType.options.map(String);
  return [];
}

function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return schema instanceof z.ZodOptional ? schema.unwrap() : schema;
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], raw);
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' || typeof value === 'function' ? withArticle(typeof value) : JSON.stringify(value);
}

function withArticle(noun: string): string {
  if (noun === 'int') return 'a whole number';
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
