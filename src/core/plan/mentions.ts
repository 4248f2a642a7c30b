import { isWithin, walk } from '../syntax/nodes.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';

export interface MemberRequest {
  readonly semantics: Semantics;
  readonly owner: ts.Node;
  readonly member: string;
  /** The texts of the project's tests: they may reach members that no other code can. */
  readonly testTexts: () => readonly string[];
}

/** Whether code outside the class may reach a private member by its name: through `any`, a string, or a spy. */
export function isReachedByName({ semantics, owner, member, testTexts }: MemberRequest): boolean {
  const name = member.replace(/^#/u, '');
  const word = new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`, 'u');
  if (testTexts().some((text) => text.includes(name) && word.test(text))) return true;
  return semantics.sourceFiles().some((file) => {
    if (file.isDeclarationFile || semantics.isExternal(file) || !file.text.includes(name) || !word.test(file.text))
      return false;
    return reaches(file, name, { semantics, owner });
  });
}

function reaches(
  file: ts.SourceFile,
  name: string,
  { semantics, owner }: Pick<MemberRequest, 'semantics' | 'owner'>,
): boolean {
  let found = false;
  walk(file, (node) => {
    if (found || isWithin(node, [owner])) return false;
    if (ts.isStringLiteralLike(node)) found = node.text === name && !ts.isImportDeclaration(node.parent);
    else if (ts.isPropertyAccessExpression(node) && node.name.text === name) {
      found = (semantics.getTypeAtLocation(node.expression).flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
    }
    return;
  });
  return found;
}
