import { ts } from '../syntax/typescript.ts';

const flags =
  ts.TypeFormatFlags.NoTruncation |
  ts.TypeFormatFlags.UseFullyQualifiedType |
  ts.TypeFormatFlags.WriteArrowStyleSignature |
  ts.TypeFormatFlags.WriteTypeArgumentsOfSignature;

/**
 * What importers can see of a module, as one text: its exports with their types, classes member by member (private ones
 * too, which tests reach as `service['total']`). Two texts that are equal mean that no importer can tell the difference.
 */
export function shapeOf(program: ts.Program, file: string): string {
  const checker = program.getTypeChecker();
  const sourceFile = program.getSourceFile(file);
  const module = sourceFile && checker.getSymbolAtLocation(sourceFile);
  if (!module) return sourceFile?.text ?? '';
  return checker
    .getExportsOfModule(module)
    .map((symbol) => shapeOfExport(symbol, checker))
    .sort()
    .join('\n');
}

function shapeOfExport(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const lines: string[] = [];
  if (target.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) {
    lines.push(shapeOfMembers(checker.getDeclaredTypeOfSymbol(target), checker));
  } else if (target.flags & ts.SymbolFlags.TypeAlias) {
    lines.push(
      checker.typeToString(checker.getDeclaredTypeOfSymbol(target), undefined, flags | ts.TypeFormatFlags.InTypeAlias),
    );
  }
  if (target.flags & ts.SymbolFlags.Value) {
    const type = checker.getTypeOfSymbol(target);
    lines.push(checker.typeToString(type, undefined, flags));
    if (target.flags & ts.SymbolFlags.Class) lines.push(shapeOfMembers(type, checker), constructorsOf(type, checker));
  }
  return `${symbol.name} ${lines.join('\n')}`;
}

function shapeOfMembers(type: ts.Type, checker: ts.TypeChecker): string {
  return checker
    .getPropertiesOfType(type)
    .map((member) => `${member.name}: ${checker.typeToString(checker.getTypeOfSymbol(member), undefined, flags)}`)
    .join('\n');
}

function constructorsOf(type: ts.Type, checker: ts.TypeChecker): string {
  return checker
    .getSignaturesOfType(type, ts.SignatureKind.Construct)
    .map((signature) => checker.signatureToString(signature, undefined, flags))
    .join('\n');
}
