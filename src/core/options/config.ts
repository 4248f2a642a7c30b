import { z } from 'zod';
import { ruleIds } from '../model/finding.ts';
import { compositions } from '../model/settings.ts';
import { transformNames } from '../model/transform-name.ts';

const severity = z.enum(['error', 'warning', 'off']);

const purity = z
  .strictObject({
    purePackages: z.array(z.string()).describe('Packages all of whose functions are free of effects.'),
    pureFunctions: z.array(z.string()).describe('Single functions: `package:name` or `package:Class.method`.'),
    impureFunctions: z
      .array(z.string())
      .describe('The same forms, for functions that would be taken for pure and are not.'),
  })
  .partial()
  .describe('What you know about code that the tool cannot see into.');

/** The configuration file: every key may be left out. */
export const configSchema = z
  .strictObject({
    $schema: z.string().describe('Where this schema is, for the editor.'),
    coreDir: z.string().describe('Directory of the functional core, relative to its package. Default: src/core.'),
    maxDependencies: z.int().min(1).describe('How many dependencies an orchestrator may have. Default: 4.'),
    composition: z
      .enum(compositions)
      .describe(
        'A class that code elsewhere builds: its constructor builds its parts (inside), or it is refused (outside). Default: inside.',
      ),
    transforms: z.array(z.enum(transformNames)).min(1).describe('Only these refactorings. Default: all.'),
    codemods: z.array(z.string()).describe('jscodeshift transforms, as paths, that join every guided session.'),
    include: z.array(z.string()).describe('Paths or globs to work on when none are given on the command line.'),
    exclude: z.array(z.string()).describe('Globs of files to leave alone.'),
    purity,
    rules: z.partialRecord(z.enum(ruleIds), severity).describe('How grave it is to break a rule.'),
  })
  .partial()
  .describe('Configuration of fcis-codemod.');

export type Config = z.output<typeof configSchema>;

export type Severity = z.output<typeof severity>;
