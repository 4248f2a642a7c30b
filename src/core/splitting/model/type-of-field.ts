import { ts } from '../../syntax/typescript.ts';
import type { FieldType, Wiring } from './class-model.ts';

/** The type of a field as the code writes it: at the field, at the parameter, or at the bag that it comes from. */
export function typeOfField(
  declaration: ts.ParameterDeclaration | ts.PropertyDeclaration,
  given: ts.Expression | undefined,
  wiring: Wiring,
): FieldType | undefined {
  const written = annotationOf(declaration) ?? typeOfInitializer(declaration.initializer);
  if (written !== undefined) return written;
  if (given === undefined) return undefined;
  if (ts.isNewExpression(given)) return typeOfInitializer(given);
  if (!ts.isIdentifier(given)) return typeOfMember(given, wiring);
  for (const parameter of wiring.parameters) {
    if (ts.isIdentifier(parameter.name)) {
      if (parameter.name.text === given.text)
        return annotationOf(parameter) ?? typeOfInitializer(parameter.initializer);
    } else {
      const bound = boundType(parameter, given.text);
      if (bound !== undefined) return bound;
    }
  }
  return undefined;
}

/** The type of a name that a parameter takes out of a bag. */
export function boundType(parameter: ts.ParameterDeclaration, local: string): FieldType | undefined {
  if (parameter.type === undefined || !ts.isObjectBindingPattern(parameter.name)) return undefined;
  const element = parameter.name.elements.find(({ name }) => ts.isIdentifier(name) && name.text === local);
  const key = element && (element.propertyName ?? element.name);
  return key !== undefined && ts.isIdentifier(key) ? memberType(parameter.type, key.text) : undefined;
}

function annotationOf(declaration: ts.ParameterDeclaration | ts.PropertyDeclaration): FieldType | undefined {
  const { type } = declaration;
  if (type === undefined) return undefined;
  const isFunction = ts.isFunctionTypeNode(type) || ts.isConditionalTypeNode(type) || ts.isConstructorTypeNode(type);
  const text = type.getText();
  const optional = declaration.questionToken !== undefined;
  return { text: optional ? `${isFunction ? `(${text})` : text} | undefined` : text, nodes: [type] };
}

function typeOfInitializer(initializer: ts.Expression | undefined): FieldType | undefined {
  const primitive = initializer && primitiveOf(initializer);
  if (primitive !== undefined) return { text: primitive, nodes: [] };
  if (initializer === undefined || !ts.isNewExpression(initializer)) return undefined;
  const { expression, typeArguments } = initializer;
  if (!ts.isIdentifier(expression)) return undefined;
  const list = typeArguments === undefined ? '' : `<${typeArguments.map((each) => each.getText()).join(', ')}>`;
  return { text: expression.text + list, nodes: [expression, ...(typeArguments ?? [])] };
}

function primitiveOf(value: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(value) || ts.isTemplateExpression(value)) return 'string';
  if (ts.isNumericLiteral(value)) return 'number';
  return value.kind === ts.SyntaxKind.TrueKeyword || value.kind === ts.SyntaxKind.FalseKeyword ? 'boolean' : undefined;
}

/** `config.retries` of a parameter `config: Config` has the type `Config['retries']`. */
function typeOfMember(given: ts.Expression, wiring: Wiring): FieldType | undefined {
  if (!ts.isPropertyAccessExpression(given) || !ts.isIdentifier(given.expression)) return undefined;
  const bag = given.expression.text;
  const parameter = wiring.parameters.find(({ name }) => ts.isIdentifier(name) && name.text === bag);
  return parameter?.type === undefined ? undefined : memberType(parameter.type, given.name.text);
}

function memberType(bag: ts.TypeNode, key: string): FieldType {
  // What is picked is what it was picked from.
  const whole = ts.isTypeReferenceNode(bag) && bag.typeName.getText() === 'Pick' ? bag.typeArguments?.[0] : undefined;
  if (whole !== undefined) return memberType(whole, key);
  const text = ts.isTypeReferenceNode(bag) || ts.isTypeLiteralNode(bag) ? bag.getText() : `(${bag.getText()})`;
  return { text: `${text}['${key}']`, nodes: [bag] };
}
