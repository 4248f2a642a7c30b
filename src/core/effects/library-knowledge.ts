/** What the language does, as far as its types do not say it. Names are those of lib.es*.d.ts. */

/** Methods that change their receiver without there being a read-only twin of the type to tell them from. */
export const languageMutators: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    WeakMap: ['set', 'delete'],
    WeakSet: ['add', 'delete'],
    DataView: [
      'setInt8',
      'setInt16',
      'setInt32',
      'setUint8',
      'setUint16',
      'setUint32',
      'setFloat16',
      'setFloat32',
      'setFloat64',
      'setBigInt64',
      'setBigUint64',
    ],
    ArrayBuffer: ['resize', 'transfer', 'transferToFixedLength'],
    RegExp: ['compile'],
    Iterator: ['next', 'return', 'throw'],
    IteratorObject: ['next', 'return', 'throw'],
    Generator: ['next', 'return', 'throw'],
    DisposableStack: ['use', 'adopt', 'defer', 'dispose', 'move'],
  }).map(([owner, names]) => [owner, new Set(names)]),
);

export const typedArray = /^(?:Big)?(?:Int|Uint|Float)\d+(?:Clamped)?Array$/;
export const typedArrayMutators: ReadonlySet<string> = new Set(['copyWithin', 'fill', 'reverse', 'set', 'sort']);

/** Functions that change their first argument. */
export const firstArgumentMutators: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    ObjectConstructor: [
      'assign',
      'defineProperty',
      'defineProperties',
      'freeze',
      'seal',
      'preventExtensions',
      'setPrototypeOf',
    ],
    Reflect: ['set', 'defineProperty', 'deleteProperty', 'preventExtensions', 'setPrototypeOf'],
    Atomics: ['add', 'and', 'compareExchange', 'exchange', 'or', 'store', 'sub', 'xor', 'wait', 'notify'],
    ErrorConstructor: ['captureStackTrace'],
  }).map(([owner, names]) => [owner, new Set(names)]),
);

/** Language objects that start something, or run code that cannot be seen. */
export const languageWorld: ReadonlySet<string> = new Set([
  'Promise',
  'PromiseConstructor',
  'PromiseLike',
  'eval',
  'Function',
  'FunctionConstructor',
  'Proxy',
  'ProxyConstructor',
  'FinalizationRegistry',
  'FinalizationRegistryConstructor',
  'WeakRef',
  'AsyncIterator',
  'AsyncGenerator',
  'AsyncIteratorObject',
  'AsyncDisposableStack',
  'GeneratorFunction',
  'AsyncGeneratorFunction',
  'Array.fromAsync',
]);

/** Methods whose result hangs on the machine's language when the first argument is left out. */
export const localeMethods: ReadonlySet<string> = new Set([
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
]);

/** Methods of collections that give back a new container of what the receiver holds. */
export const freshContainerMethods: ReadonlySet<string> = new Set([
  'filter',
  'slice',
  'concat',
  'toSorted',
  'toReversed',
  'toSpliced',
  'with',
  'splice',
  'values',
  'keys',
  'subarray',
  'union',
  'intersection',
  'difference',
  'symmetricDifference',
  'take',
  'drop',
  'toArray',
]);
/** Methods that give back one of the elements. */
export const elementMethods: ReadonlySet<string> = new Set([
  'find',
  'findLast',
  'at',
  'pop',
  'shift',
  'get',
  'next',
  'deref',
]);
/** Methods that give back their receiver. */
export const receiverMethods: ReadonlySet<string> = new Set([
  'sort',
  'reverse',
  'fill',
  'copyWithin',
  'set',
  'add',
  'bind',
]);
/** Methods that store their arguments in the receiver. */
export const storingMethods: ReadonlySet<string> = new Set(['push', 'unshift', 'splice', 'fill', 'set', 'add', 'use']);
/** Methods that call their first argument. */
export const callbackMethods: ReadonlySet<string> = new Set([
  'forEach',
  'map',
  'flatMap',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'some',
  'every',
  'reduce',
  'reduceRight',
  'sort',
  'toSorted',
]);

