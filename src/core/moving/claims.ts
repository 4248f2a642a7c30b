import { ts } from '../syntax/typescript.ts';

/** Which declaration has which name in which core module, so that no two ask for the same place. */
export interface Claims {
  /** True when the core module can have the name for the declaration, from now on for nothing else. */
  take(symbol: ts.Symbol, home: { readonly coreFile: string; readonly core: ts.SourceFile | undefined }): boolean;
}

export function createClaims(): Claims {
  const homes = new Map<ts.Symbol, string>();
  const owners = new Map<string, ts.Symbol>();
  return {
    take: (symbol, { coreFile, core }) => {
      const place = `${coreFile}#${symbol.name}`;
      const isFree = (owners.get(place) ?? symbol) === symbol && (homes.get(symbol) ?? coreFile) === coreFile;
      if (!isFree || (core !== undefined && namesAtTop(core).has(symbol.name))) return false;
      owners.set(place, symbol);
      homes.set(symbol, coreFile);
      return true;
    },
  };
}

/** What the module declares or imports at its top. */
function namesAtTop(module: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (name: ts.Node | undefined): void => {
    if (name === undefined) return;
    if (ts.isIdentifier(name)) names.add(name.text);
    else if (ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name))
      name.elements.forEach((element) => add(ts.isBindingElement(element) ? element.name : undefined));
  };
  for (const statement of module.statements) {
    if (ts.isVariableStatement(statement)) statement.declarationList.declarations.forEach(({ name }) => add(name));
    else if (ts.isImportDeclaration(statement)) {
      const clause = statement.importClause;
      add(clause?.name);
      const bindings = clause?.namedBindings;
      if (bindings !== undefined && ts.isNamespaceImport(bindings)) add(bindings.name);
      else bindings?.elements.forEach(({ name }) => add(name));
    } else if ('name' in statement) add(statement.name as ts.Node | undefined);
  }
  return names;
}
