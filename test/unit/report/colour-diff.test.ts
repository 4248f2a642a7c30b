import { expect, it } from 'vitest';
import { inColour } from '../../../src/core/report/colours.ts';
import { colourDiff } from '../../../src/core/report/colour-diff.ts';

const diff = [
  'diff --git a/a.ts b/a.ts',
  '--- a/a.ts',
  '+++ b/a.ts',
  '@@ -1,3 +1,2 @@ class A',
  ' kept',
  '--- a comment in Lua',
  '-old',
  '+++counter;\r',
  '\\ No newline at end of file',
  '',
].join('\n');

it('colours what is added and removed, not what only looks like a heading', () => {
  expect(colourDiff(diff, inColour).split('\n')).toEqual([
    '\x1b[1mdiff --git a/a.ts b/a.ts\x1b[22m',
    '\x1b[1m--- a/a.ts\x1b[22m',
    '\x1b[1m+++ b/a.ts\x1b[22m',
    '\x1b[36m@@ -1,3 +1,2 @@\x1b[39m class A',
    ' kept',
    '\x1b[31m--- a comment in Lua\x1b[39m',
    '\x1b[31m-old\x1b[39m',
    '\x1b[32m+++counter;\x1b[39m\r',
    '\x1b[1m\\ No newline at end of file\x1b[22m',
    '',
  ]);
});
