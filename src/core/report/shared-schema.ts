import { z } from 'zod';

const position = z.strictObject({
  line: z.int().min(1),
  column: z.int().min(1).describe('In UTF-16 code units.'),
  offset: z.int().min(0).describe('From the start of the text, in UTF-16 code units.'),
});

export const rangeSchema = z.strictObject({ start: position, end: position.describe('Not included.') });

/** Something wrong with the input or the invocation that a person has to mend. */
export const problemSchema = z.strictObject({
  code: z.string(),
  kind: z.enum(['usage', 'input', 'notice']),
  message: z.string(),
  file: z.string().optional(),
  line: z.int().optional(),
  column: z.int().optional(),
  help: z.string().optional(),
});

export type RangeJson = z.output<typeof rangeSchema>;

export type ProblemJson = z.output<typeof problemSchema>;
