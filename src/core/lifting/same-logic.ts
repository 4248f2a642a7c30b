import { parseText } from '../edit/parse-text.ts';
import type { Refactoring } from '../model/refactoring.ts';
import { commonJsNames } from '../syntax/commonjs.ts';
import { ts } from '../syntax/typescript.ts';

/** What a function does, whatever it and its parameters are called: two functions with the same key are one. */
export function logicKey(functionText: string): string | undefined {
  return logicKeyOf(parseText(functionText).statements.find(ts.isFunctionDeclaration));
}

/** The exported functions of a module by what they do. */
export function functionsByLogic(module: ts.SourceFile): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const handedOut = commonJsNames(module);
  for (const statement of module.statements) {
    if (!ts.isFunctionDeclaration(statement) || statement.name === undefined) continue;
    const isExported = ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    if (!isExported && !handedOut.has(statement.name.text)) continue;
    const key = logicKeyOf(statement);
    if (key !== undefined && !found.has(key)) found.set(key, statement.name.text);
  }
  return found;
}

function logicKeyOf(declaration: ts.FunctionDeclaration | undefined): string | undefined {
  if (declaration?.body === undefined) return undefined;
  const sourceFile = declaration.getSourceFile();
  const names = declaration.parameters.flatMap(({ name }) =>
    ts.isIdentifier(name)
      ? [name.text]
      : name.elements.flatMap((element) => (ts.isBindingElement(element) ? [element.name.getText(sourceFile)] : [])),
  );
  const types = declaration.parameters.map(({ name, type }) =>
    ts.isIdentifier(name) ? (type?.getText(sourceFile) ?? '') : '{}',
  );
  const typeParameters = declaration.typeParameters?.map((each) => each.getText(sourceFile)) ?? [];
  return JSON.stringify([typeParameters, types, tokensOf(declaration.body, names, sourceFile)]);
}

/** The tokens of the body without comments, each parameter replaced by its place. */
function tokensOf(body: ts.Node, names: readonly string[], sourceFile: ts.SourceFile): readonly string[] {
  const tokens: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const isMember = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
      const isKey = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
      const place = isMember || isKey ? -1 : names.indexOf(node.text);
      tokens.push(place < 0 ? node.text : `$${place}`);
      return;
    }
    const children = node.getChildren(sourceFile);
    if (children.length === 0) tokens.push(node.getText(sourceFile));
    else children.forEach(visit);
  };
  visit(body);
  return tokens.filter((token) => token !== '' && token !== ';' && token !== ',');
}

/** The refactoring that lifts several places with the same logic into one function. */
export function joinPlaces(first: Refactoring, others: readonly Refactoring[]): Refactoring {
  if (others.length === 0) return first;
  return {
    ...first,
    title: `${first.title} (${others.length + 1} places)`,
    confidence: [first, ...others].every(({ confidence }) => confidence === 'safe') ? 'safe' : 'likely',
    assumptions: [...new Set([first, ...others].flatMap(({ assumptions }) => assumptions))],
    edits: [...new Set([first, ...others].flatMap(({ edits }) => edits))],
    imports: [first, ...others].flatMap(({ imports }) => imports),
    dependsOn: [...new Set([first, ...others].flatMap(({ dependsOn }) => dependsOn))],
    logic: [first, ...others].reduce((sum, { logic }) => sum + logic, 0),
  };
}
