import { wordsOf } from '../edit/file-names.ts';

/** What an operation does: the first word of its name, or the second behind `un…`. */
export function operationVerb(name: string): string {
  const [first = '', second = ''] = wordsOf(name);
  return /^un/u.test(first) ? second : first;
}

export const kinds: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    'write',
    new Set('create update delete remove add save upsert set insert edit archive restore store put persist'.split(' ')),
  ],
  ['query', new Set('get find list search count fetch load exists read query'.split(' '))],
];

/** What somebody does, as what it is called: a class is named after the latter. */
export const nouns: ReadonlyMap<string, string> = new Map(
  `approve approval, archive archive, assign assignment, authenticate authentication, authorize authorization,
  calculate calculation, cancel cancellation, deliver delivery, generate generation, import import, inspect inspection,
  invite invitation, migrate migration, notify notification, pay payment, pick picking, publish publication,
  register registration, render rendering, reserve reservation, resolve resolution, settle settlement, ship shipment,
  sign signature, subscribe subscription, synchronize synchronization, track tracking, transform transformation,
  translate translation, verify verification, connect connection, convert conversion, detect detection, discover
  discovery, evaluate evaluation, invalidate invalidation, mark marking, promote promotion, rename renaming, schedule
  scheduling, select selection, switch switching, trigger triggering, upload uploading`
    .split(',')
    .map((pair) => pair.trim().split(/\s+/u) as [string, string]),
);

/** Words that name a property of a thing sooner than a thing. */
export const weak = new Set(
  `name use map value type state status key count number old visible active current unprotected possible equal equals
  other unique valid invalid available single multiple same different due existing missing own first last next previous
  related similar compatible accessible prep param array`.split(/\s+/u),
);

/** What stands behind one of these is only about the subject: a password in `changePasswordWithCheck`. */
export const prepositions = new Set('from to by for with without in on at of across into after before'.split(' '));

/** `previously`, `daily`: how or how often, not what. */
export function isAdverb(word: string): boolean {
  return /ly$/u.test(word) && !/^(?:family|reply|supply|assembly|anomaly|ally|assembl|monopoly)$/u.test(word);
}

/** Words that say what a collaborator is, not what it is about. */
export const collaboratorRoles = new Set(
  `repository repo store gateway client service provider adapter dao api manager handler factory mapper model
  publisher sender api open read write use case usecase command query checker`.split(/\s+/u),
);

export const noise = new Set(
  `get set find list create update delete remove add process handle run execute do make build is has can should check
  validate ensure by for from to of and with without all one many id ids new async step item items data info result
  value if not logger log logging clock config configuration metrics tracer telemetry event bus emitter internal try
  apply perform load fetch save store send finish complete prepare determine out up off down over maybe needed on in at the then when private helper base main default
  store service services options deps part component context`.split(/\s+/u),
);

/** What is left to say of an operation whose other words are those of the whole class. */
export const deeds: ReadonlyMap<string, readonly string[]> = new Map(
  [
    { verbs: 'get find list search fetch load read query', subjects: ['query', 'lookup'] },
    { verbs: 'create add insert', subjects: ['creation'] },
    { verbs: 'delete remove', subjects: ['removal'] },
    { verbs: 'update upsert set edit save store', subjects: ['change', 'write'] },
    { verbs: 'validate check ensure is has can', subjects: ['check'] },
    { verbs: 'handle process run execute', subjects: ['processing'] },
  ].flatMap(({ verbs, subjects }) => verbs.split(' ').map((verb) => [verb, subjects] as const)),
);
