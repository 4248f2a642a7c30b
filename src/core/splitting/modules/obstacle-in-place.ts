import { ts } from '../../syntax/typescript.ts';
import { obstacle, type SplitObstacle } from '../obstacle.ts';
import type { ModuleModel } from './module-model.ts';

/** Files that a framework knows by their place or their first line: another file beside them means something to it. */
export function obstacleInPlace({ sourceFile }: ModuleModel): SplitObstacle | undefined {
  const { fileName, statements } = sourceFile;
  const directive = statements.find(
    (statement) =>
      ts.isExpressionStatement(statement) &&
      ts.isStringLiteral(statement.expression) &&
      /^use (?:server|client)$/u.test(statement.expression.text),
  );
  const exportsWhole = statements.find((statement) => ts.isExportAssignment(statement) && statement.isExportEquals);
  if (directive !== undefined) {
    return obstacle({
      code: 'site-out-of-reach',
      cause: directive,
      reason: 'the framework hands out the functions of this very file',
      unblock: 'let the functions of this file call those of a module without the directive',
    });
  }
  if (exportsWhole !== undefined || !routed.test(fileName)) return undefined;
  return obstacle({
    code: 'site-out-of-reach',
    cause: sourceFile,
    reason: 'the framework makes a route of every file in this folder',
    unblock: 'let the functions of this file call those of a module in another folder',
  });
}

const routed = /\/(?:pages\/api|netlify\/functions|server\/api|server\/routes|app\/routes)\//u;
