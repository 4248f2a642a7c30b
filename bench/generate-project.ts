import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createChance, type Chance } from './chance.ts';
import { methods } from './generated-methods.ts';
import type { Module } from './generated-module.ts';
import { wiring } from './generated-wiring.ts';

export interface GenerateRequest {
  /** An empty folder. */
  readonly folder: string;
  /** How many services; each has a module of its own with types, a repository and a mapper. */
  readonly services: number;
  /** The same seed gives the same project, byte for byte. */
  readonly seed: number;
}

/** Writes a project in the style of a grown backend: services of 60 to 200 lines, a fifth of them logic. */
export function generateProject({ folder, services, seed }: GenerateRequest): void {
  const chance = createChance(seed);
  const write = (path: string, text: string) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write('package.json', '{ "name": "generated", "private": true, "type": "module" }\n');
  write('tsconfig.json', `${JSON.stringify(config, undefined, 2)}\n`);
  write('src/shared/ports.ts', ports);
  write('src/shared/errors.ts', errors);
  const names = Array.from({ length: services }, (_, index) => nameOf(chance, index));
  for (const name of names) {
    const module = moduleOf(name, chance);
    write(`src/${module.folder}/${module.folder}.types.ts`, typesText(module));
    write(`src/${module.folder}/${module.folder}.repository.ts`, repositoryText(module));
    write(`src/${module.folder}/${module.folder}.mapper.ts`, mapperText(module));
    write(`src/${module.folder}/${module.folder}.service.ts`, serviceText(module, chance));
  }
  write('src/main.ts', mainText(names));
}

/** The types of Node come from our own packages, so that the project needs no installation. */
const config = {
  compilerOptions: {
    target: 'es2022',
    module: 'nodenext',
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    rootDir: '.',
    types: ['node'],
    typeRoots: [resolve(import.meta.dirname, '../node_modules/@types')],
  },
  include: ['src'],
};

const nouns = ['Invoice', 'Order', 'Shipment', 'Booking', 'Claim', 'Policy', 'Ticket', 'Lease', 'Payout', 'Quote'];
const qualifiers = ['', 'Draft', 'Partner', 'Internal', 'Bulk', 'Recurring', 'Guest', 'Regional'];
const amounts = ['subtotal', 'discount', 'tax', 'weight', 'distance', 'balance', 'deposit', 'penalty', 'credit', 'fee'];
const states = ['draft', 'open', 'approved', 'rejected', 'paid', 'shipped', 'closed', 'expired'];

function nameOf(chance: Chance, index: number): string {
  return `${chance.pick(qualifiers)}${chance.pick(nouns)}${index}`;
}

function moduleOf(name: string, chance: Chance): Module {
  const variable = name[0]!.toLowerCase() + name.slice(1);
  const folder = variable.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return { name, variable, folder, amounts: chance.some(amounts, 4), states: chance.some(states, 5) };
}

const ports = `export interface Logger {
  info(message: string, details?: Readonly<Record<string, unknown>>): void;
  error(message: string, error?: unknown): void;
}

export interface Mailer {
  send(to: string, subject: string, body: string): Promise<void>;
}

export interface Payments {
  charge(customerId: string, amount: number): Promise<{ readonly ok: boolean; readonly reference: string }>;
  refund(reference: string, amount: number): Promise<void>;
}

export interface Customer {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly tier: 'basic' | 'premium' | 'staff';
  readonly country: string;
  readonly verified: boolean;
}

export interface Customers {
  findById(id: string): Promise<Customer | undefined>;
}

export interface Events {
  publish(topic: string, payload: unknown): Promise<void>;
}
`;

const errors = `export class NotFoundError extends Error {
  constructor(what: string, id: string) {
    super(\`\${what} \${id} was not found\`);
  }
}

export class RuleError extends Error {}
`;

function typesText({ name, amounts, states }: Module): string {
  return `export type ${name}State = ${states.map((state) => `'${state}'`).join(' | ')};

export interface ${name}Line {
  readonly sku: string;
  readonly quantity: number;
  readonly price: number;
  readonly fragile: boolean;
}

export interface ${name} {
  readonly id: string;
  readonly customerId: string;
  state: ${name}State;
  reference: string;
  lines: ${name}Line[];
${amounts.map((amount) => `  ${amount}: number;`).join('\n')}
  createdAt: Date;
}

export interface ${name}Request {
  readonly customerId: string;
  readonly lines: readonly ${name}Line[];
  readonly coupon?: string;
  readonly note?: string;
}
`;
}

