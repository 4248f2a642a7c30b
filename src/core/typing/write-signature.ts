import type { NamedImport } from '../model/refactoring.ts';
import { isJavaScriptFile } from '../syntax/javascript-file.ts';
import { isEqualityOperator } from '../regions/logic.ts';
import { ts } from '../syntax/typescript.ts';
import { isWrite } from '../regions/references.ts';
import { annotationOf } from './annotated-name.ts';
import { collectUsage, flowOf, type Flow } from './collect-usage.ts';
import { homeOf, type Home, wordsOf } from './home.ts';
import { writeInterfaces } from './interfaces.ts';
import { typesInComments } from './javascript-types.ts';
import { importMovedTypes } from './moved-types.ts';
import { writeTypeParameters } from './type-parameters.ts';
import { isText, refuseAt } from './refuse.ts';
import { writeResultType } from './result-type.ts';
import type { CapturedValue, Signature, SignatureRequest, TypingRefusal } from './signature.ts';
import { isUnread, type Usage } from './usage.ts';
import { writeType } from './write-type.ts';

/** Writes the types of a lifted function for its new home, or says which of them cannot be written. */
export function writeSignature(request: SignatureRequest): Signature | TypingRefusal {
  const { semantics, region, captured, results } = request;
  const [first] = region;
  if (first === undefined) return { parameterTypes: new Map(), imports: [], declarations: [] };
  const from = first.getSourceFile();
  const isJavaScript = isJavaScriptFile(from.fileName);

  const home = homeOf(request);
  const refusal = importMovedTypes(region, home);
  if (refusal !== undefined && !isJavaScript) return refusal;
  const flow = flowOf(semantics, region, new Set(results.map(({ name }) => name)));
  const parameterTypes = new Map<string, string>();
  for (const value of captured) {
    const written = writeParameter(value, usageOf(value, flow), home);
    if (typeof written === 'string') parameterTypes.set(value.name, written);
    else if (!isJavaScript) return written;
  }
  const typeParameters = writeTypeParameters(home, first);
  if (typeof typeParameters === 'object') return isJavaScript ? untyped : refuseAt(first, typeParameters);
  const resultType = writeResultType(results, home);
  const heads = [...parameterTypes.values(), typeParameters ?? '', resultType ?? ''];
  const code = region.map((node) => node.getText());
  const declarations = writeInterfaces([...heads, ...code], home, first);
  if ('code' in declarations) return isJavaScript ? untyped : refuseAt(first, declarations);
  const signature: Signature = {
    parameterTypes,
    ...(typeParameters === undefined ? {} : { typeParameters }),
    ...(resultType === undefined ? {} : { resultType }),
    imports: importsIn(home, [...heads, ...code, ...declarations.map(({ text }) => text)]),
    declarations,
  };
  return isJavaScript ? typesInComments(signature) : signature;
}

/** Comments may leave types unsaid. */
const untyped: Signature = { parameterTypes: new Map(), imports: [], declarations: [] };

/** What the region needs of the value; a variable that it may give back as it came in is needed whole. */
function usageOf({ references }: CapturedValue, flow: Flow): Usage {
  const usage = collectUsage(references, flow);
  const returned = references.find((each) => ts.isIdentifier(each) && flow.results.has(each.text));
  if (returned !== undefined) usage.whole ??= returned;
  return usage;
}

function writeParameter(value: CapturedValue, usage: Usage, home: Home): string | TypingRefusal {
  const [reference] = value.references;
  if (reference === undefined) return 'unknown';
  const type = typeOf(value, home);
  const word = wordForConstant(type, usage, !tellsApart(value, home));
  if (word !== undefined) return word;
  const annotation = annotationOf(reference, home.semantics);
  const written = writeType(type, { home, usage, hint: value.name, at: reference, path: [], annotation });
  return isText(written) ? written : refuseAt(reference, written);
}

/** The type that the code outside the region leaves the value with; where the region writes it, the declared one. */
function typeOf({ references }: CapturedValue, { semantics }: Home): ts.Type {
  const reference = references[0]!;
  const narrowed = semantics.getTypeAtLocation(reference);
  if (!references.some(isWrite)) return narrowed;
  const symbol = semantics.getSymbolAtLocation(reference);
  const declared = symbol && semantics.getTypeOfSymbol(symbol);
  return declared === undefined || declared.flags & ts.TypeFlags.Any ? narrowed : declared;
}

/** A constant such as `const limit = 3` is a `number` to a function that only computes with it. */
function wordForConstant(type: ts.Type, usage: Usage, isWord: boolean): string | undefined {
  const sinks = usage.sinks.filter(({ type: wanted }) => !(wanted.flags & (ts.TypeFlags.Number | ts.TypeFlags.String)));
  if (usage.isKey || (usage.isCompared && !isWord) || type.flags & ts.TypeFlags.EnumLike) return undefined;
  // Every text has the methods of this one.
  const isOnlyText = usage.whole === undefined && sinks.length === 0 && usage.element === undefined;
  if (type.isStringLiteral() && isOnlyText) return 'string';
  if (!isUnread({ ...usage, sinks })) return undefined;
  if (type.flags & ts.TypeFlags.BooleanLiteral) return 'boolean';
  return type.isNumberLiteral() ? 'number' : undefined;
}

/** Whether a comparison with the value may tell the members of a union apart: it does so only by the literal type. */
function tellsApart({ references }: CapturedValue, { semantics }: Home): boolean {
  return references.some((reference) => {
    let node: ts.Expression = reference;
    while (ts.isParenthesizedExpression(node.parent)) node = node.parent;
    const { parent } = node;
    if (ts.isCaseClause(parent)) return true;
    if (!ts.isBinaryExpression(parent) || !isEqualityOperator(parent.operatorToken.kind)) return false;
    const other = semantics.getTypeAtLocation(parent.left === node ? parent.right : parent.left);
    return (other.flags & (ts.TypeFlags.String | ts.TypeFlags.Number | ts.TypeFlags.Any)) === 0;
  });
}

/** The imports whose names the texts hold; some were noted for types that were then written in another way. */
function importsIn({ imports }: Home, texts: readonly string[]): readonly NamedImport[] {
  const words = wordsOf(texts.join('\n'));
  return [...imports].filter(([local]) => words.has(local)).map(([, needed]) => needed);
}
