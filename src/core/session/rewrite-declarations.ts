import { parseText, syntaxErrors } from '../edit/parse-text.ts';
import type { Declaration } from '../model/refactoring.ts';
import type { Proposed } from './proposed.ts';
import { ts } from '../syntax/typescript.ts';

/** What somebody made of the declarations: they can be used, or there is a reason why not. */
export type Rewriting =
  { readonly kind: 'valid'; readonly value: Proposed } | { readonly kind: 'invalid'; readonly reason: string };

/** What there is to edit: everything that the proposal adds to the core, or the files that it makes. */
export function declarationsText({ creates }: Proposed): string {
  return creates
    .flatMap(({ declarations }) => declarations.map(({ text }) => text))
    .join('\n\n')
    .concat('\n');
}

const byHand = 'you wrote it by hand: it is type-checked, and not shown to behave as before';

/** Puts the declarations of a text in the place of those that the proposal had. */
export function rewriteDeclarations(refactoring: Proposed, text: string): Rewriting {
  const [addition, another] = refactoring.creates;
  if (addition === undefined || another !== undefined)
    return invalid('it does not add to one module of the core, so there is nothing to edit');
  if (syntaxErrors(parseText(text)) > 0) return invalid('the text cannot be parsed');
  const declarations = declarationsOf(text);
  if (typeof declarations === 'string') return invalid(declarations);
  const missing = addition.declarations.find(
    ({ kind, name }) => kind === 'function' && !declarations.some((each) => each.name === name),
  );
  if (missing !== undefined)
    return invalid(`${missing.name} is called and has to be there (to give it another name, rename it)`);
  const unknown = declarations.find(({ text: own }) => !/\bexport\b/u.test(own));
  if (unknown !== undefined) return invalid(`${unknown.name} has to be exported`);
  return {
    kind: 'valid',
    value: {
      ...refactoring,
      confidence: 'likely',
      assumptions: [...refactoring.assumptions.filter((each) => each !== byHand), byHand],
      creates: [{ ...addition, declarations }],
    },
  };
}

function invalid(reason: string): Rewriting {
  return { kind: 'invalid', reason };
}

/** The declarations of a text; a reason where it holds something else. */
function declarationsOf(text: string): readonly Declaration[] | string {
  const { statements } = parseText(text);
  const declarations: Declaration[] = [];
  for (const [index, statement] of statements.entries()) {
    // A comment behind everything has no declaration of its own to stand before.
    const end = index === statements.length - 1 ? text.length : statement.end;
    const own = text.slice(statement.getFullStart(), end).trim();
    if (ts.isImportDeclaration(statement)) return 'imports cannot be added here: the code has what it named before';
    const kind = kindOf(statement);
    const name = nameOf(statement);
    if (kind === undefined || name === undefined)
      return `“${firstLine(own)}” is no declaration, and the core has no others`;
    declarations.push({ kind, name, text: own });
  }
  return declarations;
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

function kindOf(statement: ts.Statement): Declaration['kind'] | undefined {
  if (ts.isFunctionDeclaration(statement)) return 'function';
  if (ts.isInterfaceDeclaration(statement)) return 'interface';
  if (ts.isTypeAliasDeclaration(statement)) return 'type';
  if (ts.isClassDeclaration(statement)) return 'class';
  if (ts.isEnumDeclaration(statement)) return 'enum';
  return ts.isVariableStatement(statement) ? 'const' : undefined;
}

function nameOf(statement: ts.Statement): string | undefined {
  if (ts.isVariableStatement(statement)) {
    const name = statement.declarationList.declarations[0]?.name;
    return name !== undefined && ts.isIdentifier(name) ? name.text : undefined;
  }
  return (statement as ts.Statement & { readonly name?: ts.Identifier }).name?.text;
}
