import { walk } from '../../syntax/babel.ts';
import type { OutermostFunction } from './outermost-functions.ts';
import { placeOf, type FunctionNode, type SiteDependency } from './site.ts';

/** A function that may be an operation. */
export interface Member extends OutermostFunction {
  readonly dependencies: readonly SiteDependency[];
  readonly logic: number;
}

export interface FunctionGroups {
  /** Functions that are given their dependencies, each with the private ones that it calls. */
  readonly functions: readonly { readonly lead: Member; readonly members: readonly Member[] }[];
  /** Functions over what the module imports or builds, those that call them, and handlers. */
  readonly module: readonly Member[];
  /** Functions that reach nothing, with the functions (by the offset of their body) that use them, directly or not. */
  readonly helpers: readonly { readonly helper: Member; readonly usedBy: ReadonlySet<number> }[];
}

/** Shares the functions of a module out: which is an orchestrator of its own, and which belongs to another. */
export function groupFunctions(members: readonly Member[], closures: readonly OutermostFunction[]): FunctionGroups {
  const declared = new Map(members.filter(({ kind }) => kind === 'declared').map((each) => [each.name, each]));
  const all: readonly OutermostFunction[] = [...members, ...closures];
  const uses = new Map(all.map((each) => [each, namesUsed(each.node, declared)]));
  const isGiven = ({ dependencies }: Member) =>
    dependencies.some(({ origin }) => origin === 'bag' || origin === 'parameter');

  const given = members.filter(isGiven);
  const reached = reaches(members, uses);
  const callersOf = (member: Member) => given.filter((each) => each !== member && reachable(each, uses).has(member));
  const leads = given.filter((each) => each.isPublic || callersOf(each).every(({ isPublic }) => !isPublic));
  const taken = new Set<Member>(leads);
  const functions = leads.map((lead) => {
    const own = given.filter((each) => !taken.has(each) && reachable(lead, uses).has(each));
    own.forEach((each) => taken.add(each));
    return { lead, members: [lead, ...own] };
  });
  const rest = members.filter((each) => !given.includes(each));
  const module = rest.filter((each) => reached.has(each) || isFrameworkHandler(each));
  const helpers = rest
    .filter((each) => each.kind === 'declared' && !module.includes(each))
    .map((helper) => ({
      helper,
      usedBy: new Set(all.filter((each) => reachable(each, uses).has(helper)).flatMap(({ node }) => placesIn(node))),
    }));
  return { functions, module, helpers };
}

type Uses = ReadonlyMap<OutermostFunction, ReadonlySet<Member>>;

function namesUsed(node: FunctionNode, declared: ReadonlyMap<string, Member>): ReadonlySet<Member> {
  const found = new Set<Member>();
  walk(node, (inner, parent) => {
    if (inner.type !== 'Identifier') return;
    const isMember = parent.type === 'MemberExpression' && parent.property === inner && !parent.computed;
    const member = isMember ? undefined : declared.get(inner.name);
    if (member !== undefined && member.node !== node) found.add(member);
  });
  return found;
}

function reachable(from: OutermostFunction, uses: Uses): ReadonlySet<Member> {
  const found = new Set<Member>();
  const waiting = [...(uses.get(from) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(uses.get(next) ?? []));
  }
  return found;
}

/** Those that call a collaborator, or a function that does. */
function reaches(members: readonly Member[], uses: Uses): ReadonlySet<Member> {
  const isDirect = ({ dependencies }: Member) => dependencies.length > 0;
  return new Set(members.filter((each) => isDirect(each) || [...reachable(each, uses)].some(isDirect)));
}

/** The bodies of the function and of those inside it: a factory is known by its inner functions. */
function placesIn(node: FunctionNode): readonly number[] {
  const places = [placeOf(node).offset];
  walk(node, (inner) => {
    if ('params' in inner && 'body' in inner) places.push(placeOf(inner).offset);
  });
  return places;
}

const requestName = /^_?(?:req|request|ctx|context|c|event|job|message|msg)$/;
const routeName = /^(?:GET|POST|PUT|PATCH|DELETE|handler)$/;

/** A handler does its work through the framework's own objects, where it calls no collaborator. */
function isFrameworkHandler({ kind, name, node, isPublic, logic }: Member): boolean {
  if (logic === 0) return false;
  const [first, second] = node.params;
  const takesRequest = first?.type === 'Identifier' && requestName.test(first.name);
  const takesAnswer = second?.type === 'Identifier' && /^_?(?:res|response|reply|next|h|done)$/.test(second.name);
  // A hook answers through the function that it is given first: `exports.hook_mail = function (next, connection) {}`.
  const isHook = first?.type === 'Identifier' && first.name === 'next' && second?.type === 'Identifier';
  const isAsync = node.async === true;
  if (kind === 'handler') return takesRequest && (takesAnswer || isAsync);
  return isPublic && ((routeName.test(name) && isAsync) || (takesRequest && takesAnswer) || isHook);
}
