import { z } from 'zod';
import { refusalCodes, type RefusalCode } from '../model/refusal.ts';
import { refactoringSchema, refusalSchema } from './plan-schema.ts';
import { problemSchema, rangeSchema } from './shared-schema.ts';

const refusalCode = z.enum(Object.keys(refusalCodes) as RefusalCode[]);

const finding = z.strictObject({
  rule: z.string(),
  range: rangeSchema,
  message: z.string(),
  evidence: z.string(),
  refusal: refusalCode.optional(),
});

const leftover = z.strictObject({
  range: rangeSchema,
  origin: z.string().describe('Where it was found, e.g. `CheckoutOrchestrator.processCheckout`.'),
  weight: z.number().describe('What docs/worthiness.md comes to.'),
  needed: z.number().describe('What is enough for a function of its own.'),
  obstacle: z.strictObject({ code: refusalCode, reason: z.string(), unblock: z.string() }).optional(),
});

/** What `explain file:line --format json` prints. Files are relative to the working directory, with `/`. */
export const explainJsonSchema = z
  .strictObject({
    version: z.literal(1).describe('Rises when a reader of the former version could be misled.'),
    file: z.string(),
    line: z.int().min(1),
    verdict: z
      .enum(['lifted', 'left-alone', 'stays', 'nothing'])
      .describe(
        'lifted: the narrowest proposal or refusal on the line is a proposal. left-alone: it is a refusal, or only a rule has something to say. stays: logic that is too thin, or that no lift understands. nothing: no business logic.',
      ),
    orchestrators: z.array(z.string()).describe('Those of the file; without any, nothing in it is looked at.'),
    refactorings: z.array(refactoringSchema).describe('The narrowest first; the edits are those of --dry --assume.'),
    refusals: z.array(refusalSchema).describe('The narrowest first.'),
    findings: z.array(finding).describe('The rules that the line breaks.'),
    leftover: leftover.optional(),
    problems: z.array(problemSchema),
  })
  .describe('Why a line is, or is not, lifted.');

export type ExplainJson = z.output<typeof explainJsonSchema>;
