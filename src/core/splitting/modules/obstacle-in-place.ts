import { ts } from '../../syntax/typescript.ts';
import { obstacle, type SplitObstacle } from '../obstacle.ts';
import type { ModuleModel } from './module-model.ts';

/** Files that a framework knows by their place or their first line, and classes whose code would mean something else in a file of its own. */
export function obstacleInPlace({ sourceFile, whole, system }: ModuleModel): SplitObstacle | undefined {
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
  if (ts.isClassLike(whole) && system === 'commonjs' && !isStrict(sourceFile)) {
    return obstacle({
      code: 'site-out-of-reach',
      cause: whole.name ?? whole,
      reason: 'the code of a class is strict, and that of its file is not',
      unblock: "begin the file with 'use strict'",
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

function isStrict({ statements }: ts.SourceFile): boolean {
  const [first] = statements;
  return (
    first !== undefined &&
    ts.isExpressionStatement(first) &&
    ts.isStringLiteral(first.expression) &&
    first.expression.text === 'use strict'
  );
}

const routed = /\/(?:pages\/api|netlify\/functions|server\/api|server\/routes|app\/routes)\//u;
