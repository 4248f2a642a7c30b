import { clock, random, words, world } from './known-words.ts';
import type { PackageKnowledge } from './known-packages.ts';

const lodash: PackageKnowledge = {
  pure: 'all',
  impure: {
    ...random('shuffle sample sampleSize random uniqueId'),
    ...clock('now'),
    ...world(
      `debounce throttle defer delay once memoize after before mixin runInContext noConflict tap thru template bindAll
       invoke invokeMap result`,
    ),
  },
  mutatesFirst: words(
    `assign assignIn assignInWith assignWith extend extendWith defaults defaultsDeep merge mergeWith set setWith unset
     update updateWith pull pullAll pullAllBy pullAllWith pullAt remove reverse fill`,
  ),
  fresh: words(
    `chunk clone compact concat countBy difference differenceBy differenceWith drop dropRight dropRightWhile dropWhile
     entries entriesIn filter flatMap flatten flattenDeep fromPairs groupBy initial intersection intersectionBy
     intersectionWith invert invertBy keyBy keys keysIn map mapKeys mapValues omit omitBy orderBy partition pick pickBy
     range reject slice sortBy split tail take takeRight takeRightWhile takeWhile times toArray toPairs toPairsIn
     toPlainObject union unionBy unionWith uniq uniqBy uniqWith unzip values valuesIn without words xor xorBy zip
     zipObject zipWith`,
  ),
  deepFresh: ['cloneDeep'],
};

/** The functional variant never changes what it is given. */
const { mutatesFirst: _changing, ...lodashFp } = lodash;

/** Packages of functions over collections and of functional style. */
export const collectionPackages: Readonly<Record<string, PackageKnowledge>> = {
  lodash,
  'lodash-es': lodash,
  'lodash/fp': lodashFp,
  underscore: lodash,
  ramda: { pure: 'all', impure: world('tap once memoizeWith invoker') },
  remeda: { pure: 'all', impure: { ...world('tap once debounce'), ...random('shuffle sample randomInteger') } },
  radash: {
    pure: 'all',
    impure: {
      ...random('random shuffle draw uid'),
      ...world('parallel retry sleep defer debounce throttle memo tryit guard map reduce'),
    },
  },
  'fp-ts': {
    pure: 'all',
    impure: { ...random('random randomInt randomRange randomElem randomBool'), ...clock('now') },
  },
  'purify-ts': { pure: 'all' },
  neverthrow: { pure: 'all', impure: world('fromPromise fromSafePromise fromAsyncThrowable') },
  'true-myth': { pure: 'all' },
  'ts-results': { pure: 'all' },
  'ts-pattern': { pure: 'all' },
  'oxide.ts': { pure: 'all' },
  immutable: { pure: 'all' },
  deepmerge: { pure: 'all', fresh: 'all' },
  'deep-equal': { pure: 'all' },
  'fast-deep-equal': { pure: 'all' },
  'is-equal': { pure: 'all' },
  'array-move': { pure: 'all', fresh: 'all' },
  'tiny-invariant': { pure: 'all' },
  tslib: { pure: 'all' },
};
