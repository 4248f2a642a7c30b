import { random, words, world } from './known-words.ts';
import type { PackageKnowledge } from './known-packages.ts';

const computes: PackageKnowledge = { pure: 'all' };

/** Values that never change: whatever is called on them gives a new one. */
const values: PackageKnowledge = { pure: 'all', deepFresh: 'all' };

const decimal: PackageKnowledge = { ...values, impure: { ...world('config set'), ...random('random') } };

/** Identifiers that are made by chance unless they are given. */
const identifiers: PackageKnowledge = {
  pure: ['isValidObjectId'],
  pureTypes: ['ObjectId', 'ObjectID', 'Decimal128'],
  whenBare: random('ObjectId ObjectID'),
};

/** Packages about numbers, texts, identifiers, schemas and query conditions. */
export const valuePackages: Readonly<Record<string, PackageKnowledge>> = {
  'bignumber.js': decimal,
  'decimal.js': decimal,
  'decimal.js-light': decimal,
  'big.js': values,
  'bn.js': { pure: 'all', mutatesReceiver: words('iadd isub imul imuln iaddn isubn ishln ishrn inotn iand ior ixor') },
  'dinero.js': values,
  'currency.js': values,
  '@prisma/client': { pure: [], pureTypes: ['Decimal'] },

  uuid: { pure: words('validate parse stringify version v3 v5'), impure: random('v1 v4 v6 v7') },
  nanoid: { pure: [], impure: random('nanoid customAlphabet customRandom random') },
  cuid: { pure: [], impure: random('cuid slug') },
  '@paralleldrive/cuid2': { pure: ['isCuid'], impure: random('createId') },
  ulid: { pure: ['decodeTime'], impure: random('ulid') },
  bson: identifiers,
  mongodb: identifiers,
  mongoose: identifiers,

  semver: computes,
  slugify: { pure: 'all', impure: world('extend') },
  '@sindresorhus/slugify': computes,
  'change-case': computes,
  camelcase: computes,
  pluralize: { pure: words('pluralize plural singular isPlural isSingular') },
  validator: computes,
  'email-validator': computes,
  'escape-html': computes,
  'escape-string-regexp': computes,
  he: computes,
  entities: computes,
  qs: { pure: 'all', fresh: 'all' },
  'query-string': { pure: 'all', fresh: 'all' },
  'url-join': computes,
  'path-to-regexp': computes,
  minimatch: computes,
  micromatch: computes,
  picomatch: computes,
  'mime-types': computes,
  'ipaddr.js': computes,
  'pretty-bytes': computes,
  bytes: computes,
  'libphonenumber-js': computes,
  'string-similarity': computes,
  'fastest-levenshtein': computes,
  'object-hash': computes,
  murmurhash: computes,
  murmurhash3js: computes,
  md5: computes,
  'fast-json-stable-stringify': computes,
  'json-stable-stringify': computes,
  'safe-stable-stringify': computes,
  'jwt-decode': computes,
  jsonwebtoken: { pure: ['decode'] },
  'http-status': computes,
  'http-status-codes': computes,
  'http-errors': computes,

  zod: { pure: 'all', impure: world('parseAsync safeParseAsync spa setErrorMap config') },
  joi: { pure: 'all', impure: world('validateAsync externals') },
  yup: { pure: 'all', impure: world('validate validateAt isValid') },
  superstruct: computes,
  'io-ts': computes,
  'class-validator': {
    pure: 'all',
    impure: world('validate validateOrReject validateSync registerDecorator registerSchema useContainer'),
  },
  typeorm: {
    pure: words(
      `In Not Like ILike IsNull MoreThan MoreThanOrEqual LessThan LessThanOrEqual Between Equal Any And Or
       ArrayContains ArrayContainedBy ArrayOverlap`,
    ),
  },
};
