/**
 * Names that are seen everywhere without an import. A function or a class of the same name would hide them from the rest
 * of its module, and whoever reads a call takes it for the one that everybody knows.
 */
const language =
  'AggregateError Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError ' +
  'FinalizationRegistry Float16Array Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array Intl ' +
  'Iterator JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set ' +
  'SharedArrayBuffer String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array ' +
  'Uint8ClampedArray WeakMap WeakRef WeakSet arguments decodeURI decodeURIComponent encodeURI encodeURIComponent ' +
  'escape eval globalThis isFinite isNaN parseFloat parseInt undefined unescape';

/** Every object has these: a table that is looked up by names would answer with them. */
const everyObject = '__proto__ constructor hasOwnProperty prototype toString valueOf';

const types =
  'ArrayLike AsyncGenerator AsyncIterable AsyncIterator Awaited Capitalize ConstructorParameters Exclude Extract ' +
  'Generator InstanceType Iterable IterableIterator Lowercase NoInfer NonNullable Omit Parameters Partial Pick ' +
  'PromiseLike PropertyKey ReadonlyArray ReadonlyMap ReadonlySet Readonly Record Required ReturnType ThisType ' +
  'Uncapitalize Uppercase';

const world =
  'AbortController AbortSignal Blob Buffer CustomEvent Event EventTarget File FormData Headers Request Response ' +
  'TextDecoder TextEncoder URL URLSearchParams WebAssembly WebSocket atob btoa clearImmediate clearInterval ' +
  'clearTimeout close console crypto document event exports fetch find global history length localStorage location ' +
  'module name navigator open origin parent performance print process queueMicrotask require self setImmediate ' +
  'setInterval setTimeout sessionStorage status stop structuredClone top window';

export const globalNames: ReadonlySet<string> = new Set(
  [language, everyObject, types, world].flatMap((names) => names.split(' ')),
);

/** Those that code which only computes uses as values. */
export const globalValues: ReadonlySet<string> = new Set([
  ...language.split(' '),
  ...['Blob', 'Buffer', 'TextDecoder', 'TextEncoder', 'URL', 'URLSearchParams', 'atob', 'btoa', 'structuredClone'],
]);
