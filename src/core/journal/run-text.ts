import { z } from 'zod';
import { journalVersion, type Run } from './run.ts';

/** A checksum of a text; it tells a record that was cut short from a whole one. */
export type Digest = (text: string) => string;

/** Two lines: one that every version can read, and the run. */
export function renderRun(run: Run, digest: Digest): string {
  const body = JSON.stringify(run);
  const header = JSON.stringify({ format, version: journalVersion, digest: digest(body) });
  return `${header}\n${body}\n`;
}

export type ReadRun =
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer'; readonly version: number };

export function parseRun(text: string, digest: Digest): ReadRun {
  const [first = '', body = ''] = text.split('\n', 2);
  const header = headerSchema.safeParse(parseJson(first));
  if (!header.success) return { kind: 'damaged' };
  if (header.data.version > journalVersion) return { kind: 'newer', version: header.data.version };
  if (header.data.digest !== digest(body)) return { kind: 'damaged' };
  const run = runSchema.safeParse(parseJson(body));
  return run.success ? { kind: 'run', run: run.data } : { kind: 'damaged' };
}

const format = 'fcis-codemod journal';

const headerSchema = z.object({ format: z.literal(format), version: z.int().min(1), digest: z.string() });

/** JSON leaves out what is undefined. */
const absent = <T extends z.ZodType>(schema: T) => schema.optional().transform((value) => value);

/** A path that cannot lead out of the project, whatever happened to the record. */
const path = z.string().refine((text) => text !== '' && !/^[/\\]|^[a-z]:|(^|\/)\.\.(\/|$)/i.test(text));

const runSchema = z.object({
  id: z.string(),
  kind: z.enum(['write', 'undo']),
  undoes: z.array(z.string()),
  session: z.string(),
  step: z.string(),
  title: z.string(),
  root: z.string(),
  startedAt: z.string(),
  files: z.array(
    z
      .object({ path, before: absent(z.string()), after: absent(z.string()), mode: absent(z.int()) })
      .transform(({ path, before, after, mode }) => ({ path, before, after, mode })),
  ),
  folders: z.array(path),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
