import { z } from 'zod';
import { refusalCodes, type RefusalCode } from '../model/refusal.ts';
import { transformNames } from '../model/transform-name.ts';
import { problemSchema, rangeSchema } from './shared-schema.ts';

const form = z.enum([
  'predicate',
  'throwing-guards',
  'returning-guards',
  'effectful-guard',
  'calculation',
  'pure-method',
  'split',
]);

const namedImport = z.strictObject({
  file: z.string().describe('The importing file.'),
  from: z.string().describe('A file of the project relative to the working directory, or a bare specifier.'),
  name: z.string().describe('The exported name, `default`, or `*`.'),
  alias: z.string().optional(),
  typeOnly: z.boolean(),
});

export const refactoringSchema = z.strictObject({
  id: z.string().describe('Stable across runs on the same text; what --only takes.'),
  transform: z.enum(transformNames),
  form,
  title: z.string(),
  confidence: z.enum(['safe', 'likely']).describe('`likely` rests on the assumptions; applied with --assume only.'),
  assumptions: z.array(z.string()),
  origin: z.string().describe('Where it was found, e.g. `CheckoutOrchestrator.processCheckout`.'),
  file: z.string(),
  range: rangeSchema,
  logic: z.int().describe('How many logic operators the region holds.'),
  edits: z
    .array(z.strictObject({ file: z.string(), range: rangeSchema, text: z.string() }))
    .describe('In the texts on disk; those of a split in the texts with what it depends on applied.'),
  imports: z.array(namedImport),
  creates: z.array(
    z.strictObject({
      file: z.string(),
      declarations: z.array(
        z.strictObject({
          kind: z.enum(['function', 'interface', 'type', 'class', 'const', 'enum']),
          name: z.string(),
          text: z.string(),
        }),
      ),
      imports: z.array(namedImport),
    }),
  ),
  dependsOn: z.array(z.string()),
});

export const refusalSchema = z.strictObject({
  code: z.enum(Object.keys(refusalCodes) as RefusalCode[]),
  form,
  origin: z.string(),
  file: z.string(),
  range: rangeSchema,
  cause: z.strictObject({ file: z.string(), range: rangeSchema }),
  reason: z.string(),
  unblock: z.string(),
  logic: z.int(),
});

/** What `--format json` prints. Files are relative to the working directory, with `/`. */
export const planJsonSchema = z
  .strictObject({
    version: z.literal(1).describe('Rises when a reader of the former version could be misled.'),
    refactorings: z.array(refactoringSchema).describe('What --write applies.'),
    withheld: z.array(refactoringSchema).describe('What --write applies with --assume only.'),
    refusals: z.array(refusalSchema),
    problems: z.array(problemSchema),
    summary: z.strictObject({
      files: z.int().describe('How many files were looked at.'),
      orchestrators: z.int(),
      refactorings: z.int(),
      withheld: z.int(),
      refusals: z.int(),
      changedFiles: z.array(z.string()),
      logicLifted: z.int().describe('Logic operators in what --write applies.'),
      logicRefused: z.int().describe('Logic operators in what is left alone.'),
      logicFound: z
        .int()
        .describe('Logic operators in all orchestrators, as survey counts them; the rest is too thin.'),
      written: z.boolean().describe('Whether the files were changed on disk.'),
    }),
  })
  .describe('The plan of fcis-codemod.');

export type PlanJson = z.output<typeof planJsonSchema>;
