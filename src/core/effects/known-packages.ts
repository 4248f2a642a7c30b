import type { WorldKind } from './library-knowledge.ts';

/** What is known of a package whose source is not read. */
export interface PackageKnowledge {
  /** The functions that only compute; `all` but for those listed elsewhere. */
  readonly pure: 'all' | readonly string[];
  /** Functions that read the clock, chance or the environment, or do something. */
  readonly impure?: Readonly<Record<string, WorldKind>>;
  /** Functions that read the clock when called with no argument, e.g. `dayjs()`. */
  readonly clockWhenBare?: readonly string[];
  /** Functions that change their first argument. */
  readonly mutatesFirst?: readonly string[];
  /** Methods that change their receiver. */
  readonly mutatesReceiver?: readonly string[];
  /** Functions that give back a new object; it holds what the arguments hold. */
  readonly fresh?: 'all' | readonly string[];
  /** Functions that give back a new object that shares nothing with the arguments. */
  readonly deepFresh?: 'all' | readonly string[];
}

const clock = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 'clock' as const]));
const random = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 'random' as const]));
const world = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 'world' as const]));

/** Values that never change: whatever is called on them gives a new one. */
const values: PackageKnowledge = { pure: 'all', deepFresh: 'all' };

const lodash: PackageKnowledge = {
  pure: 'all',
  impure: {
    ...random('shuffle', 'sample', 'sampleSize', 'random', 'uniqueId'),
    ...clock('now'),
    ...world(
      'debounce',
      'throttle',
      'defer',
      'delay',
      'once',
      'memoize',
      'after',
      'before',
      'mixin',
      'runInContext',
      'noConflict',
      'tap',
      'thru',
      'template',
      'bindAll',
      'invoke',
      'invokeMap',
      'result',
    ),
  },
  mutatesFirst: [
    'assign',
    'assignIn',
    'assignInWith',
    'assignWith',
    'extend',
    'extendWith',
    'defaults',
    'defaultsDeep',
    'merge',
    'mergeWith',
    'set',
    'setWith',
    'unset',
    'update',
    'updateWith',
    'pull',
    'pullAll',
    'pullAllBy',
    'pullAllWith',
    'pullAt',
    'remove',
    'reverse',
    'fill',
  ],
  fresh: [
    'chunk',
    'clone',
    'compact',
    'concat',
    'countBy',
    'difference',
    'differenceBy',
    'differenceWith',
    'drop',
    'dropRight',
    'dropRightWhile',
    'dropWhile',
    'entries',
    'entriesIn',
    'filter',
    'flatMap',
    'flatten',
    'flattenDeep',
    'fromPairs',
    'groupBy',
    'initial',
    'intersection',
    'intersectionBy',
    'intersectionWith',
    'invert',
    'invertBy',
    'keyBy',
    'keys',
    'keysIn',
    'map',
    'mapKeys',
    'mapValues',
    'omit',
    'omitBy',
    'orderBy',
    'partition',
    'pick',
    'pickBy',
    'range',
    'reject',
    'slice',
    'sortBy',
    'split',
    'tail',
    'take',
    'takeRight',
    'takeRightWhile',
    'takeWhile',
    'times',
    'toArray',
    'toPairs',
    'toPairsIn',
    'toPlainObject',
    'union',
    'unionBy',
    'unionWith',
    'uniq',
    'uniqBy',
    'uniqWith',
    'unzip',
    'values',
    'valuesIn',
    'without',
    'words',
    'xor',
    'xorBy',
    'zip',
    'zipObject',
    'zipWith',
  ],
  deepFresh: ['cloneDeep'],
};

/** The functional variant never changes what it is given. */
const { mutatesFirst: _changing, ...lodashFp } = lodash;

const momentMutators = [
  'add',
  'subtract',
  'startOf',
  'endOf',
  'local',
  'utc',
  'utcOffset',
  'set',
  'year',
  'month',
  'date',
  'day',
  'hour',
  'hours',
  'minute',
  'minutes',
  'second',
  'seconds',
  'millisecond',
  'milliseconds',
  'quarter',
  'week',
  'isoWeek',
  'weekday',
  'isoWeekday',
  'dayOfYear',
  'tz',
  'locale',
];

const moment: PackageKnowledge = {
  pure: 'all',
  clockWhenBare: ['moment', 'utc', 'tz', 'fromNow', 'toNow'],
  impure: { ...clock('now', 'fromNow', 'toNow', 'calendar'), ...world('locale', 'updateLocale', 'defineLocale') },
  mutatesReceiver: momentMutators,
};

