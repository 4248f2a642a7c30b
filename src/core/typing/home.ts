import type { NamedImport } from '../model/refactoring.ts';
import { detectStyle } from '../edit/style.ts';
import type { FileStyle } from '../model/style.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import type { Usage } from './usage.ts';

/** The module that a lifted function moves to, while its types are written: what they need is collected here. */
export interface Home {
  readonly semantics: Semantics;
  readonly from: ts.SourceFile;
  readonly target: string;
  readonly style: FileStyle;
  /** By local name. */
  readonly imports: Map<string, NamedImport>;
  /** Interfaces made for shell types, by the type they stand for. */
  readonly interfaces: Map<ts.Type, PendingInterface>;
}

/** An interface whose members grow with every use of its type. */
export interface PendingInterface {
  readonly name: string;
  readonly usage: Usage;
  /** Undefined while it has to be written, or written anew. */
  text: string | undefined;
}

export function homeOf(semantics: Semantics, from: ts.SourceFile, target: string): Home {
  return { semantics, from, target, style: styleOf(from), imports: new Map(), interfaces: new Map() };
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
