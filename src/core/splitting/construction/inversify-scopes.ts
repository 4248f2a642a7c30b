import { walk } from '../../syntax/nodes.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';

/** Whether all who ask for a token are given the same object: bound to a value, or in singleton scope. */
export function createBoundOnce(semantics: Semantics): (token: string) => boolean {
  const bindings = new Map<string, string[]>();
  let isSingletonByDefault = false;
  for (const sourceFile of semantics.ownFiles()) {
    if (!/\bbind\b|defaultScope/u.test(sourceFile.text)) continue;
    walk(sourceFile, (inner) => {
      if (ts.isPropertyAssignment(inner) && inner.name.getText() === 'defaultScope')
        isSingletonByDefault ||= /singleton/iu.test(inner.initializer.getText());
      if (!ts.isExpressionStatement(inner)) return;
      const token = /\bbind(?:<[^;]*?>)?\(\s*([\w$.'"]+)\s*\)/u.exec(inner.getText())?.[1];
      if (token !== undefined) bindings.set(token, [...(bindings.get(token) ?? []), inner.getText()]);
    });
  }
  return (token) => {
    const found = bindings.get(token) ?? [];
    return found.length > 0 && found.every(isOnce);
  };

  function isOnce(text: string): boolean {
    if (/\.(?:toConstantValue|inSingletonScope)\(/u.test(text)) return true;
    return isSingletonByDefault && !/\.in(?:Transient|Request)Scope\(/u.test(text);
  }
}