/** Globals of the DOM and of Node that only compute. Members in the list of their owner change their receiver. */
export const pureWorldTypes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    URL: [],
    URLSearchParams: ['append', 'delete', 'set', 'sort'],
    TextEncoder: [],
    TextDecoder: ['decode'],
    Headers: ['append', 'delete', 'set'],
    FormData: ['append', 'delete', 'set'],
    Blob: [],
    StringDecoder: ['write', 'end'],
    Hash: ['update', 'digest', 'copy'],
    Hmac: ['update', 'digest'],
    RelativeIndexable: [],
    Buffer: [
      'write',
      'fill',
      'swap16',
      'swap32',
      'swap64',
      'set',
      'reverse',
      'sort',
      'copyWithin',
      'writeBigInt64BE',
      'writeBigInt64LE',
      'writeBigUInt64BE',
      'writeBigUInt64LE',
      'writeDoubleBE',
      'writeDoubleLE',
      'writeFloatBE',
      'writeFloatLE',
      'writeInt16BE',
      'writeInt16LE',
      'writeInt32BE',
      'writeInt32LE',
      'writeInt8',
      'writeIntBE',
      'writeIntLE',
      'writeUInt16BE',
      'writeUInt16LE',
      'writeUInt32BE',
      'writeUInt32LE',
      'writeUInt8',
      'writeUIntBE',
      'writeUIntLE',
      'copy',
    ],
  }).map(([owner, names]) => [owner, new Set(names)]),
);
export const pureWorldFunctions: ReadonlySet<string> = new Set(['structuredClone', 'btoa', 'atob']);

/** Node's modules that only compute; the functions listed do not, and say what they depend on. */
export const nodeModules: ReadonlyMap<string, Readonly<Record<string, WorldKind>>> = new Map(
  Object.entries({
    path: { resolve: 'environment', relative: 'environment' },
    'path/posix': { resolve: 'environment', relative: 'environment' },
    'path/win32': { resolve: 'environment', relative: 'environment' },
    util: { inherits: 'world', debuglog: 'world', debug: 'world', aborted: 'world', getSystemErrorMap: 'environment' },
    querystring: {},
    url: {},
    assert: { rejects: 'world', doesNotReject: 'world' },
    'assert/strict': { rejects: 'world', doesNotReject: 'world' },
    buffer: {},
    string_decoder: {},
    punycode: {},
  } satisfies Record<string, Record<string, WorldKind>>),
);

export type WorldKind = 'world' | 'clock' | 'random' | 'environment';

/** Functions of the world that read something rather than do something, by owner and name or module and name. */
export const worldReads: ReadonlyMap<string, WorldKind> = new Map<string, WorldKind>([
  ['Performance.now', 'clock'],
  ['process.hrtime', 'clock'],
  ['HRTime.bigint', 'clock'],
  ['Process.hrtime', 'clock'],
  ['Process.uptime', 'clock'],
  ['Process.cwd', 'environment'],
  ['Process.memoryUsage', 'environment'],
  ['Process.cpuUsage', 'environment'],
  ['Process.getuid', 'environment'],
  ['Crypto.randomUUID', 'random'],
  ['Crypto.getRandomValues', 'random'],
  ['crypto.randomUUID', 'random'],
  ['crypto.randomBytes', 'random'],
  ['crypto.randomInt', 'random'],
  ['crypto.randomFillSync', 'random'],
  ['crypto.getRandomValues', 'random'],
  ['crypto.pseudoRandomBytes', 'random'],
]);
export const pureCrypto: ReadonlySet<string> = new Set([
  'createHash',
  'createHmac',
  'hash',
  'timingSafeEqual',
  'getHashes',
  'getCiphers',
]);

/** Makers of texts in a language, which is the machine's own when none is given. */
export const intlTypes: ReadonlySet<string> = new Set([
  'NumberFormat',
  'DateTimeFormat',
  'Collator',
  'PluralRules',
  'RelativeTimeFormat',
  'ListFormat',
  'DisplayNames',
  'Segmenter',
  'DurationFormat',
]);
