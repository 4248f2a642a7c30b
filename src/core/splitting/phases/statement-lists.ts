import { ts } from '../../syntax/typescript.ts';

/** Consecutive statements of one block, or promises of one `Promise.all([…])`, among which runs can be chosen. */
export interface StatementList {
  readonly statements: readonly ts.Node[];
  /** How many blocks, branches and functions lie around it inside the operation. */
  readonly depth: number;
  /** `error` handling stays in the operation where it can; a `closure` runs where something else calls it. */
  readonly place: 'body' | 'error' | 'closure' | 'elements';
}

/** The list of statements an operation consists of, or undefined for `() => expression`. */
export function bodyList(body: ts.ConciseBody): StatementList | undefined {
  return ts.isBlock(body) ? { statements: body.statements, depth: 0, place: 'body' } : undefined;
}

/** The lists inside one statement: blocks, branches, loop bodies, clauses, and the bodies of arrow functions. */
export function listsInside(statement: ts.Node, around: StatementList): readonly StatementList[] {
  const lists: StatementList[] = [];
  const visit = (node: ts.Node, place: StatementList['place']): void => {
    if (ts.isBlock(node) || ts.isCaseOrDefaultClause(node)) {
      if (!ts.isCaseOrDefaultClause(node) || node.statements.length > 0)
        lists.push({ statements: node.statements, depth: around.depth + 1, place });
      return;
    }
    if (ts.isFunctionLike(node)) {
      // Only an arrow function has the `this` of the operation.
      if (ts.isArrowFunction(node)) visit(node.body, place === 'error' ? 'error' : 'closure');
      return;
    }
    const together = promisesIn(node);
    if (together !== undefined) {
      lists.push({ statements: together.elements, depth: around.depth + 1, place: 'elements' });
      return;
    }
    if (ts.isClassLike(node) || ts.isTypeNode(node)) return;
    if (ts.isTryStatement(node)) {
      visit(node.tryBlock, place);
      if (node.catchClause !== undefined) visit(node.catchClause.block, 'error');
      if (node.finallyBlock !== undefined) visit(node.finallyBlock, 'error');
      return;
    }
    ts.forEachChild(node, (child) => visit(child, place));
  };
  visit(statement, around.place);
  return lists;
}

/** The list that all promises are started in: `Promise.all([this.users.count(), …])`. */
function promisesIn(node: ts.Node): ts.ArrayLiteralExpression | undefined {
  if (!ts.isCallExpression(node) || !/^Promise\.(?:all|allSettled)$/u.test(node.expression.getText())) return undefined;
  const [list] = node.arguments;
  return list !== undefined && ts.isArrayLiteralExpression(list) && node.arguments.length === 1 ? list : undefined;
}
