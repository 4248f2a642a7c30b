import { isJavaScriptFile } from './javascript-file.ts';
import { ts } from './typescript.ts';

/** A module that a CommonJS file loads into names of its own: one declaration of a `const`, `let` or `var`. */
export interface RequireDeclaration {
  readonly statement: ts.VariableStatement;
  readonly declaration: ts.VariableDeclaration & { readonly initializer: ts.CallExpression };
  readonly specifier: ts.StringLiteralLike;
  /** `{ total, tax: rate }`; undefined where the module goes into one name. */
  readonly pattern: ts.ObjectBindingPattern | undefined;
  readonly bindings: readonly RequireBinding[];
}

export interface RequireBinding {
  readonly node: ts.BindingElement | ts.VariableDeclaration;
  /** The exported name, or `*` for the module as a whole. */
  readonly name: string;
  readonly local: ts.Identifier;
}

/** The requires of a statement at the top of a JavaScript file; nothing for other statements. */
export function requireDeclarations(statement: ts.Statement): readonly RequireDeclaration[] {
  if (!ts.isVariableStatement(statement) || isInTypeScript(statement)) return [];
  return statement.declarationList.declarations.flatMap((declaration): readonly RequireDeclaration[] => {
    const specifier = declaration.initializer && requiredSpecifier(declaration.initializer);
    if (specifier === undefined) return [];
    const bindings = bindingsOf(declaration);
    if (bindings === undefined) return [];
    const pattern = ts.isObjectBindingPattern(declaration.name) ? declaration.name : undefined;
    return [{ statement, declaration: declaration as RequireDeclaration['declaration'], specifier, pattern, bindings }];
  });
}

/** A tree that no compiler has bound yet does not lead to its file, and is then taken for JavaScript. */
function isInTypeScript(node: ts.Node): boolean {
  const file = node.getSourceFile() as ts.SourceFile | undefined;
  return file !== undefined && !isJavaScriptFile(file.fileName);
}

/** `'./order'` in `require('./order')`. */
export function requiredSpecifier(node: ts.Node): ts.StringLiteralLike | undefined {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'require')
    return undefined;
  const [specifier, another] = node.arguments;
  return specifier !== undefined && another === undefined && ts.isStringLiteralLike(specifier) ? specifier : undefined;
}

/** True where the whole statement loads modules. */
export function isRequireStatement(statement: ts.Statement): boolean {
  if (!ts.isVariableStatement(statement)) return false;
  const { declarations } = statement.declarationList;
  return requireDeclarations(statement).length === declarations.length;
}

function bindingsOf(declaration: ts.VariableDeclaration): readonly RequireBinding[] | undefined {
  const { name } = declaration;
  if (ts.isIdentifier(name)) return [{ node: declaration, name: '*', local: name }];
  if (!ts.isObjectBindingPattern(name)) return undefined;
  const bindings = name.elements.flatMap((element): readonly RequireBinding[] => {
    const key = element.propertyName ?? element.name;
    if (element.dotDotDotToken !== undefined || element.initializer !== undefined) return [];
    return ts.isIdentifier(element.name) && ts.isIdentifier(key)
      ? [{ node: element, name: key.text, local: element.name }]
      : [];
  });
  return bindings.length === name.elements.length ? bindings : undefined;
}

/** What a CommonJS module hands out in one statement. */
export interface CommonJsExport {
  /** The exported name; undefined for `module.exports = …`, which is the module as a whole. */
  readonly name: string | undefined;
  /** As written: `module.exports` or `exports`. */
  readonly target: string;
  readonly value: ts.Expression;
}

/**
 * `module.exports = { total }`, `exports.total = total` and `module.exports.total = total`, also in a row, and with one
 * of these names in the place of `exports`.
 */
