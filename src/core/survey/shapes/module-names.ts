import { packageKnowledge } from '../../effects/known-packages.ts';
import type { BabelNode } from '../../syntax/babel.ts';
import { boundNames } from './bindings.ts';
import { pathFrom } from './calls.ts';
import { unwrapped } from './site.ts';

/** A name at the top of a module that may stand for a collaborator. */
export interface ModuleName {
  readonly origin: 'import' | 'built';
  /** `./db`, `stripe`; undefined for what the module builds itself. */
  readonly from?: string;
}

/** What the module imports or builds that may do something: `import { db } from './db'`, `const pool = createPool()`. */
export function collectModuleNames(body: readonly BabelNode[]): ReadonlyMap<string, ModuleName> {
  const names = new Map<string, ModuleName>();
  const add = (added: readonly string[], name: ModuleName) => added.forEach((each) => names.set(each, name));
  for (const statement of body) {
    if (statement.type === 'ImportDeclaration') {
      const from = statement.source.value;
      if (statement.importKind === 'type' || !mayDoThings(from)) continue;
      for (const specifier of statement.specifiers) {
        const isType = specifier.type === 'ImportSpecifier' && specifier.importKind === 'type';
        if (!isType) add([specifier.local.name], { origin: 'import', from });
      }
    } else if (statement.type === 'TSImportEqualsDeclaration') {
      const from = required(statement.moduleReference);
      if (from !== undefined && mayDoThings(from)) add([statement.id.name], { origin: 'import', from });
    } else {
      const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
      if (declaration?.type !== 'VariableDeclaration') continue;
      for (const { id, init } of declaration.declarations) {
        if (!init) continue;
        const from = required(init);
        if (from !== undefined) {
          if (mayDoThings(from)) add(boundNames(id), { origin: 'import', from });
        } else if (builds(init)) add(boundNames(id), { origin: 'built' });
      }
    }
  }
  return names;
}

/** The module that `require('./db')`, `require('./db').pool` or `require('./db')(config)` names. */
function required(node: BabelNode): string | undefined {
  const value = unwrapped(node);
  if (value.type === 'TSExternalModuleReference') return value.expression.value;
  if (value.type === 'MemberExpression') return required(value.object);
  if (value.type !== 'CallExpression') return undefined;
  const [source] = value.arguments;
  const isRequire = value.callee.type === 'Identifier' && value.callee.name === 'require';
  return isRequire && source?.type === 'StringLiteral' ? source.value : required(value.callee);
}

const plainValues =
  /^(?:Map|Set|WeakMap|WeakSet|Array|Date|RegExp|URL|Error|Object|Number|String|Boolean|Symbol|BigInt|Intl|JSON|Math|parseInt|parseFloat|z|yup|Joi|Type|t|styled|css|defineStore|createContext|Router|express|fastify|Fastify|Hono|Koa|KoaRouter)$/;

/** `new Mailer()`, `createPool()`, `await connect()`; not tables, schemas and routers. */
function builds(node: BabelNode): boolean {
  const value = unwrapped(node);
  if (value.type === 'AwaitExpression') return builds(value.argument);
  if (value.type !== 'NewExpression' && value.type !== 'CallExpression') return false;
  const [root] = pathFrom(value.callee) ?? [];
  return root !== undefined && !plainValues.test(root);
}

/** Of Node itself; what talks to the machine through these is an adapter. */
const builtin =
  /^(?:node:.*|(?:assert|buffer|child_process|cluster|constants|crypto|dgram|dns|events|fs|http|http2|https|module|net|os|path|perf_hooks|process|punycode|querystring|readline|repl|stream|string_decoder|timers|tls|tty|url|util|v8|vm|worker_threads|zlib)(?:\/.*)?)$/;
const computing = /^(?:http-errors|http-status-codes|http-status|debug)$/;
const frameworks =
  /^(?:express|koa|@koa\/.*|koa-.*|fastify|@fastify\/.*|hono|@hono\/.*|next|next\/.*|@nestjs\/common|@nestjs\/swagger|tslib|reflect-metadata|class-validator|class-transformer|typescript)$/;

/** Neither a framework, whose own objects are no collaborators, nor Node itself, nor a package that only computes. */
function mayDoThings(from: string): boolean {
  if (builtin.test(from) || computing.test(from) || frameworks.test(from)) return false;
  return packageKnowledge(from)?.pure !== 'all';
}
