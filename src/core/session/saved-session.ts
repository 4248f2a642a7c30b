import { z } from 'zod';
import type { Answer, Drafts } from './answer.ts';
import type { Seen } from './standing-answers.ts';

/** A session that was left, as it is kept on disk: enough to go on where it was. Paths are relative to its folder. */
export interface SavedSession {
  readonly version: 1;
  /** Groups what the session wrote, for `undo --all`. */
  readonly session: string;
  /** Where it was begun, seen from the root of the project. */
  readonly folder: string;
  /** What was typed behind the name of the program. */
  readonly words: readonly string[];
  /** What is still to be looked at; the first one was begun. */
  readonly queue: readonly SavedUnit[];
  /** What was said about the first of the queue. */
  readonly answers: readonly Answer[];
  /** What was seen of the proposals that the answers are about. */
  readonly seen: Seen;
  readonly drafts: Drafts;
  readonly done: readonly FinishedUnit[];
  /** What is being committed; in a session that was left, what the program was killed over. */
  readonly committing?: Committing | undefined;
}

/** A commit of the first of the queue. */
export interface Committing {
  /** The newest commit before. */
  readonly head: string;
  /** The first line of its message. */
  readonly subject: string;
  /** What the queue is to lose once it is committed. */
  readonly unit: FinishedUnit;
}

export interface SavedUnit {
  readonly file: string;
  readonly name: string;
  /** True where the file holds a jscodeshift transform, and what it makes of each file is to be looked at. */
  readonly isCodemod?: boolean | undefined;
}

export interface FinishedUnit extends SavedUnit {
  readonly lifts: number;
  readonly splits: number;
  /** The files that were written. */
  readonly written: readonly string[];
  readonly commit?: string | undefined;
}

const unit = z.object({ file: z.string(), name: z.string(), isCodemod: z.boolean().optional() });
const finished = unit.extend({
  lifts: z.number(),
  splits: z.number(),
  written: z.array(z.string()),
  commit: z.string().optional(),
});
const id = z.string();
const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept'), ids: z.array(id), andRest: z.boolean().optional() }),
  z.object({ kind: z.literal('skip'), id }),
  z.object({ kind: z.literal('never'), id, reason: z.string() }),
  z.object({ kind: z.literal('impossible'), id, reason: z.string() }),
  z.object({ kind: z.literal('rename'), id, name: z.string() }),
  z.object({ kind: z.literal('relocate'), id, file: z.string() }),
  z.object({ kind: z.literal('rewrite'), id, over: z.string(), text: z.string() }),
  z.object({
    kind: z.literal('regroup'),
    id,
    groups: z.array(z.object({ name: z.string(), operations: z.array(z.string()) })),
  }),
]) satisfies z.ZodType<Answer>;

const schema = z.object({
  version: z.literal(1),
  session: z.string().min(1),
  folder: z.string(),
  words: z.array(z.string()),
  queue: z.array(unit).min(1),
  answers: z.array(answer),
  seen: z.record(z.string(), z.string()).default({}),
  drafts: z.record(z.string(), z.object({ over: z.string(), text: z.string() })).default({}),
  done: z.array(finished),
  committing: z.object({ head: z.string(), subject: z.string(), unit: finished }).optional(),
});

export function renderSavedSession(saved: SavedSession): string {
  return `${JSON.stringify(saved, null, 2)}\n`;
}

/** The session; undefined where the text is none, e.g. of another version. */
export function parseSavedSession(text: string): SavedSession | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