export function commonJsExport(
  statement: ts.Statement,
  names: ReadonlySet<string> = noNames,
): CommonJsExport | undefined {
  if (!ts.isExpressionStatement(statement) || !isAssignment(statement.expression)) return undefined;
  const { left, right } = statement.expression;
  const value = isAssignment(right) && isExportsObject(right.left) ? right.right : right;
  if (isExportsObject(left)) return { name: undefined, target: left.getText(), value };
  if (!ts.isPropertyAccessExpression(left)) return undefined;
  const { expression } = left;
  const isNamed = ts.isIdentifier(expression) && names.has(expression.text);
  if (!isNamed && !isExportsObject(expression)) return undefined;
  return { name: left.name.text, target: expression.getText(), value };
}

const noNames: ReadonlySet<string> = new Set();

/** `orders` of `const orders = module.exports`. */
export function exportsAlias(statement: ts.Statement): string | undefined {
  if (!ts.isVariableStatement(statement) || isInTypeScript(statement)) return undefined;
  const [declaration, another] = statement.declarationList.declarations;
  if (declaration?.initializer === undefined || another !== undefined || !ts.isIdentifier(declaration.name))
    return undefined;
  const isConstant = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
  return isConstant && isExportsObject(declaration.initializer) ? declaration.name.text : undefined;
}

function isAssignment(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

function isExportsObject(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return node.text === 'exports';
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === 'exports' &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'module'
  );
}

/** Every name that a CommonJS module hands out, as far as its statements tell. */
export function handedOutNames({ statements }: ts.SourceFile): readonly string[] {
  return statements.flatMap((statement): readonly string[] => {
    const { name, value } = commonJsExport(statement) ?? {};
    if (name !== undefined) return [name];
    if (value === undefined || !ts.isObjectLiteralExpression(value)) return [];
    return value.properties.flatMap(({ name: key }) =>
      key && (ts.isIdentifier(key) || ts.isStringLiteral(key)) ? key.text : [],
    );
  });
}

export type ModuleSystem = 'esm' | 'commonjs';

/** How a file speaks to other modules, by its name and its statements; undefined where neither tells. */
export function moduleSystemOf(tree: ts.SourceFile): ModuleSystem | undefined {
  if (!isJavaScriptFile(tree.fileName)) return 'esm';
  if (/\.cjs$/u.test(tree.fileName)) return 'commonjs';
  if (/\.mjs$/u.test(tree.fileName)) return 'esm';
  if (tree.statements.some(isEsmStatement)) return 'esm';
  const isCommonJs = tree.statements.some(
    (statement) => requireDeclarations(statement).length > 0 || commonJsExport(statement) !== undefined,
  );
  return isCommonJs || mentionsRequire(tree) ? 'commonjs' : undefined;
}

/** `require` and `exports` also stand inside of functions, and in statements of other kinds. */
function mentionsRequire({ text }: ts.SourceFile): boolean {
  return /\brequire\s*\(\s*['"`]|\bmodule\.exports\b|(?<![\w$.])exports\.\w/u.test(text);
}

function isEsmStatement(statement: ts.Statement): boolean {
  return (
    ts.isImportDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isExportAssignment(statement) ||
    (ts.canHaveModifiers(statement) &&
      (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
  );
}

/** True for a file with a scope of its own: an ES module, or a CommonJS one. */
export function isModuleFile(file: ts.SourceFile): boolean {
  return ts.isExternalModule(file) || moduleSystemOf(file) === 'commonjs';
}

/** The declarations that a CommonJS module hands out under their own names. */
export function commonJsNames({ statements }: ts.SourceFile): ReadonlySet<string> {
  const names = statements.flatMap((statement): readonly string[] => {
    const exported = commonJsExport(statement);
    if (exported === undefined) return [];
    const { name, value } = exported;
    if (name !== undefined) return ts.isIdentifier(value) && value.text === name ? [name] : [];
    if (!ts.isObjectLiteralExpression(value)) return [];
    return value.properties.flatMap((property) =>
      ts.isShorthandPropertyAssignment(property) ? [property.name.text] : [],
    );
  });
  return new Set(names);
}
