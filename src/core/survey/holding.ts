import type { BabelNode } from '../syntax/babel.ts';

/** What a field or parameter holds, as far as its declaration tells: plain data, or something that does things. */
export type Holding = 'collaborator' | 'value' | 'unknown';

const valueTypes = new Set(
  `Map Set WeakMap WeakSet Array ReadonlyArray ReadonlyMap ReadonlySet Record Date RegExp Promise Error URL
  URLSearchParams String Number Boolean Buffer Uint8Array AbortController Object Partial TextEncoder TextDecoder`.split(
    /\s+/,
  ),
);

/** A declared type of numbers, strings, dates, lists and the like holds a value; any other is unknown. */
export function holdingOfType(annotation: BabelNode | null | undefined): Holding {
  if (!annotation) return 'unknown';
  switch (annotation.type) {
    case 'TSTypeAnnotation':
      return holdingOfType(annotation.typeAnnotation);
    case 'TSStringKeyword':
    case 'TSNumberKeyword':
    case 'TSBooleanKeyword':
    case 'TSBigIntKeyword':
    case 'TSSymbolKeyword':
    case 'TSArrayType':
    case 'TSTupleType':
    case 'TSLiteralType':
    case 'TSTypeOperator':
      return 'value';
    case 'TSTypeReference':
      return annotation.typeName.type === 'Identifier' && valueTypes.has(annotation.typeName.name)
        ? 'value'
        : 'unknown';
    case 'TSUnionType':
      return annotation.types.every((type) => isNothing(type) || holdingOfType(type) === 'value') ? 'value' : 'unknown';
    default:
      return 'unknown';
  }
}

/** What an initialiser or an assigned expression gives: `new Mailer()` a collaborator, `0` and `[]` a value. */
export function holdingOfValue(value: BabelNode): Holding {
  switch (value.type) {
    case 'NewExpression':
      return value.callee.type === 'Identifier' && valueTypes.has(value.callee.name) ? 'value' : 'collaborator';
    case 'CallExpression':
    case 'MemberExpression':
    case 'Identifier':
      return value.type === 'Identifier' && value.name === 'undefined' ? 'unknown' : 'collaborator';
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return holdingOfValue(value.expression);
    case 'LogicalExpression':
      return holdingOfValue(value.right);
    case 'NullLiteral':
      return 'unknown';
    default:
      return 'value';
  }
}

/** `{ db: Db; mailer: Mailer }` and `CheckoutDeps` name a bag of dependencies. */
export function isBagType(annotation: BabelNode | null | undefined): boolean {
  if (!annotation) return false;
  if (annotation.type === 'TSTypeAnnotation') return isBagType(annotation.typeAnnotation);
  if (annotation.type === 'TSTypeLiteral') return true;
  if (annotation.type === 'TSTypeReference' && annotation.typeName.type === 'Identifier') {
    return /(Deps|Dependencies|Stores|Cradle|Collaborators)$/.test(annotation.typeName.name);
  }
  return false;
}

/** `@Inject()`, `@InjectRepository(User)`, `@Autowired()`, `@inject('X')`, `@LazyInject(X)`. */
export function isInjection(expression: BabelNode): boolean {
  const callee = expression.type === 'CallExpression' ? expression.callee : expression;
  return callee.type === 'Identifier' && /inject|autowired/i.test(callee.name);
}

function isNothing(type: BabelNode): boolean {
  return type.type === 'TSUndefinedKeyword' || type.type === 'TSNullKeyword';
}