function repositoryText({ name, variable, folder }: Module): string {
  return `import { randomUUID } from 'node:crypto';
import type { ${name}, ${name}State } from './${folder}.types.js';

export class ${name}Repository {
  private readonly rows = new Map<string, ${name}>();

  async findById(id: string): Promise<${name} | undefined> {
    return this.rows.get(id);
  }

  async findByCustomer(customerId: string): Promise<${name}[]> {
    return [...this.rows.values()].filter((row) => row.customerId === customerId);
  }

  async findByState(state: ${name}State): Promise<${name}[]> {
    return [...this.rows.values()].filter((row) => row.state === state);
  }

  async insert(${variable}: Omit<${name}, 'id'>): Promise<${name}> {
    const row: ${name} = { ...${variable}, id: randomUUID() };
    this.rows.set(row.id, row);
    return row;
  }

  async save(${variable}: ${name}): Promise<void> {
    this.rows.set(${variable}.id, ${variable});
  }
}
`;
}

function mapperText({ name, variable, folder, amounts }: Module): string {
  return `import type { ${name} } from './${folder}.types.js';

export interface ${name}View {
  readonly id: string;
  readonly state: string;
  readonly lines: number;
${amounts.map((amount) => `  readonly ${amount}: string;`).join('\n')}
}

export class ${name}Mapper {
  toView(${variable}: ${name}): ${name}View {
    return {
      id: ${variable}.id,
      state: ${variable}.state,
      lines: ${variable}.lines.length,
${amounts.map((amount) => `      ${amount}: ${variable}.${amount}.toFixed(2),`).join('\n')}
    };
  }
}
`;
}

function serviceText(module: Module, chance: Chance): string {
  const { name, variable, folder } = module;
  const chosen = [...chance.some(methods, chance.between(0, 3)), ...chance.some(wiring, chance.between(3, 8))];
  return `import type { Customers, Events, Logger, Mailer, Payments } from '../shared/ports.js';
import { NotFoundError, RuleError } from '../shared/errors.js';
import { ${name}Mapper, type ${name}View } from './${folder}.mapper.js';
import { ${name}Repository } from './${folder}.repository.js';
import type { ${name}, ${name}Request } from './${folder}.types.js';

/** Everything that can be done with a ${name}. */
export class ${name}Service {
  constructor(
    private readonly ${variable}s: ${name}Repository,
    private readonly mapper: ${name}Mapper,
    private readonly customers: Customers,
    private readonly payments: Payments,
    private readonly mailer: Mailer,
    private readonly events: Events,
    private readonly logger: Logger,
  ) {}

  async view(id: string): Promise<${name}View> {
    return this.mapper.toView(await this.load(id));
  }

${chosen.map((method) => method(module, chance)).join('\n\n')}

  private async load(id: string): Promise<${name}> {
    const ${variable} = await this.${variable}s.findById(id);
    if (!${variable}) throw new NotFoundError('${name}', id);
    return ${variable};
  }
}
`;
}

function mainText(names: readonly string[]): string {
  const modules = names.map((name) => ({ name, variable: name[0]!.toLowerCase() + name.slice(1) }));
  const folderOf = (variable: string) => variable.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const imports = modules.flatMap(({ name, variable }) => {
    const folder = folderOf(variable);
    return ['mapper', 'repository', 'service'].map((part) => {
      const exported = `${name}${part[0]!.toUpperCase()}${part.slice(1)}`;
      return `import { ${exported} } from './${folder}/${folder}.${part}.js';`;
    });
  });
  const args = 'customers, payments, mailer, events, logger';
  const built = modules.map(
    ({ name, variable }) =>
      `    ${variable}: new ${name}Service(new ${name}Repository(), new ${name}Mapper(), ${args}),`,
  );
  return `import type { Customers, Events, Logger, Mailer, Payments } from './shared/ports.js';
${imports.join('\n')}

export interface World {
  readonly customers: Customers;
  readonly payments: Payments;
  readonly mailer: Mailer;
  readonly events: Events;
  readonly logger: Logger;
}

export function compose({ ${args} }: World) {
  return {
${built.join('\n')}
  };
}
`;
}
