import type { NamedImport } from '../model/refactoring.ts';
import { detectStyle } from '../edit/style.ts';
import type { FileStyle } from '../model/style.ts';
import { resolveAlias } from '../syntax/resolve-alias.ts';
import { importIntoCore } from './import-into-core.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { walk } from '../syntax/nodes.ts';
import type { SignatureRequest } from './signature.ts';
import type { Usage } from './usage.ts';

/** The module that a lifted function moves to, while its types are written: what they need is collected here. */
export interface Home {
  readonly semantics: Semantics;
  readonly from: ts.SourceFile;
  /** The nodes that move. */
  readonly region: readonly ts.Node[];
  readonly target: string;
  /** Whether a declaration of the shell file goes to the core as well. */
  readonly isInCore: NonNullable<SignatureRequest['isInCore']>;
  /** Shapes that are needed whole are type parameters, even where they could be written down. */
  readonly isGeneric: boolean;
  /** How the core imports the type; undefined where it must not, or the name means something else there. */
  readonly importType: (symbol: ts.Symbol) => NamedImport | undefined;
  readonly style: FileStyle;
  /** What the names mean that the moved code uses for things outside of it. */
  readonly meanings: ReadonlyMap<string, ts.Symbol>;
  /** By local name. */
  readonly imports: Map<string, NamedImport>;
  /** Interfaces made for shell types, by the type they stand for. */
  readonly interfaces: Map<ts.Type, PendingInterface>;
  /** Types that only go in and come out again. */
  readonly typeParameters: Map<ts.Type, { readonly name: string; readonly usage: Usage; readonly hint: string }>;
}

/** An interface whose members grow with every use of its type. */
export interface PendingInterface {
  readonly name: string;
  readonly usage: Usage;
  /** Undefined while it has to be written, or written anew. */
  text: string | undefined;
  /** The moved code names it, so it is needed as it is. */
  readonly isMoved?: boolean;
  /** An interface, unless it says otherwise. */
  readonly kind?: 'interface' | 'type';
}

export type HomeRequest = Pick<
  SignatureRequest,
  'semantics' | 'region' | 'target' | 'isInCore' | 'isGeneric' | 'importIntoCore'
>;

/** The names in a text. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu));
}

export function homeOf(request: HomeRequest): Home {
  const { semantics, region, target, isInCore = () => false, isGeneric = false } = request;
  const from = region[0]!.getSourceFile();
  const { importIntoCore: into = (symbol, use) => importIntoCore({ semantics, symbol, target, from, use }) } = request;
  const meanings = meaningsIn(region, semantics);
  return {
    semantics,
    from,
    region,
    target,
    isInCore,
    isGeneric,
    importType: (symbol) => into(symbol, 'type'),
    style: styleOf(from),
    meanings,
    imports: new Map(),
    interfaces: new Map(),
    typeParameters: new Map(),
  };
}

/** The imports and module-level names that the moved code mentions, with what they stand for. */
function meaningsIn(region: readonly ts.Node[], semantics: Semantics): ReadonlyMap<string, ts.Symbol> {
  const meanings = new Map<string, ts.Symbol>();
  for (const root of region) {
    walk(root, (node) => {
      if (!ts.isIdentifier(node) || meanings.has(node.text)) return;
      const symbol = semantics.getSymbolAtLocation(node);
      if (symbol === undefined || !isModuleLevel(symbol)) return;
      meanings.set(node.text, resolveAlias(semantics, symbol));
    });
  }
  return meanings;
}

function isModuleLevel({ flags, declarations = [] }: ts.Symbol): boolean {
  if (flags & ts.SymbolFlags.Alias) return true;
  return declarations.some(
    (each) =>
      ts.isSourceFile(each.parent) || (ts.isVariableDeclaration(each) && ts.isSourceFile(each.parent.parent.parent)),
  );
}

/** Notes the import; false when its local name means something else here. */
export function addImport(home: Home, needed: NamedImport): boolean {
  const local = needed.alias ?? needed.name;
  const known = home.imports.get(local);
  if (known !== undefined && (known.from !== needed.from || known.name !== needed.name)) return false;
  if ([...home.interfaces.values()].some(({ name }) => name === local)) return false;
  home.imports.set(local, known === undefined || known.typeOnly ? needed : known);
  return true;
}

// The style of a file never changes, so remembering it is not seen from outside.
const styles = new WeakMap<ts.SourceFile, FileStyle>();

function styleOf(file: ts.SourceFile): FileStyle {
  let style = styles.get(file);
  if (style === undefined) styles.set(file, (style = detectStyle(file.text, file.fileName)));
  return style;
}
