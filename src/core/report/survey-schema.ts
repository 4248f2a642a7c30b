import { z } from 'zod';
import { problemSchema } from './shared-schema.ts';

/** What `survey --format json` prints. Files are relative to the working directory, with `/`. */
export const surveyJsonSchema = z
  .strictObject({
    version: z.literal(1).describe('Rises when a reader of the former version could be misled.'),
    orchestrators: z
      .array(
        z.strictObject({
          kind: z.enum(['class', 'closure', 'function', 'module']),
          name: z.string(),
          file: z.string(),
          line: z.int().min(1),
          dependencies: z.int(),
          logic: z.int().describe('How many logic operators it holds.'),
          score: z.int().describe('The god score.'),
          leftAlone: z.enum(['flow', 'script']).optional().describe('Why it is surveyed and not changed.'),
        }),
      )
      .describe('The one with the highest score first.'),
    problems: z.array(problemSchema),
    summary: z.strictObject({ files: z.int(), orchestrators: z.int().describe('Before --limit.') }),
  })
  .describe('The orchestrators that were found, ranked.');

export type SurveyJson = z.output<typeof surveyJsonSchema>;
