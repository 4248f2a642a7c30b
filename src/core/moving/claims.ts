import { ts } from '../syntax/typescript.ts';

/** Which declaration has which name in which core module, so that no two ask for the same place. */
export interface Claims {
  /** True when the core module can have the name for the declaration, from now on for nothing else. */
  take(symbol: ts.Symbol, home: CoreModule): boolean;
  /** True when the core module can import the declaration under this name, which means nothing else in it from now on. */
  takeImport(symbol: ts.Symbol, name: string, home: CoreModule): boolean;
  /** The core module that the declaration goes to, where that is settled. */
  homeOf(symbol: ts.Symbol): string | undefined;
}

export interface CoreModule {
  readonly coreFile: string;
  /** Undefined where it does not exist yet. */
  readonly core: ts.SourceFile | undefined;
}

export function createClaims(): Claims {
  const homes = new Map<ts.Symbol, string>();
  const owners = new Map<string, ts.Symbol>();
  const takeName = (symbol: ts.Symbol, name: string, { coreFile, core }: CoreModule): boolean => {
    const place = `${coreFile}#${name}`;
    if ((owners.get(place) ?? symbol) !== symbol || (core !== undefined && namesAtTop(core).has(name))) return false;
    owners.set(place, symbol);
    return true;
  };
  return {
    take: (symbol, home) => {
      if ((homes.get(symbol) ?? home.coreFile) !== home.coreFile || !takeName(symbol, symbol.name, home)) return false;
      homes.set(symbol, home.coreFile);
      return true;
    },
    takeImport: takeName,
    homeOf: (symbol) => homes.get(symbol),
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