/** The packages by the name that they are imported with. */
export const knownPackages: ReadonlyMap<string, PackageKnowledge> = new Map<string, PackageKnowledge>([
  ['lodash', lodash],
  ['lodash-es', lodash],
  ['lodash/fp', lodashFp],
  [
    'date-fns',
    {
      pure: 'all',
      deepFresh: 'all',
      impure: {
        ...clock(
          'isPast',
          'isFuture',
          'isToday',
          'isTomorrow',
          'isYesterday',
          'isThisHour',
          'isThisISOWeek',
          'isThisMinute',
          'isThisMonth',
          'isThisQuarter',
          'isThisSecond',
          'isThisWeek',
          'isThisYear',
          'formatDistanceToNow',
          'formatDistanceToNowStrict',
          'startOfToday',
          'startOfTomorrow',
          'startOfYesterday',
          'endOfToday',
          'endOfTomorrow',
          'endOfYesterday',
          'constructNow',
        ),
        ...world('setDefaultOptions'),
      },
    },
  ],
  [
    'dayjs',
    {
      pure: 'all',
      deepFresh: 'all',
      clockWhenBare: ['dayjs', 'utc', 'tz'],
      impure: {
        ...clock('fromNow', 'toNow', 'isToday', 'isTomorrow', 'isYesterday', 'calendar'),
        ...world('extend', 'locale'),
      },
    },
  ],
  ['moment', moment],
  ['moment-timezone', moment],
  [
    'luxon',
    {
      pure: 'all',
      deepFresh: 'all',
      impure: clock('now', 'local', 'utc', 'toRelative', 'toRelativeCalendar', 'fromNow'),
    },
  ],
  ['ms', { pure: 'all' }],
  ['uuid', { pure: ['validate', 'parse', 'stringify', 'version', 'v3', 'v5'], impure: random('v1', 'v4', 'v6', 'v7') }],
  ['nanoid', { pure: [], impure: random('nanoid', 'customAlphabet', 'customRandom', 'random') }],
  ['cuid', { pure: [], impure: random('cuid', 'slug') }],
  ['@paralleldrive/cuid2', { pure: ['isCuid'], impure: random('createId') }],
  ['ulid', { pure: ['decodeTime'], impure: random('ulid') }],
  ['ramda', { pure: 'all', impure: world('tap', 'once', 'memoizeWith', 'invoker') }],
  [
    'remeda',
    { pure: 'all', impure: { ...world('tap', 'once', 'debounce'), ...random('shuffle', 'sample', 'randomInteger') } },
  ],
  [
    'fp-ts',
    {
      pure: 'all',
      impure: { ...random('random', 'randomInt', 'randomRange', 'randomElem', 'randomBool'), ...clock('now') },
    },
  ],
  ['purify-ts', { pure: 'all' }],
  ['neverthrow', { pure: 'all', impure: world('fromPromise', 'fromSafePromise', 'fromAsyncThrowable') }],
  ['ts-pattern', { pure: 'all' }],
  ['oxide.ts', { pure: 'all' }],
  ['semver', { pure: 'all' }],
  ['slugify', { pure: 'all', impure: world('extend') }],
  ['@sindresorhus/slugify', { pure: 'all' }],
  ['change-case', { pure: 'all' }],
  ['camelcase', { pure: 'all' }],
  ['pluralize', { pure: ['pluralize', 'plural', 'singular', 'isPlural', 'isSingular'] }],
  ['bignumber.js', { ...values, impure: { ...world('config', 'set'), ...random('random') } }],
  ['decimal.js', { ...values, impure: { ...world('config', 'set'), ...random('random') } }],
  ['decimal.js-light', { ...values, impure: world('config', 'set') }],
  ['big.js', values],
  [
    'bn.js',
    {
      pure: 'all',
      mutatesReceiver: [
        'iadd',
        'isub',
        'imul',
        'imuln',
        'iaddn',
        'isubn',
        'ishln',
        'ishrn',
        'inotn',
        'iand',
        'ior',
        'ixor',
      ],
    },
  ],
  ['dinero.js', values],
  ['currency.js', values],
  ['http-status', { pure: 'all' }],
  ['http-status-codes', { pure: 'all' }],
  ['http-errors', { pure: 'all' }],
  ['immutable', { pure: 'all' }],
  ['validator', { pure: 'all' }],
  ['email-validator', { pure: 'all' }],
  ['deep-equal', { pure: 'all' }],
  ['fast-deep-equal', { pure: 'all' }],
  ['is-equal', { pure: 'all' }],
  ['deepmerge', { pure: 'all', fresh: 'all' }],
  ['qs', { pure: 'all', fresh: 'all' }],
  ['query-string', { pure: 'all', fresh: 'all' }],
  ['escape-html', { pure: 'all' }],
  ['escape-string-regexp', { pure: 'all' }],
  ['he', { pure: 'all' }],
  ['tiny-invariant', { pure: 'all' }],
  ['tslib', { pure: 'all' }],
  ['tiny-warning', { pure: [] }],
  ['jsonwebtoken', { pure: ['decode'] }],
  [
    'bson',
    { pure: ['toString', 'toHexString', 'equals', 'isValid', 'getTimestamp', 'toJSON'], impure: random('ObjectId') },
  ],
  ['zod', { pure: 'all', impure: world('parseAsync', 'safeParseAsync', 'spa', 'setErrorMap', 'config') }],
  ['joi', { pure: 'all', impure: world('validateAsync', 'externals') }],
  ['yup', { pure: 'all', impure: world('validate', 'validateAt', 'isValid') }],
  ['superstruct', { pure: 'all' }],
  ['io-ts', { pure: 'all' }],
  ['@faker-js/faker', { pure: [] }],
]);

/** The knowledge of a package; `lodash.groupby` and `lodash/groupBy` are parts of lodash. */
export function packageKnowledge(name: string): PackageKnowledge | undefined {
  if (name.startsWith('lodash.')) return lodash;
  const exact = knownPackages.get(name);
  if (exact) return exact;
  const [first = '', second = ''] = name.split('/');
  return knownPackages.get(first.startsWith('@') ? `${first}/${second}` : first);
}
