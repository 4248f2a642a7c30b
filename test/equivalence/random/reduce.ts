import { ts } from '../../../src/core/syntax/typescript.ts';

/** Removes from a class whatever the fault does not need. `isStillWrong` judges many candidates at once. */
export async function reduce(
  text: string,
  isStillWrong: (candidates: readonly string[]) => Promise<readonly boolean[]>,
): Promise<string> {
  let smallest = text;
  for (;;) {
    const candidates = smaller(smallest);
    let found: string | undefined;
    for (let start = 0; start < candidates.length && found === undefined; start += batch) {
      const some = candidates.slice(start, start + batch);
      const wrong = await isStillWrong(some);
      found = some.find((_, index) => wrong[index]);
    }
    if (found === undefined) return smallest;
    smallest = found;
  }
}

const batch = 16;

/** The text with one thing less, the shortest first. */
function smaller(text: string): readonly string[] {
  const source = ts.createSourceFile('case.ts', text, ts.ScriptTarget.Latest, true);
  const found = new Set<string>();
  const replace = (node: ts.Node, by: string) => {
    const next = text.slice(0, node.getStart()) + by + text.slice(node.getEnd());
    if (next.length < text.length) found.add(next);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isStatement(node) && !ts.isBlock(node)) replace(node, '');
    if (ts.isIfStatement(node)) {
      replace(node, inner(node.thenStatement));
      if (node.elseStatement) {
        replace(node, inner(node.elseStatement));
        replace(node, text.slice(node.getStart(), node.thenStatement.getEnd()));
      }
    }
    if (ts.isIterationStatement(node, false)) replace(node, inner(node.statement));
    if (ts.isLabeledStatement(node)) replace(node, node.statement.getText());
    if (ts.isTryStatement(node)) {
      replace(node, inner(node.tryBlock));
      if (node.catchClause && node.finallyBlock) {
        replace(node, `try ${node.tryBlock.getText()} ${node.catchClause.getText()}`);
        replace(node, `try ${node.tryBlock.getText()} finally ${node.finallyBlock.getText()}`);
      }
    }
    if (ts.isCaseOrDefaultClause(node)) replace(node, '');
    if (ts.isClassElement(node) && !ts.isConstructorDeclaration(node)) replace(node, '');
    if (ts.isExpression(node) && !ts.isStringLiteral(node) && !ts.isNumericLiteral(node)) {
      ts.forEachChild(node, (child) => {
        if (ts.isExpression(child) && !ts.isFunctionLike(child)) replace(node, child.getText());
      });
      if (node.getText().length > 2) replace(node, '1');
      if (node.getText().length > 5) replace(node, "''");
      if (node.getText().length > 5) replace(node, 'items');
      if (node.getText().length > 8) replace(node, 'eligible');
    }
    if (ts.isFunctionLike(node) && 'body' in node && ts.isBlock(node.body as ts.Node)) void 0;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found].sort((a, b) => a.length - b.length);
}

function inner(statement: ts.Statement): string {
  return ts.isBlock(statement) ? statement.statements.map((each) => each.getText()).join('\n') : statement.getText();
}
