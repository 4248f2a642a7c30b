import { ts } from '../syntax/typescript.ts';

/** What the first function of a text takes: names, and the members of an object parameter. */
export function parameterNames(functionText: string): readonly string[] {
  const file = ts.createSourceFile('declaration.ts', functionText, ts.ScriptTarget.Latest);
  const declaration = file.statements.find(ts.isFunctionDeclaration);
  return (declaration?.parameters ?? []).flatMap(({ name }) => bindingNames(name));
}

function bindingNames(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : bindingNames(element.name)));
}
