import { startsLikeAnOperator } from '../edit/starts-like-an-operator.ts';
import { indentAt, indentLines } from '../edit/reindent.ts';
import { renderCall, takesObject } from '../edit/render-call.ts';
import type { Replacement } from '../edit/apply-edits.ts';
import type { Lift, LiftShape, LiftWriting } from './lift.ts';
import type { Output } from '../regions/data-flow.ts';
import { enclosingFunction } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import { leadingComment } from './leading-comment.ts';
import { namesIn } from './names-in-use.ts';
import { placeCall } from './place-call.ts';

/** What stands where the region stood, and the range it takes. */
export function writeCall(writing: LiftWriting): Replacement {
  const { lift, name, context } = writing;
  const { region, use } = lift;
  const { text } = region.sourceFile;
  const style = context.shellStyle;
  const end = style.semicolons ? ';' : '';
  const indent = indentAt(text, region.start);
  const prefix = prefixOf(writing);
  const request = { callee: name, arguments: argumentsOf(writing), style, indent };
  if (region.kind === 'statements') {
    const call = renderCall({ ...request, column: indent.length + prefix.length, after: end });
    const guard = end === '' && startsLikeAnOperator(text.slice(region.end)) ? ';' : end;
    const early = use.kind === 'returns-early' ? `\n${indentLines(earlyReturn(writing), indent)}` : '';
    const lines = `${prefix}${call}${early === '' ? guard : end}${early}`;
    return {
      start: (writing.keepsComment === true ? undefined : leadingComment(lift)?.start) ?? startOf(lift),
      end: region.end,
      text: lines.replaceAll('\n', style.lineEnd),
    };
  }
  const oneLine = renderCall({ ...request, style: { ...style, lineWidth: Infinity }, column: 0 });
  const place = placeCall(region, oneLine, style);
  const lineStart = text.lastIndexOf('\n', place.start - 1) + 1;
  const after = /^[)\]};,{ ]*/u.exec(text.slice(place.end))?.[0].trimEnd() ?? '';
  const call = renderCall({
    ...request,
    column: place.start - lineStart + place.lead.length,
    indent: indentAt(text, place.start),
    after,
  });
  return { start: place.start, end: place.end, text: (place.lead + call).replaceAll('\n', style.lineEnd) };
}

/** Where the replaced text begins: with the declaration of the result, where that stands right above. */
function startOf({ region, use }: Lift): number {
  return (use.kind === 'assigns' ? use.declaredBefore?.statement.getStart() : undefined) ?? region.start;
}

function argumentsOf({ lift, shape }: LiftWriting): readonly string[] {
  if (shape.head !== undefined) return argumentsOfHead(lift, shape);
  const texts = shape.parameters.map(({ name, capture }) => ({
    name,
    text: capture.argument.replaceAll('\r\n', '\n'),
  }));
  if (shape.isList === true || !takesObject(texts)) return texts.map(({ text }) => text);
  return [`{ ${texts.map(({ name, text }) => (name === text ? name : `${name}: ${text}`)).join(', ')} }`];
}

/** The delegate of a method hands its own parameters on, and the fields among them. */
function argumentsOfHead({ region, method }: Lift, { parameters }: LiftShape): readonly string[] {
  const owner = enclosingFunction(region.nodes[0]);
  const own = ts.isFunctionLike(owner) ? owner.parameters.map(({ name }) => name.getText()) : [];
  const at = method?.fields.fieldsAt ?? own.length;
  return [...own.slice(0, at), ...parameters.map(({ capture }) => capture.argument), ...own.slice(at)];
}

function prefixOf(writing: LiftWriting): string {
  const { use } = writing.lift;
  const { shape } = writing;
  if (use.kind === 'returns-early') return `const ${resultName(writing)} = `;
  if (use.kind === 'returns') return 'return ';
  if (use.kind === 'assigns') {
    const { output, declaredBefore } = use;
    if (declaredBefore === undefined) return `${output.name} = `;
    const keyword = declaredBefore.reassigned ? 'let' : 'const';
    return `${keyword} ${output.name}${typeText(declaredBefore.declaration, shape)} = `;
  }
  if (use.kind !== 'declares') return '';
  const keyword = keywordFor(use.outputs);
  const [only] = use.outputs;
  if (use.outputs.length === 1 && only !== undefined) {
    return `${keyword} ${only.name}${typeText(only.declaration, shape)} = `;
  }
  return `${keyword} { ${use.outputs.map((output) => output.name).join(', ')} } = `;
}

/** What the function says of its result need not be said again. */
function typeText(declaration: ts.VariableDeclaration | undefined, { signature }: LiftShape): string {
  const type = declaration?.type?.getText();
  return type === undefined || type === signature.resultType ? '' : `: ${type}`;
}

/** A `var` stays one: it may be read outside of the block that it stands in. */
function keywordFor(outputs: readonly Output[]): string {
  const isVar = ({ declaration }: Output) =>
    declaration !== undefined && (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.BlockScoped) === 0;
  if (outputs.some(isVar)) return 'var';
  return outputs.some(({ reassigned }) => reassigned) ? 'let' : 'const';
}

function earlyReturn(writing: LiftWriting): string {
  const { lift, context } = writing;
  const { shellStyle } = context;
  const end = shellStyle.semicolons ? ';' : '';
  const result = resultName(writing);
  const condition = `if (${result} !== undefined)`;
  const exit = `return ${result}${end}`;
  const goesWithoutBraces = /\bif \([^\n]*\) (?:return|throw)\b/u.test(lift.region.sourceFile.text);
  return goesWithoutBraces ? `${condition} ${exit}` : `${condition} {\n${shellStyle.indent}${exit}\n}`;
}

/** What `checkTransfer` gives is called `transferCheck`, where nothing else in the file is. */
function resultName({ name, lift }: LiftWriting): string {
  const stem = name.replace(/^check(?=[A-Z])/u, '');
  const subject = stem.charAt(0).toLowerCase() + stem.slice(1).replace(/Check$/u, '');
  const taken = namesIn(lift.region.sourceFile);
  const isFree = (each: string) => !taken.has(each);
  const wanted = [`${subject}Check`, `${subject}CheckResult`];
  for (let count = 2; !wanted.some(isFree); count += 1) wanted.push(`${subject}CheckResult${count}`);
  return wanted.find(isFree) ?? '';
}
