import posix from 'node:path/posix';
import { modulePath } from '../../edit/file-names.ts';
import { walk } from '../../syntax/nodes.ts';
import { perFile } from '../../syntax/answered-once.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import type { ClassModel } from '../model/class-model.ts';
import { obstacle, type SplitObstacle } from '../obstacle.ts';

/**
 * A test that replaces the module of the class by its path replaces the function that builds it as well, which would then
 * give nothing. A path that merely ends like the module's counts too, as paths may be mapped.
 */
export function obstacleInMocks(semantics: Semantics, { name, sourceFile }: ClassModel): SplitObstacle | undefined {
  const target = modulePath(sourceFile.fileName);
  for (const file of semantics.ownFiles()) {
    const found = mocksIn(file).find(({ path }) => meets(path, file.fileName, target))?.node;
    if (found !== undefined) {
      return obstacle({
        code: 'mocked-module',
        cause: found,
        reason: `a test replaces the module of ${name} by its path, and would replace the function that builds it as well`,
        unblock: `give the test an object in the place of ${name} instead of replacing its module`,
      });
    }
  }
  return undefined;
}

const mocksIn = perFile((file): readonly { readonly node: ts.Node; readonly path: string }[] => {
  const found: { node: ts.Node; path: string }[] = [];
  if (!mocks.test(file.text)) return found;
  walk(file, (node) => {
    if (!ts.isCallExpression(node) || !mocks.test(`${node.expression.getText()}(`)) return;
    const [path] = node.arguments;
    if (path !== undefined && ts.isStringLiteralLike(path)) found.push({ node, path: path.text });
  });
  return found;
});

const mocks = /\b(?:jest|vi|vitest)\.(?:mock|doMock|setMock|unstable_mockModule)\s*\(/u;

function meets(path: string, from: string, target: string): boolean {
  if (path.startsWith('.')) return modulePath(posix.join(posix.dirname(from), path)) === target;
  return path.includes('/') && posix.basename(modulePath(path)) === posix.basename(target);
}
