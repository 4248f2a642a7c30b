import { z } from 'zod';
import { problemSchema } from './shared-schema.ts';

/** What `undo --format json` and `resume --format json` print. Files are relative to the working directory, with `/`. */
export const undoJsonSchema = z
  .strictObject({
    version: z.literal(1).describe('Rises when a reader of the former version could be misled.'),
    command: z.enum(['undo', 'resume']),
    outcome: z
      .enum(['done', 'planned', 'nothing', 'refused', 'unfinished', 'forgotten'])
      .describe(
        'planned: with --dry. forgotten: with --forget. refused: nothing was touched. unfinished: not everything could be done.',
      ),
    side: z
      .enum(['before', 'after'])
      .nullable()
      .describe('Whether the files are now as before the runs, or as after them.'),
    runs: z
      .array(z.strictObject({ id: z.string(), session: z.string(), title: z.string(), startedAt: z.string() }))
      .describe('Newest first.'),
    files: z.array(z.strictObject({ file: z.string(), change: z.enum(['changed', 'created', 'removed']) })),
    problems: z.array(problemSchema),
  })
  .describe('What became of fcis-codemod undo or resume.');

export type UndoJson = z.output<typeof undoJsonSchema>;
