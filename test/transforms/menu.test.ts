import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { transformNames } from '../../src/core/model/transform-name.ts';
import { transforms } from '../../transforms/index.ts';
import { lift } from '../support/engine.ts';
import { diagnosticsOf } from '../support/program.ts';

const root = new URL('../../', import.meta.url).pathname;
const read = (path: string) => readFileSync(root + path, 'utf8');

it('the menu lists every transform, sorted', () => {
  expect(transforms.map(({ meta }) => meta.name)).toEqual([...transformNames].sort());
});

it('each form belongs to one transform', () => {
  const forms = transforms.flatMap(({ meta }) => meta.forms);
  expect(new Set(forms).size).toBe(forms.length);
  expect(forms.length).toBe(7);
});

describe.each(transforms)('$meta.name', ({ meta }) => {
  it('has its cases, a refused or an untouched one among them, its page and its row in the README', () => {
    const cases = readdirSync(`${root}__testfixtures__/${meta.name}`);
    const has = (path: string) =>
      cases.some((name) => existsSync(`${root}__testfixtures__/${meta.name}/${name}/${path}`));
    expect(has('output.ts') || has('output')).toBe(true);
    expect(cases.some((name) => existsSync(`${root}__testfixtures__/${meta.name}/${name}/refused.json`))).toBe(true);
    expect(read(`docs/transforms/${meta.name}.md`)).toContain(meta.title);
    expect(read('README.md')).toContain(`docs/transforms/${meta.name}.md`);
  });

  it.skipIf(meta.name === 'split-orchestrator')('does what the example in its header says', () => {
    const [before, after, core] = examplesOf(read(`transforms/${meta.name}.ts`));
    const files = { ...given(), '/project/src/order-service.ts': orchestrator(before) };
    expect(diagnosticsOf(files)).toEqual([]);

    const settings = { transforms: [meta.name] };
    const { changed } = lift({ files, targets: ['/project/src/order-service.ts'], settings });
    expect(changed['/project/src/order-service.ts']).toContain(indented(after));
    expect(changed['/project/src/core/order.ts']).toMatch(/^import /);
    expect(changed['/project/src/core/order.ts']?.replace(/^(import .*\n)+\n/, '').trim()).toBe(core);
  });
});

it('split-orchestrator does what the example in its header says', () => {
  const [before, after, part] = examplesOf(read('transforms/split-orchestrator.ts'));
  const imports = `import type { CustomerStore, Mailer, OrderStore, Payments, Stock } from './ports';
import type { Item, Order } from './types';

`;
  const files = {
    ...given(),
    '/project/src/order-service.ts': `${imports}${before}\n`,
    '/project/src/main.ts': `import { OrderService } from './order-service';

const none = {} as never;

export const service = new OrderService(none, none, none, none, none);
`,
  };
  const settings = { transforms: ['split-orchestrator' as const] };
  const { changed } = lift({ files, targets: ['/project/src/order-service.ts'], settings });
  const written = changed['/project/src/order-service.ts']?.replace(
    '/** Builds an OrderService with its parts. */\n',
    '',
  );
  expect(written).toContain(after);
  const created = Object.keys(changed).filter((file) => !(file in files));
  expect(created.map((file) => changed[file]?.replace(/^(import .*\n)+\n/, '').trim())).toEqual([part]);
});

/** The three blocks of code in a header: before, after, and what the core gets. */
function examplesOf(source: string): [string, string, string] {
  const header = source.slice(0, source.indexOf('*/\nimport')).replaceAll(/^ \* ?/gm, '');
  const [before, after, core] = [...header.matchAll(/```ts\n([^]*?)\n```/g)].map((match) => match[1]);
  if (before === undefined || after === undefined || core === undefined) throw new Error('three blocks were expected');
  return [before, after, core];
}

function orchestrator(members: string): string {
  return `import { PaymentError } from './errors';
import type { CustomerStore, Logger, OrderStore, Payments } from './ports';
import type { Customer, Item, Order } from './types';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly customers: CustomerStore,
    private readonly payments: Payments,
    private readonly logger: Logger,
  ) {}

${indented(members)}
}
`;
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}

function given(): Record<string, string> {
  const names = ['types', 'errors', 'ports'];
  return Object.fromEntries(
    names.map((name) => [`/project/src/${name}.ts`, read(`__testfixtures__/given/${name}.ts`)]),
  );
}
