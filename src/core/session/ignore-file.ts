import posix from 'node:path/posix';
import { z } from 'zod';
import { byteOrderMark, withoutMark } from '../edit/byte-order-mark.ts';
import type { Proposed } from './proposed.ts';
import type { Fate } from './session.ts';

/** What was never to be proposed again, and why. The file is committed, so everybody is spared the question. */
export interface Ignored {
  readonly id: string;
  readonly reason: string;
}

const schema = z.strictObject({
  $schema: z.string().optional(),
  ignored: z.array(z.strictObject({ id: z.string(), reason: z.string() })),
});

/** An id whose path starts in one folder, as it is where paths start in another one (both absolute). */
export function moveId(id: string, from: string, to: string): string {
  const [transform, path, ...rest] = id.split(':');
  if (path === undefined || from === to) return id;
  return [transform, posix.relative(to, posix.join(from, path)), ...rest].join(':');
}

/** The entries of the file; undefined where it is not one. */
export function parseIgnoreFile(text: string): readonly Ignored[] | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(withoutMark(text)));
    return parsed.success ? parsed.data.ignored : undefined;
  } catch {
    return undefined;
  }
}

/** The file with all that was said never to be proposed again; undefined where nothing was. */
export function ignoreFileWith(request: {
  readonly text: string | undefined;
  readonly proposals: readonly Proposed[];
  readonly fates: ReadonlyMap<string, Fate>;
  /** Where the paths in the ids of the proposals start, and where they start in the file. */
  readonly from: string;
  readonly to: string;
}): string | undefined {
  const { text, proposals, fates, from, to } = request;
  const added = proposals.flatMap(({ id }) => {
    const fate = fates.get(id);
    return fate?.kind === 'never' ? [{ id: moveId(id, from, to), reason: fate.reason }] : [];
  });
  return added.length === 0 ? undefined : addToIgnoreFile(text, added);
}

/** The file with these entries as well, each once, sorted, so that two people's additions merge. Throws on what is none. */
export function addToIgnoreFile(text: string | undefined, added: readonly Ignored[]): string {
  const { ignored: known, ...others } =
    text === undefined ? { ignored: [] } : schema.parse(JSON.parse(withoutMark(text)));
  const byId = new Map([...known, ...added].map((each) => [each.id, each]));
  const ignored = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const whole = `${JSON.stringify({ ...others, ignored }, null, 2)}\n`;
  const lead = text?.startsWith(byteOrderMark) === true ? byteOrderMark : '';
  return lead + (text?.includes('\r\n') === true ? whole.replaceAll('\n', '\r\n') : whole);
}
