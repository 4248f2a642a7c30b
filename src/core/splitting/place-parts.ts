import posix from 'node:path/posix';
import { moduleName } from '../edit/file-names.ts';
import { findNode } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import type { PartName } from './design.ts';
import { tieToFile } from './model/tied-to-file.ts';
import { loaderOf } from './modules/loaded-by-folder.ts';
import type { TestsRequest } from './modules/replaced-by-name.ts';
import { nameParts, type NamingRequest } from './name-parts.ts';
import { obstacle, type SplitObstacle } from './obstacle.ts';

/**
 * The names of the parts, and files beside the original; in a folder of their own, where the project would load them for
 * what it looks for beside the original.
 */
export function placeParts(request: NamingRequest, tests: TestsRequest): readonly PartName[] | SplitObstacle {
  const beside = nameParts(request);
  if (beside.every(({ file }) => loaderOf(file, tests) === undefined)) return beside;
  const { sourceFile, name } = request.model;
  const { fileName } = sourceFile;
  const below = nameParts({ ...request, folder: `${posix.dirname(fileName)}/${moduleName(fileName)}` });
  const loader = below.flatMap(({ file }) => loaderOf(file, tests) ?? [])[0];
  if (loader !== undefined) {
    return obstacle({
      code: 'site-out-of-reach',
      cause: sourceFile,
      reason: `${posix.basename(loader)} loads every file that it finds in this folder and in those below, and would load the parts of ${name}`,
      unblock: 'let it load the files that it means, by a name or an ending of theirs',
    });
  }
  const tie = findNode([sourceFile], isRelative) ?? tieToFile(sourceFile)?.node;
  if (tie === undefined) return below;
  return obstacle({
    code: 'site-out-of-reach',
    cause: tie,
    reason: `\`${tie.getText()}\` means something else in the folder that the parts of ${name} would go into`,
    unblock: 'import it at the top of the file',
  });
}

/** A path in the code; those of imports at the top are written anew. */
function isRelative(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return node.text === '__dirname';
  if (!ts.isStringLiteralLike(node) || !/^\.\.?\//u.test(node.text)) return false;
  return !ts.isImportDeclaration(node.parent) && !ts.isExportDeclaration(node.parent);
}
