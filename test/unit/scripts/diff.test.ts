import { describe, expect, test } from 'vitest';
import { filesOf, hunkAt, parseHunks } from '../../../scripts/real/diff.ts';

const diff = `diff --git a/packages/shop/src/cart.ts b/packages/shop/src/cart.ts
--- a/packages/shop/src/cart.ts
+++ b/packages/shop/src/cart.ts
@@ -1,3 +1,4 @@
+import { total } from './core/cart';
 import { x } from './x';
 a
 b
@@ -40,3 +41,2 @@
 c
-d
 e
diff --git a/packages/shop/src/core/cart.ts b/packages/shop/src/core/cart.ts
new file mode 100644
--- /dev/null
+++ b/packages/shop/src/core/cart.ts
@@ -0,0 +1 @@
+export const total = 1;
`;

describe('a unified diff', () => {
  const hunks = parseHunks(diff);

  test('its files', () => {
    expect(filesOf(diff)).toEqual(['packages/shop/src/cart.ts', 'packages/shop/src/core/cart.ts']);
  });

  const last = '@@ -40,3 +41,2 @@\n c\n-d\n e';
  const created = '@@ -0,0 +1 @@\n+export const total = 1;';

  test.each([
    { name: 'a line of a hunk', file: 'packages/shop/src/cart.ts', line: 41, text: last },
    { name: 'a line near a hunk', file: 'packages/shop/src/cart.ts', line: 60, text: last },
    { name: 'a path from the package', file: 'src/core/cart.ts', line: 1, text: created },
    { name: 'a path from elsewhere', file: '../packages/shop/src/core/cart.ts', line: 1, text: created },
    { name: 'another file', file: 'src/mycart.ts', line: 1, text: undefined },
  ])('$name', ({ text, ...place }) => {
    expect(hunkAt(hunks, place)?.text).toBe(text);
  });
});
