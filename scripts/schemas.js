/** Writes the JSON schemas that are shipped from the built program. Run `npm run build` before. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../dist/src/core/report/json-schemas.js';

mkdirSync('schemas', { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(`schemas/${name}`, text);
