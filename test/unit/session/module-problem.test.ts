import { expect, it } from 'vitest';
import { moduleProblem } from '../../../src/core/session/module-problem.ts';

const outside = 'no commit holds what lies in .git or node_modules';

it.each([
  ['src/core/cart.ts', undefined],
  ['src/.github/cart.ts', undefined],
  ['.git/hooks/core.ts', outside],
  ['packages/a/.git/core.ts', outside],
  ['.GIT/core.ts', outside],
  ['node_modules/core.ts', outside],
  ['src/node_modules/a/core.ts', outside],
  ['../core.ts', 'that lies outside of this folder'],
  ['src/order-service.ts', 'that is where it comes from'],
  ['test/cart.ts', 'that is a test'],
  ['src/core/cart.js', 'a file that ends with .ts is needed'],
  ['src/main.ts', 'that file does something when it is loaded, which nothing in the core may do'],
])('a function can go to %s unless there is a reason why not', (path, problem) => {
  // A folder above the project says nothing about what is in it.
  const folder = '/tests/shop';
  expect(
    moduleProblem({
      file: `${folder}/${path}`.replace('shop/../', ''),
      name: 'total',
      lifted: `${folder}/src/core/order.ts`,
      shellFile: `${folder}/src/order-service.ts`,
      folder,
      readText: (file) => (file.endsWith('main.ts') ? 'start();\n' : undefined),
    }),
  ).toBe(problem);
});

const scripts: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "shop" }',
  'modern/package.json': '{ "name": "modern", "type": "module" }',
  'lib/taken.js': 'exports.total = () => 1;\n',
  'lib/object.js': 'function sum() {}\nmodule.exports = { total: sum };\n',
  'lib/other.js': 'exports.sum = () => 1;\n',
};

it.each([
  ['lib/taken.js', 'that file exports a total already'],
  ['lib/object.js', 'that file exports a total already'],
  ['lib/other.js', undefined],
  ['modern/core.js', 'modern/package.json makes it a module of the other kind'],
])('a function of CommonJS can go to %s unless there is a reason why not', (path, problem) => {
  const folder = '/work/shop';
  expect(
    moduleProblem({
      file: `${folder}/${path}`,
      name: 'total',
      lifted: `${folder}/src/core/order.js`,
      shellFile: `${folder}/src/order-service.js`,
      folder,
      readText: (file) => scripts[file.slice(folder.length + 1)],
    }),
  ).toBe(problem);
});
