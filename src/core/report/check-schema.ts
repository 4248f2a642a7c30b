import { z } from 'zod';
import { ruleIds } from '../model/finding.ts';
import { refusalCodes, type RefusalCode } from '../model/refusal.ts';
import { transformNames } from '../model/transform-name.ts';
import { problemSchema } from './shared-schema.ts';

const violation = z.strictObject({
  rule: z.enum(ruleIds),
  severity: z.enum(['error', 'warning']),
  file: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
  message: z.string(),
  evidence: z.string().describe("What shows it, in the code's own words."),
  transform: z.enum(transformNames).optional().describe('The transform that mends it.'),
  refusal: z
    .enum(Object.keys(refusalCodes) as RefusalCode[])
    .optional()
    .describe('Why the transform leaves it alone.'),
});

/** What `check --format json` prints. Files are relative to the working directory, with `/`. */
export const checkJsonSchema = z
  .strictObject({
    version: z.literal(1).describe('Rises when a reader of the former version could be misled.'),
    violations: z.array(violation),
    problems: z.array(problemSchema),
    summary: z.strictObject({
      files: z.int().describe('How many files were looked at.'),
      orchestrators: z.int(),
      errors: z.int(),
      warnings: z.int(),
    }),
  })
  .describe('The violations that fcis-codemod check found.');

export type CheckJson = z.output<typeof checkJsonSchema>;

export type ViolationJson = z.output<typeof violation>;
