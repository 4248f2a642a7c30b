import { collectionPackages } from './known-collection-packages.ts';
import { datePackages } from './known-date-packages.ts';
import type { WorldKind } from './library-knowledge.ts';
import { valuePackages } from './known-value-packages.ts';

/** What is known of a package whose source is not read. */
export interface PackageKnowledge {
  /** The functions that only compute; `all` but for those listed elsewhere. */
  readonly pure: 'all' | readonly string[];
  /** Types all of whose methods only compute, e.g. `Decimal`. */
  readonly pureTypes?: readonly string[];
  /** Functions that read the clock, chance or the environment, or do something. */
  readonly impure?: Readonly<Record<string, WorldKind>>;
  /** What functions do when they are called with no argument, e.g. `dayjs()` reads the clock. */
  readonly whenBare?: Readonly<Record<string, WorldKind>>;
  /** Functions that change their first argument. */
  readonly mutatesFirst?: readonly string[];
  /** Methods that change their receiver when they are given something: `m.year(2020)`, but not `m.year()`. */
  readonly mutatesReceiver?: readonly string[];
  readonly mutatesReceiverWhenBare?: readonly string[];
  /** Functions that give back a new object; it holds what the arguments hold. */
  readonly fresh?: 'all' | readonly string[];
  /** Functions that give back a new object that shares nothing with the arguments. */
  readonly deepFresh?: 'all' | readonly string[];
}

const known: ReadonlyMap<string, PackageKnowledge> = new Map([
  ...Object.entries(collectionPackages),
  ...Object.entries(datePackages),
  ...Object.entries(valuePackages),
]);

/** The knowledge of a package; `lodash.groupby` and `lodash/groupBy` are parts of lodash. */
export function packageKnowledge(name: string): PackageKnowledge | undefined {
  if (name.startsWith('lodash.')) return known.get('lodash');
  const exact = known.get(name);
  if (exact) return exact;
  const [first = '', second = ''] = name.split('/');
  return known.get(first.startsWith('@') ? `${first}/${second}` : first);
}
