import { ts } from '../syntax/typescript.ts';
import { excerpt } from '../effects/excerpt.ts';
import { allTexts, isText, unwritable, type Written } from './refuse.ts';
import { emptyUsage, type Usage, wholeUsage } from './usage.ts';
import { writeType, type Writing } from './write-type.ts';

/** `(order: Order) => boolean` */
export function writeFunction(signature: ts.Signature, writing: Writing): Written {
  const written = writeSignatureParts(signature, { ...writing, usage: wholeUsage(writing.at) });
  return 'code' in written ? written : `(${written.parameters}) => ${written.result}`;
}

/** `isOpen(): boolean`: with as many parameters as the calls use. */
export function writeMethod(name: string, usage: Usage, writing: Writing): Written {
  const { semantics } = writing.home;
  const signatures = usage.calls.map((call) => semantics.getResolvedSignature(call));
  const [signature] = signatures;
  if (signature === undefined || signatures.some((each) => each?.declaration !== signature.declaration)) {
    return tooGeneral(`\`${name}\``);
  }
  const count = Math.max(...usage.calls.map((call) => call.arguments.length));
  const written = writeSignatureParts(signature, { ...writing, usage: usage.returned ?? emptyUsage() }, count);
  return 'code' in written ? written : `${name}(${written.parameters}): ${written.result}`;
}

function writeSignatureParts(
  signature: ts.Signature,
  writing: Writing,
  count = Number.POSITIVE_INFINITY,
): { readonly parameters: string; readonly result: string } | Exclude<Written, string> {
  const { semantics } = writing.home;
  const isGeneric = (signature.declaration?.typeParameters?.length ?? 0) > 0;
  const result = signature.declaration?.type;
  // A predicate narrows what it is called with; `boolean` would not.
  const isPredicate = result !== undefined && ts.isTypePredicateNode(result);
  if (isGeneric || isPredicate) return tooGeneral(signature.declaration ? nameOf(signature.declaration) : 'a function');
  const parameters = allTexts(
    signature.parameters
      .filter((parameter, index) => index < count || isRest(parameter))
      .map((parameter) => {
        const type = semantics.getTypeOfSymbol(parameter);
        const text = writeType(type, { ...writing, usage: wholeUsage(writing.at), hint: parameter.name });
        if (!isText(text)) return text;
        const name = /^\w+$/.test(parameter.name) ? parameter.name : 'value';
        if (isRest(parameter)) return `...${name}: ${text}`;
        return isOptional(parameter) ? `${name}?: ${text.replace(/ \| undefined$/, '')}` : `${name}: ${text}`;
      }),
  );
  if ('code' in parameters) return parameters;
  const text = writeType(semantics.getReturnTypeOfSignature(signature), writing);
  return isText(text) ? { parameters: parameters.join(', '), result: text } : text;
}

function isRest(parameter: ts.Symbol): boolean {
  const declaration = parameter.valueDeclaration;
  return declaration !== undefined && ts.isParameter(declaration) && declaration.dotDotDotToken !== undefined;
}

function isOptional(parameter: ts.Symbol): boolean {
  const declaration = parameter.valueDeclaration;
  return (
    declaration !== undefined &&
    ts.isParameter(declaration) &&
    (declaration.questionToken !== undefined || declaration.initializer !== undefined)
  );
}

/** `get`, or the first words of a function without a name. */
function nameOf(declaration: ts.SignatureDeclaration | ts.JSDocSignature): string {
  const name = ts.getNameOfDeclaration(declaration);
  return name === undefined ? excerpt(declaration) : excerpt(name);
}

function tooGeneral(name: string): Written & object {
  return unwritable(
    `${name} is generic or has several signatures, so that its type cannot be written down in short`,
    'Hand over what the call gives instead.',
  );
}
