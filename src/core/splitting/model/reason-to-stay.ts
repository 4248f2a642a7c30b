import { findNode } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import { isDecorated } from '../emission/member-text.ts';
import type { GraphRequest } from './build-graph.ts';
import type { OperationMember } from './class-model.ts';
import { neededHere } from './needed-values.ts';
import { tieToFile } from './tied-to-file.ts';
import { isBrandCheck, traceMember, type ThisAccess } from './trace-member.ts';

export interface StayRequest extends GraphRequest {
  readonly operation: OperationMember;
  readonly accesses: readonly ThisAccess[];
  /** Operations that other operations of the class call or take. */
  readonly calledInside: ReadonlySet<string>;
  /** Operations that those offered to others, or the constructor, reach in the end. */
  readonly reachedInside: ReadonlySet<string>;
}

export interface ReasonToStay {
  readonly node: ts.Node;
  /** A clause with `it` for the operation. */
  readonly reason: string;
}

/** Why the body of an operation cannot be in another class. */
export function reasonToStay(request: StayRequest): ReasonToStay | undefined {
  return reasonInShape(request) ?? reasonInAccesses(request) ?? reasonInNames(request);
}

const lifecycle = new Set(
  `onModuleInit onModuleDestroy onApplicationBootstrap onApplicationShutdown beforeApplicationShutdown ngOnInit
  ngOnDestroy ngOnChanges ngDoCheck ngAfterViewInit ngAfterContentInit toJSON toString valueOf then dispose
  connectedCallback disconnectedCallback`.split(/\s+/u),
);

function reasonInShape(request: StayRequest): ReasonToStay | undefined {
  const { operation, model, semantics } = request;
  const [node, ...others] = operation.nodes;
  const flags = ts.getCombinedModifierFlags(node);
  if (operation.nodes.some(isDecorated) && !mayDelegate(request)) return { node, reason: 'it is decorated' };
  if (flags & ts.ModifierFlags.Override) return { node, reason: 'it overrides a method of the base class' };
  if (flags & ts.ModifierFlags.Abstract) return { node, reason: 'it is abstract' };
  if (lifecycle.has(operation.name)) return { node, reason: 'others call it by convention' };
  const spoken = typeParameterIn(operation.nodes, model.node);
  if (spoken !== undefined) return { node: spoken, reason: `it speaks of the type parameter \`${spoken.getText()}\`` };
  const isAccessor = ts.isAccessor(node);
  // What nothing calls in sight has to remain available, and only a method can pass calls on.
  const isOffered =
    !operation.isPrivate || request.reach.reachesPrivate(operation.name) || !request.reachedInside.has(operation.name);
  if (isAccessor && isOffered) return { node, reason: 'it is read like a field from outside' };
  if (others.length > 0 && !isAccessor) return { node, reason: 'it has overloads' };
  if (ts.isPropertyDeclaration(node) && isOffered) return { node, reason: 'it is a field that holds a function' };
  if (node.questionToken !== undefined && ts.isMethodDeclaration(node)) return { node, reason: 'it is optional' };
  if (ts.isMethodDeclaration(node) && node.parameters.some(({ name }) => name.getText() === 'this'))
    return { node, reason: 'it says what `this` is' };
  const base = model.node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  const inBase = base && semantics.getTypeAtLocation(base).getProperty(operation.name);
  return inBase === undefined ? undefined : { node, reason: 'it overrides a method of the base class' };
}

/**
 * A decorated method that only code outside of the class calls can pass its calls on: decorators do the same around one
 * call. Private ones have nobody else to be called by.
 */
function mayDelegate({ operation, construction, calledInside }: StayRequest): boolean {
  const [node, ...others] = operation.nodes;
  if (construction.decoratedMayDelegate !== true || operation.isPrivate || calledInside.has(operation.name))
    return false;
  if (others.length > 0 || !ts.isMethodDeclaration(node)) return false;
  return node.parameters.every(({ name, initializer }) => {
    if (initializer === undefined) return true;
    return ts.isIdentifier(name) && (ts.isLiteralExpression(initializer) || ts.isToken(initializer));
  });
}

function reasonInAccesses(request: StayRequest): ReasonToStay | undefined {
  for (const access of request.accesses) {
    const reason = request.model.operations.has(access.name) ? undefined : reasonInField(access, request);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** Why whoever uses this field has to be in the original. */
export function reasonInField(
  { name, node }: ThisAccess,
  { model, effects, reach, construction }: GraphRequest,
): ReasonToStay | undefined {
  const field = model.fields.get(name);
  if (name === 'constructor') return { node, reason: 'it asks for the class of its object' };
  if (field === undefined) return { node, reason: `it uses \`${name}\`, which the base class holds` };
  const kept = construction.keeps?.(field);
  if (kept !== undefined) return { node, reason: `it uses \`${name}\`, ${kept}` };
  if (reach.replaces(name)) return { node, reason: `it uses \`${name}\`, which is replaced from outside` };
  const asked = findNode([model.node], (inner) => isBrandCheck(inner) && inner.left.text === name);
  if (asked !== undefined) return { node: asked, reason: `it uses \`${name}\`, and \`${asked.getText()}\` is asked` };
  const { declaration } = field;
  const spoken = typeParameterIn([declaration, ...(field.type?.nodes ?? [])], model.node);
  if (spoken !== undefined)
    return { node, reason: `it uses \`${name}\`, whose type speaks of the type parameter \`${spoken.getText()}\`` };
  if (field.role !== 'state') return undefined;
  if (!isPrivateField(declaration)) return { node, reason: `it uses \`${name}\`, which others can reach` };
  if (reach.reachesPrivate(name)) return { node, reason: `it uses \`${name}\`, which is reached from outside` };
  if (!ts.isPropertyDeclaration(declaration) || field.given !== undefined) return undefined;
  if ((ts.getDecorators(declaration) ?? []).length > 0) return { node, reason: `\`${name}\` is decorated` };
  if (declaration.initializer === undefined) return undefined;
  if (traceMember(declaration).accesses.length > 0 || traceMember(declaration).bound.length > 0)
    return { node, reason: `\`${name}\` is made from other fields` };
  if (effects.of([declaration.initializer]).length === 0) return undefined;
  return { node, reason: `making \`${name}\` may have an effect, which has its place in the order of construction` };
}

/** A value of the same file that cannot be moved would have to be imported back. */
function reasonInNames({ operation, ...names }: StayRequest): ReasonToStay | undefined {
  const tie = operation.nodes.flatMap((node) => tieToFile(node) ?? [])[0];
  if (tie !== undefined) return tie;
  const [stuck] = neededHere(operation.nodes, names);
  if (stuck === undefined) return undefined;
  return { node: operation.nodes[0], reason: `it needs \`${stuck.local}\`, which cannot leave the file` };
}

/** A name of a type parameter of the class, which means nothing in another one. */
function typeParameterIn(nodes: readonly ts.Node[], { typeParameters }: ts.ClassDeclaration): ts.Node | undefined {
  const names = new Set(typeParameters?.map(({ name }) => name.text));
  if (names.size === 0) return undefined;
  return findNode(nodes, (inner): inner is ts.Identifier => ts.isIdentifier(inner) && names.has(inner.text));
}

function isPrivateField(declaration: ts.ParameterDeclaration | ts.PropertyDeclaration): boolean {
  if (ts.isPropertyDeclaration(declaration) && ts.isPrivateIdentifier(declaration.name)) return true;
  return (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Private) !== 0;
}
