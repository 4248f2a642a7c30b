import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { afterEach, describe, expect, it } from 'vitest';
import { createProject, type Project } from './command-line.ts';
import { liftedOrderService, shop } from './shop.ts';

let project: Project;

afterEach(() => project.remove());

describe('--dry', () => {
  it('shows a diff that git applies to exactly what --write gives, and writes nothing', () => {
    project = createProject(shop);
    project.commit();
    const dry = project.run(['--dry', 'src']);
    expect(dry.code).toBe(0);
    expect(dry.out.startsWith('diff --git a/src/')).toBe(true);
    expect(dry.err).toContain('2 lifts, 2 files to change (1 new).');
    expect(dry.err).toContain('Nothing was written. To apply: fcis-codemod --write src\n');
    expect(dry.out + dry.err).not.toContain('\x1b');
    expect(project.files()).toEqual(shop);

    project.put('lift.patch', dry.out);
    project.git('apply', 'lift.patch');
    const applied = project.files();
    expect(applied['src/order-service.ts']).toBe(liftedOrderService);
    project.git('checkout', '-q', '.');
    project.git('clean', '-qfd');
    const written = project.run(['--write', '--no-interactive', '--format', 'diff', 'src']);
    expect(written).toEqual({ code: 0, out: dry.out, err: '' });
    expect({ ...project.files(), 'lift.patch': dry.out }).toEqual(applied);
  });

  it('prints the plan as JSON that keeps to the shipped schema', () => {
    project = createProject(shop);
    const { out, err } = project.run(['--dry', '--format', 'json', '--transform', 'lift-validations', 'src']);
    const plan = JSON.parse(out) as { refactorings: { file: string; transform: string }[] };
    const schema = readFileSync(new URL('../../schemas/plan.schema.json', import.meta.url), 'utf8');
    const ajv = new Ajv();
    expect(ajv.validate(JSON.parse(schema) as object, plan), ajv.errorsText()).toBe(true);
    expect(plan.refactorings).toMatchObject([{ transform: 'lift-validations', file: 'src/order-service.ts' }]);
    expect(err).toBe('');
  });

  it('splits a class that code elsewhere in the repository does not load, whatever folders that code loads', () => {
    const names = ['orders', 'stock', 'mailer', 'ledger', 'trail'];
    const uses = (own: readonly string[]) => own.map((name) => `    await this.${name}.run(id);`).join('\n');
    const store = 'export interface Store { run(id: string): Promise<void> }';
    const desk = `import type { Store } from './store';
export class Desk {
  constructor(${names.map((name) => `private readonly ${name}: Store`).join(', ')}) {}
  async book(id: string): Promise<void> {
${uses(['orders', 'stock', 'mailer'])}
  }
  async audit(id: string): Promise<void> {
${uses(['ledger', 'trail'])}
  }
}
`;
    const loader = `import { readdirSync } from 'node:fs';
import { join } from 'node:path';
export const load = (directory: string) =>
  readdirSync(join(directory, 'src'), { recursive: true }).map((name) => import(join(directory, String(name))));
`;
    const split = (place: string) => {
      project = createProject({
        'shop/tsconfig.json': '{ "compilerOptions": { "strict": true }, "include": ["src"] }',
        'shop/src/store.ts': store,
        'shop/src/desk.ts': desk,
        'shop/src/main.ts': `import { Desk } from './desk';
import type { Store } from './store';
export const makeDesk = (all: Store) => new Desk(all, all, all, all, all);
`,
        [place]: loader,
      });
      return project.run(['--dry', 'shop/src']);
    };
    expect(split('test/load.ts').err).toContain('1 split');
    project.remove();
    expect(split('shop/test/load.ts').err).toContain('load.ts loads every file that it finds in this folder');
  });

  it('takes only the proposals that are asked for, by their ids, and fails with --check', () => {
    project = createProject(shop);
    const id = 'lift-calculations:src/order-service.ts:calculateTotal';
    const { code, out } = project.run(['--dry', '--check', '--format', 'diff', '--only', id, '--core-dir', 'lib/core']);
    expect(code).toBe(1);
    expect(out).toContain('b/lib/core/order.ts');
    expect(out).toContain('calculateTotal');
    expect(out).not.toContain('validateOrder');
    const wrong = project.run(['--dry', '--only', 'lift-calculations:src/order-service.ts:nothing']);
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('no proposal has the id lift-calculations:src/order-service.ts:nothing');
  });

  it('is coloured in a terminal only, and not there either with --no-color or NO_COLOR', () => {
    project = createProject(shop);
    const inTerminal = (words: string) => project.shell(`TERM=xterm script -qec "${words}" /dev/null`).out;
    expect(inTerminal('$FCIS --dry')).toContain('\x1b[32m+');
    expect(inTerminal('$FCIS --dyr')).toContain('\x1b[31merror');
    expect(inTerminal('$FCIS --dyr --no-color')).not.toContain('\x1b');
    expect(inTerminal('NO_COLOR=1 $FCIS --dyr')).not.toContain('\x1b');
  });

  it('says nothing when its reader has seen enough', () => {
    project = createProject(shop);
    const { err } = project.shell('$FCIS --dry --format json | head -c 1 > /dev/null; echo "${PIPESTATUS[0]}"');
    expect(err).toBe('');
  });
});

describe('--write', () => {
  it('refuses files with uncommitted changes, unless they are allowed', () => {
    project = createProject(shop);
    project.commit();
    project.put('src/parts.ts', `${shop['src/parts.ts']}// mine\n`);
    const before = project.files();
    const refused = project.run(['--write', 'src']);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toBe(
      'error: src/parts.ts has changes that are not committed\n' +
        '  help: commit or stash them first, so that you can tell them from what is lifted, or add --allow-dirty\n',
    );
    expect(project.files()).toEqual(before);
    expect(project.run(['--write', '--allow-dirty', 'src']).code).toBe(0);
    expect(project.read('src/order-service.ts')).toBe(liftedOrderService);
  });

  it('looks beyond the paths it was given, at every file that it would change', () => {
    project = createProject({ ...shop, 'src/core/order.ts': 'export const rate = 1;\n' });
    project.commit();
    project.put('src/core/order.ts', 'export const rate = 2;\n');
    const before = project.files();
    const refused = project.run(['--write', 'src/order-service.ts']);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('src/core/order.ts has changes that are not committed');
    expect(project.files()).toEqual(before);
  });

  it('says once that there is no git to bring the files back, and leaves nothing to do', () => {
    project = createProject(shop);
    const { code, out, err } = project.run(['--write', 'src']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err.match(/not in a git repository/g)).toHaveLength(1);
    expect(err).toContain('2 lifts, 2 files written (1 new).');

    const again = project.run(['--dry', '--check']);
    expect(again).toMatchObject({ code: 0, out: '' });
    expect(again.err).toContain('Nothing to lift in 1 orchestrator');
  });
});
