import { isJavaScriptFile } from '../../syntax/javascript-file.ts';
import { enclosingFunction, findNode, isWithin, walk } from '../../syntax/nodes.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import { isDecorated } from '../emission/member-text.ts';
import { delegatedNames } from '../emission/write-delegate.ts';
import type { ReasonToStay } from '../model/reason-to-stay.ts';
import { isReserved } from '../name-parts.ts';
import type { ModuleModel } from './module-model.ts';
import type { ModuleOperation } from './module-operations.ts';

/** Why a member of an object or a class would be something else as a function of its own. */
export function reasonInMember(
  { code, name, kind }: ModuleOperation,
  { model, semantics }: { readonly model: ModuleModel; readonly semantics: Semantics },
): ReasonToStay | undefined {
  if (!ts.isMethodDeclaration(code) && !ts.isPropertyAssignment(code)) return undefined;
  const { sourceFile, whole } = model;
  const own = nodeOfObject(code);
  if (own !== undefined) return { node: own, reason: `it uses \`${own.getText()}\`` };
  if (ts.isMethodDeclaration(code)) {
    if (code.asteriskToken !== undefined) return { node: code, reason: 'it is a generator' };
    if (isDecorated(code)) return { node: code, reason: 'it is decorated' };
  }
  if (ts.isClassLike(whole) && whole.typeParameters !== undefined)
    return { node: code, reason: 'its class has type parameters' };
  const isHidden = kind === 'method' && delegatedNames(code as ts.MethodDeclaration).includes(name);
  if (isReserved(name) || special.test(name) || isHidden || meansSomethingAtTop(name, sourceFile, semantics))
    return { node: code, reason: `\`${name}\` would have to be the name of a function` };
  const untyped = isJavaScriptFile(sourceFile.fileName) ? undefined : parametersOf(code).find(isUntyped);
  return untyped && { node: untyped, reason: `\`${untyped.getText()}\` takes its type from the object` };
}

/** What no function of a module can be called, or what means something to the module itself. */
const special =
  /^(?:await|arguments|eval|undefined|NaN|Infinity|__proto__|require|module|exports|__filename|__dirname)$/u;

/** `this`, `super`, `arguments` and `new.target`, also where an arrow function means that of the member. */
function nodeOfObject(member: ts.MethodDeclaration | ts.PropertyAssignment): ts.Node | undefined {
  let found: ts.Node | undefined;
  walk(member, (node) => {
    if (found !== undefined || ts.isTypeNode(node)) return false;
    const hasOwn = ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isClassLike(node);
    if (hasOwn && node.parent !== member) return false;
    const isOfObject =
      node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword || ts.isMetaProperty(node);
    if (isOfObject || (ts.isIdentifier(node) && node.text === 'arguments')) found = node;
    return found === undefined;
  });
  return found;
}

function parametersOf(member: ts.MethodDeclaration | ts.PropertyAssignment): readonly ts.ParameterDeclaration[] {
  const code = ts.isMethodDeclaration(member) ? member : member.initializer;
  return ts.isFunctionLike(code) ? code.parameters : [];
}

function isUntyped({ type, initializer }: ts.ParameterDeclaration): boolean {
  return type === undefined && initializer === undefined;
}

/** Whether the word alone means something in the file that is not declared in one of its functions. */
export function meansSomethingAtTop(word: string, sourceFile: ts.SourceFile, semantics: Semantics): boolean {
  const meansSomething = (node: ts.Node) =>
    ts.isIdentifier(node) && node.text === word && !isKey(node) && !isLocal(node, sourceFile, semantics);
  return findNode([sourceFile], meansSomething) !== undefined;
}

/** `total` of `order.total` and `{ total: 3 }`, and a method called that. */
function isKey(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent))
    return (ts.isQualifiedName(parent) ? parent.right : parent.name) === node;
  const isMember = ts.isClassElement(parent) || ts.isTypeElement(parent) || ts.isPropertyAssignment(parent);
  return isMember && parent.name === node;
}

function isLocal(node: ts.Identifier, sourceFile: ts.SourceFile, semantics: Semantics): boolean {
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? semantics.getShorthandAssignmentValueSymbol(node.parent)
    : semantics.getSymbolAtLocation(node);
  const declarations = symbol?.declarations ?? [];
  return (
    declarations.length > 0 &&
    declarations.every(
      (each) =>
        isWithin(each, [sourceFile]) &&
        (ts.isFunctionExpression(each) || ts.isClassExpression(each) || !ts.isSourceFile(enclosingFunction(each))),
    )
  );
}
