import { z } from 'zod';
import { configSchema } from '../options/config.ts';
import { checkJsonSchema } from './check-schema.ts';
import { explainJsonSchema } from './explain-schema.ts';
import { planJsonSchema } from './plan-schema.ts';
import { surveyJsonSchema } from './survey-schema.ts';
import { undoJsonSchema } from './undo-schema.ts';

/** The JSON schemas that are shipped, by file name, as text. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const schemas = {
    config: configSchema,
    plan: planJsonSchema,
    check: checkJsonSchema,
    survey: surveyJsonSchema,
    explain: explainJsonSchema,
    undo: undoJsonSchema,
  };
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      // Draft 7 is what editors and most validators read.
      const json = z.toJSONSchema(schema, { target: 'draft-7' });
      return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}
