import posix from 'node:path/posix';
import { moduleName } from '../../edit/file-names.ts';
import type { BabelNode } from '../../syntax/babel.ts';
import { holdingOfType, isBagType } from '../holding.ts';
import { valueMethods } from '../value-methods.ts';
import { boundNames, ownNames } from './bindings.ts';
import { collectNamedCalls, type NamedCall } from './calls.ts';
import type { ModuleName } from './module-names.ts';
import { unwrapped, type FunctionNode, type SiteDependency } from './site.ts';

/** Where a name of the code around an operation comes from. */
export interface Scope {
  /** What the module imports and builds. */
  readonly module: ReadonlyMap<string, ModuleName>;
  /** What the function itself, or the factory around it, is given. */
  readonly given: ReadonlyMap<string, GivenName>;
}

export interface GivenName {
  readonly origin: 'parameter' | 'bag' | 'built';
  /** `deps.mailer` for what is taken out of a bag; the name itself for a parameter. */
  readonly as: string;
  /** Its members are the dependencies: `deps` in `deps.mailer.send()`. */
  readonly isBag: boolean;
}

const bagName =
  /^[_#]?(?:deps|dependencies|services|stores|repos|repositories|gateways|clients|ports|collaborators|adapters|cradle|container|bag)$/i;
const collaboratorName =
  /^(?:db|database|knex|prisma|pool|redis|cache|mailer|logger|log|queue|bus|emitter|repo|repository|storage|stripe|orm|em|sequelize)$|(?:Repository|Repo|Service|Store|Client|Gateway|Dao|Queue|Mailer|Logger|Bus|Publisher|Producer|Emitter|Cache|Db|DB|Database|Pool|Notifier|Sender)$/;
/** What a framework hands to a handler: its own objects have effects, but they are no collaborators. */
const frameworkObject =
  /^_?(?:req|request|res|response|resp|reply|rep|ctx|context|koaCtx|c|next|done|cb|callback|resolve|reject|event|events|e|evt|job|message|msg|payload|signal|app|router|server|fastify|hono|instance|socket)$|Router$/;
/** `req`, `ctx`, `app`: what a framework hands over. */
export function isOfFramework(name: string): boolean {
  return frameworkObject.test(name);
}

const callbackName =
  /^(?:f|fn|func|callback|cb|handler|listener|action|thunk|factory|task|operation|executor|middleware|predicate|selector|getter|next)$|(?:Fn|Callback|Handler)$/;
/** What only looks, or throws, is no collaborator. */
const checkName = /^(?:assert|invariant|validate|check|ensure|expect|verify|is[A-Z]|has[A-Z])/;

/** What the parameters of a factory or a function give; `isFactory` trusts single parameters as well. */
export function givenNames(node: FunctionNode, isFactory: boolean): ReadonlyMap<string, GivenName> {
  const given = new Map<string, GivenName>();
  for (const parameter of node.params) {
    const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
    if (target.type === 'ObjectPattern') {
      takeApart(target, undefined, given);
    } else if (target.type === 'Identifier' && !isOfFramework(target.name)) {
      const { name, typeAnnotation } = target;
      const isBag =
        (bagName.test(name) && holdingOfType(typeAnnotation) !== 'value') ||
        (isBagType(typeAnnotation) && !isInput(name));
      if (isBag) given.set(name, { origin: 'bag', as: name, isBag: true });
      else if (holdingOfType(typeAnnotation) !== 'value' && (isFactory || collaboratorName.test(name)))
        given.set(name, { origin: 'parameter', as: name, isBag: false });
    }
  }
  if (node.body.type === 'BlockStatement') takenInBody(node.body.body, given, isFactory);
  return given;
}

/** `input: { items: Item[] }` is no bag, although its type is written like that of one. */
function isInput(name: string): boolean {
  return /^(?:input|params?|args?|arguments|options?|opts|body|query|data|payload|command|cmd|dto|props|values?|request|record|entity|state|config|settings)$|(?:Input|Params|Args|Options|Opts|Data|Payload|Dto|Config|Settings|Props)$/.test(
    name,
  );
}

function takeApart(pattern: BabelNode, bag: string | undefined, given: Map<string, GivenName>): void {
  if (pattern.type !== 'ObjectPattern') return;
  for (const property of pattern.properties) {
    // The rest of a bag is one as well: `others.log.note()`.
    if (property.type === 'RestElement')
      for (const name of boundNames(property)) given.set(name, { origin: 'bag', as: bag ?? name, isBag: true });
    if (property.type !== 'ObjectProperty' || property.key.type !== 'Identifier') continue;
    const [name] = boundNames(property.value);
    if (name === undefined || isOfFramework(name)) continue;
    given.set(name, { origin: 'bag', as: bag === undefined ? name : `${bag}.${property.key.name}`, isBag: false });
  }
}

/** `const { db, mailer } = deps`, `const mailer = new Mailer(config)` at the beginning of the body. */
function takenInBody(body: readonly BabelNode[], given: Map<string, GivenName>, isFactory: boolean): void {
  for (const statement of body) {
    if (statement.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement.declarations) {
      const value = init && unwrapped(init);
      if (!value) continue;
      const source = value.type === 'Identifier' ? given.get(value.name) : undefined;
      if (source?.isBag === true) takeApart(id, source.as, given);
      const isBuilt = isFactory && value.type === 'NewExpression' && id.type === 'Identifier';
      if (isBuilt && !/^(?:Map|Set|WeakMap|WeakSet|Array|Date)$/.test(nameOf(value.callee)))
        given.set(id.name, { origin: 'built', as: id.name, isBag: false });
    }
  }
}

function nameOf(node: BabelNode): string {
  return node.type === 'Identifier' ? node.name : '';
}

/** What the function calls for its effect, of what its surroundings hold. */
export function dependenciesOf(node: FunctionNode, scope: Scope): readonly SiteDependency[] {
  const own = ownNames(node);
  const byName = new Map<string, { origin: SiteDependency['origin']; calls: number[] }>();
  for (const call of collectNamedCalls(node)) {
    const [root] = call.path;
    if (root === undefined || (own.has(root) && !scope.given.has(root))) continue;
    const found = givenDependency(call, scope) ?? (own.has(root) ? undefined : moduleDependency(call, scope));
    if (found === undefined) continue;
    const known = byName.get(found.name);
    if (known === undefined) byName.set(found.name, { origin: found.origin, calls: [call.start] });
    else known.calls.push(call.start);
  }
  return [...byName].map(([name, { origin, calls }]) => ({ name, origin, calls }));
}

type Found = Pick<SiteDependency, 'name' | 'origin'>;

function givenDependency({ path, isForEffect }: NamedCall, { given }: Scope): Found | undefined {
  const [root = '', member = ''] = path;
  const source = given.get(root);
  if (source === undefined) return undefined;
  if (source.isBag) return path.length < 2 ? undefined : { name: `${source.as}.${member}`, origin: 'bag' };
  if (path.length > 1 && valueMethods.has(path.at(-1) ?? '')) return undefined;
  // What is handed over to be called is the doing of the caller.
  if (path.length === 1 && (source.origin === 'parameter' || callbackName.test(root))) return undefined;
  const counts = isForEffect || (path.length > 1 && collaboratorName.test(root));
  return counts ? { name: source.as, origin: source.origin } : undefined;
}

function moduleDependency({ path, isForEffect }: NamedCall, { module }: Scope): Found | undefined {
  const [root = ''] = path;
  const source = module.get(root);
  if (source === undefined || isOfFramework(root)) return undefined;
  if (path.length === 1) {
    if (!isForEffect || checkName.test(root)) return undefined;
    // Functions of one module that are imported by their names are one collaborator.
    return { name: source.from === undefined ? root : moduleLabel(source.from), origin: source.origin };
  }
  if (valueMethods.has(path.at(-1) ?? '')) return undefined;
  return isForEffect || collaboratorName.test(root) ? { name: root, origin: source.origin } : undefined;
}

/** `mailer` for `../lib/mailer.js`, `stripe` for `stripe`, `orders` for `./orders/index.js`. */
function moduleLabel(from: string): string {
  const name = moduleName(from);
  return name === 'index' ? posix.basename(posix.dirname(from)) : name;
}
