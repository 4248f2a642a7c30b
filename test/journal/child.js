// A process of its own that does nothing but write, or take back, so that it can be killed at any moment of that.
import { readFileSync } from 'node:fs';

const { what, cwd, changes } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const built = new URL('../../dist/src/shell/journal/', import.meta.url);
const { writeChanges } = await import(new URL('write-changes.js', built).href);
const { takeBack } = await import(new URL('take-back.js', built).href);
process.stdout.write('go\n');
const outcome =
  what === 'write' ? await writeChanges({ changes, cwd, title: 'a run' }) : await takeBack({ cwd, wish: 'undo-step' });
process.stdout.write(JSON.stringify(outcome.kind));
