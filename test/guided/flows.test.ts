import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { createProject, type Project } from '../cli/command-line.ts';
import { shop } from '../cli/shop.ts';
import { findSession } from '../../src/shell/guided/saved-file.ts';
import { Stopped, StoppedAmid } from '../../src/shell/guided/stopping.ts';
import { writeChanges } from '../../src/shell/journal/write-changes.ts';
import type { Asker } from '../../src/shell/guided/asker.ts';
import { openProject, play, type Turn } from './flow.ts';

let project: Project;

afterEach(() => project.remove());

function open(files: Readonly<Record<string, string>> = shop): string {
  project = openProject(files);
  return project.folder;
}

const sessionFile = (cwd: string) => join(cwd, '.git/fcis-codemod/session.json');

const begin: Turn = ['Where do we begin?', 'enter'];

describe('a guided session', () => {
  it('writes what was accepted, under the names and in the modules that were asked for', async () => {
    const cwd = open();
    const { code, printed, left } = await play({
      cwd,
      turns: [
        begin,
        ['Lift validateOrder(items)', 'r'],
        ['Name of the function:', 'clear', 'type:checkCart', 'enter'],
        ['Lift checkCart(items)', 'm'],
        [
          'Module of the core:',
          ...['clear', 'type:.git/hooks/cart.ts', 'enter'],
          ...['clear', 'type:src/core/cart.ts', 'enter'],
        ],
        ['src/core/cart.ts (new)', 'a'],
        ['Lift calculateTotal(items)', 'a'],
      ],
    });
    expect({ code, left }).toEqual({ code: 0, left: [] });
    expect(project.read('src/order-service.ts')).toContain(
      '    checkCart(items);\n    const total = calculateTotal(items);',
    );
    expect(project.read('src/core/cart.ts')).toContain('export function checkCart(items');
    expect(project.read('src/core/order.ts')).toContain('export function calculateTotal(items');
    expect(printed).toContain('✔ 3 files written (2 new), 2 lifts:');
    expect(findSession(cwd).kind).toBe('none');
  });

  it('never asks again where that was said, with the reason in a file', async () => {
    const cwd = open();
    await play({
      cwd,
      turns: [
        begin,
        ['Lift validateOrder', 'n'],
        ['Why not?', 'type:we like it here', 'enter'],
        ['Lift calculateTotal', 's'],
      ],
    });
    expect(JSON.parse(project.read('fcis.ignore.json'))).toEqual({
      ignored: [{ id: 'lift-validations:src/order-service.ts:validateOrder', reason: 'we like it here' }],
    });
    const dry = project.run(['--dry', '--format', 'diff']);
    expect(dry.out).toContain('calculateTotal');
    expect(dry.out).not.toContain('validateOrder');
  });

  it('says why a class that needs too much stays whole', async () => {
    const stores = ['Orders', 'Users', 'Stock', 'Mails', 'Audit'];
    const cwd = open({
      ...shop,
      'src/order-service.ts': [
        ...stores.map((name) => `export interface ${name} { save(what: string): Promise<void>; }`),
        'export class OrderService {',
        `  constructor(${stores.map((name) => `private readonly ${name.toLowerCase()}: ${name}`).join(', ')}) {}`,
        ...stores.map((name) => `  async keep${name}() { await this.${name.toLowerCase()}.save('${name}'); }`),
        "  async keep(store: 'orders' | 'users', what: string) { await this[store].save(what); }",
        '}',
        '',
      ].join('\n'),
    });
    const { printed, code } = await play({ cwd, turns: [begin] });
    expect(code).toBe(0);
    expect(printed.replaceAll(/\s+/g, ' ')).toMatch(
      /✖ Not split: src\/order-service\.ts:\d+:\d+ .* \(dynamic-access\)\. To unblock: .+\./,
    );
  });

  it('goes back, and goes on another day with the answers given so far', async () => {
    const cwd = open();
    const first = await play({
      cwd,
      turns: [
        begin,
        ['Lift validateOrder', 's'],
        ['Lift calculateTotal', 'b'],
        ['Lift validateOrder', 'a'],
        ['Lift calculateTotal', 'q'],
      ],
    });
    expect(first.printed).toContain('fcis-codemod resume goes on where you left');
    expect(project.read('src/order-service.ts')).toBe(shop['src/order-service.ts']);
    const found = findSession(cwd);
    if (found.kind !== 'found') throw new Error('nothing was kept');
    // Whoever starts anew is asked first.
    const second = await play({
      cwd,
      turns: [
        ['Go on with it?', 'enter'],
        ['Lift calculateTotal', 'l'],
      ],
    });
    expect(second.printed).toContain('A session was left here: 1 answer given about OrderService.');
    expect(second.printed).toContain('2 lifts');
    expect(project.read('src/order-service.ts')).toContain('validateOrder(items);');
  });

  it('counts lines as the diff does: in the text with what was accepted', async () => {
    const { printed } = await play({
      cwd: open(),
      turns: [begin, ['1 of 2 · src/order-service.ts:10', 'a'], ['2 of 2 · src/order-service.ts:12', 'q']],
    });
    expect(printed).toContain('\n12    -     let total = 0;\n');
  });

  it('looks at what was taken back once more, and at the rest of what was left', async () => {
    const other = shop['src/order-service.ts'].replace('OrderService', 'ReorderService');
    const cwd = open({ ...shop, 'src/reorder-service.ts': other });
    const turns: Turn[] = [
      ['Where do we begin?', 'type:all 2', 'enter'],
      ['Lift validateOrder', 'l'],
      ['Lift validateReorder', 'q'],
    ];
    await play({ cwd, turns });
    expect(findSession(cwd)).toMatchObject({ saved: { done: [{ name: 'OrderService' }] } });
    expect(project.run(['undo']).code).toBe(0);
    expect(findSession(cwd)).toMatchObject({ saved: { done: [], queue: [{ name: 'ReorderService' }] } });
    const { printed } = await play({
      cwd,
      turns: [
        ['Go on with it?', 'enter'],
        ['Lift validateReorder', 'l'],
        ['OrderService', 'enter'],
        ['Lift validateOrder', 'l'],
      ],
    });
    expect(printed).toContain('Taken as well: lift calculateTotal(items) out of OrderService.order');
  });

  it('counts nothing as written that was taken back in another terminal meanwhile', async () => {
    const other = shop['src/order-service.ts'].replace('OrderService', 'ReorderService');
    const cwd = open({ ...shop, 'src/reorder-service.ts': other });
    // While the person thinks about what the text of a proposal is to be.
    const edit: Asker['edit'] = ({ text }) => {
      expect(project.run(['undo']).code).toBe(0);
      return Promise.resolve({ text, problem: 'it was only looked at' });
    };
    const turns: Turn[] = [
      ['Where do we begin?', 'type:all 2', 'enter'],
      ['Lift validateOrder', 'l'],
      ['Lift validateReorder', 'e'],
      ['it was only looked at', 's'],
      ['Lift calculateTotal', 'q'],
    ];
    const { printed } = await play({ cwd, turns, edit });
    expect(printed).not.toContain('OrderService: 2 lifts');
    expect(findSession(cwd)).toMatchObject({ saved: { done: [], answers: [{ kind: 'skip' }] } });
  });

  it('offers again what was taken back while the person was asked what comes next', async () => {
    const other = shop['src/order-service.ts'].replace('OrderService', 'ReorderService');
    const cwd = open({ ...shop, 'src/reorder-service.ts': other });
    const undo = () => expect(project.run(['undo']).code).toBe(0);
    const { printed, left } = await play({
      cwd,
      turns: [
        ['Where do we begin?', 'type:reorder', 'enter'],
        ['Lift validateReorder', 'l'],
        ['What next?', undo, 'up', 'enter'],
        ['Where do we begin?', 'type:reorder', 'enter'],
        ['Lift validateReorder', 'l'],
        ['What next?', 'up', 'enter'],
      ],
    });
    expect(left).toEqual([]);
    expect(printed).toContain('Taken back in another terminal: ReorderService\n');
    expect(printed.match(/ReorderService: 2 lifts/gu)).toHaveLength(1);
  });

  it('says which proposals are not there any more when everything was done meanwhile', async () => {
    const cwd = open();
    await play({ cwd, turns: [begin, ['Lift validateOrder', 'a'], ['Lift calculateTotal', 'q']] });
    expect(project.run(['--write']).code).toBe(0);
    project.commit();
    const { printed } = await play({ cwd, turns: [['Go on with it?', 'enter']] });
    expect(printed.replaceAll(/\s+/gu, ' ')).toMatch(
      /Not proposed any more.*: lift-validations:src\/order-service.ts:validateOrder .* What you accepted of OrderService is not proposed any more, so nothing is written\./u,
    );
  });

  it('writes once more what was written and not noted, as the program was killed in between', async () => {
    const cwd = open();
    await play({ cwd, turns: [begin, ['Lift validateOrder', 'a'], ['Lift calculateTotal', 'q']] });
    const left = readFileSync(sessionFile(cwd), 'utf8');
    await play({
      cwd,
      turns: [
        ['Go on with it?', 'enter'],
        ['Lift calculateTotal', 's'],
      ],
    });
    writeFileSync(sessionFile(cwd), left);
    const { printed } = await play({
      cwd,
      turns: [
        ['Go on with it?', 'enter'],
        ['Lift calculateTotal', 'a'],
      ],
    });
    expect(printed).toContain('2 lifts');
    expect(project.run(['undo']).code).toBe(0);
    expect(project.read('src/order-service.ts')).toBe(shop['src/order-service.ts']);
  });

  it('asks before it mixes its changes with those that are not committed', async () => {
    const cwd = open();
    project.put('src/parts.ts', `${shop['src/parts.ts']}// mine\n`);
    const { printed, left } = await play({ cwd, turns: [['Begin nevertheless?', 'enter']] });
    expect(left).toEqual([]);
    expect(printed).toContain('src/parts.ts has changes that are not committed');
  });
});

/** A rule that another one is built on. */
const withTax = {
  ...shop,
  'src/order-service.ts': `import type { Item, Store } from './parts.js';

export class OrderService {
  constructor(private readonly store: Store) {}

  async order(items: Item[]): Promise<void> {
    if (items.length === 0) {
      throw new Error('Cart is empty');
    }
    let total = 0;
    for (const item of items) {
      total += this.withTax(item.price * item.amount);
    }
    await this.store.save(total);
  }

  private withTax(amount: number): number {
    return amount > 100 ? amount * 1.2 : amount * 1.1;
  }
}
`,
};

/** A command that fails as soon as a file holds a text. */
const fails = (file: string, text: string) => `! grep -q '${text}' ${file} 2>/dev/null`;

describe('what the command makes fail', () => {
  it('is taken back with all that builds on it, and nothing else', async () => {
    const cwd = open(withTax);
    const command = fails('src/core/order.ts', 'function withTax');
    const { code, printed } = await play({
      cwd,
      words: ['--verify', command],
      turns: [begin, ['Move withTax', 'l']],
    });
    expect(code).toBe(0);
    expect(printed).toContain(`Taken back, as ${command} fails with it: move withTax`.slice(0, 70));
    expect(printed).toMatch(/Taken back along with it, as it builds on it: lift\s+calculateTotal/u);
    expect(printed).toContain('Nothing is left of it.');
    const text = project.read('src/order-service.ts');
    expect(text).toContain('total += this.withTax(item.price * item.amount);');
    expect(text).toContain('private withTax(amount: number): number {');
    expect(project.files()).toEqual(withTax);
  });

  it('has a split planned again without it', async () => {
    project = createProject({});
    const cwd = project.folder;
    cpSync(fileURLToPath(new URL('../../examples/checkout-shop', import.meta.url)), cwd, { recursive: true });
    project.commit();
    const file = 'src/checkout-orchestrator.ts';
    const { printed } = await play({
      cwd,
      words: ['--verify', fails('src/core/checkout.ts', 'function calculateTotal')],
      turns: [begin, ['Lift validateCheckout', 'l']],
    });
    expect(printed).toMatch(/Taken back along with it, as it builds on it: split/u);
    expect(printed).toMatch(/Planned again without it: split CheckoutOrchestrator into/u);
    expect(project.read(file)).toContain('validateCheckout(items);');
    expect(project.read(file)).toContain('export function createCheckoutOrchestrator(');
    expect(project.read('src/core/checkout.ts')).not.toContain('calculateTotal');
  });

  it.each([
    { when: '-eq 1', says: 'fails now and then, so that nothing is blamed', isKept: true },
    { when: '-ge 1', says: 'fails by now without any of these changes', isKept: false },
  ])('is not blamed where the command $says', async ({ when, says, isKept }) => {
    const cwd = open();
    const runs = `${cwd}/.git/runs`;
    // How often it was run before, counted in a file.
    const command = `n=$(cat ${runs} 2>/dev/null | wc -l); echo >> ${runs}; ! test $n ${when}`;
    const { printed } = await play({ cwd, words: ['--verify', command], turns: [begin, ['Lift validateOrder', 'l']] });
    expect(printed.replaceAll(/\s+/gu, ' ')).toContain(says);
    expect(printed).not.toContain('Taken back');
    expect(project.read('src/order-service.ts').includes('validateOrder(items);')).toBe(isKept);
    expect(findSession(cwd).kind).toBe(isKept ? 'none' : 'found');
  });

  it('is put back when somebody stops the search', async () => {
    const cwd = open();
    const stop = new AbortController();
    const seen = project.folder + '/.git/tried';
    const command = `test ! -e src/core/order.ts || { test -e ${seen} && sleep 60; touch ${seen}; false; }`;
    const waiting = setInterval(() => existsSync(seen) && stop.abort(new Stopped('SIGINT')), 300);
    const played = play({
      cwd,
      words: ['--verify', command],
      turns: [begin, ['Lift validateOrder', 'l']],
      signal: stop.signal,
    });
    await expect(played).rejects.toBeInstanceOf(Stopped);
    clearInterval(waiting);
    expect(project.files()).toEqual(shop);
    expect(findSession(cwd).kind).toBe('found');
  });

  it.each(['stops', 'looks for it'])('leaves alone what another run wrote meanwhile, when it %s', async (what) => {
    const cwd = open({ ...shop, 'src/note.ts': 'export const note = 1;\n' });
    const stop = new AbortController();
    const seen = project.folder + '/.git/tried';
    const go = project.folder + '/.git/go';
    const command = `test ! -e src/core/order.ts || { touch ${seen}; while ! test -e ${go}; do sleep 0.1; done; false; }`;
    const played = play({
      cwd,
      words: ['--verify', command],
      turns: [begin, ['Lift validateOrder', 'l']],
      signal: stop.signal,
    });
    while (!existsSync(seen)) await new Promise((resolve) => setTimeout(resolve, 100));
    const file = `${cwd}/src/note.ts`;
    const changes = [{ file, before: 'export const note = 1;\n', after: 'export const note = 2;\n' }];
    expect((await writeChanges({ changes, cwd, title: 'somebody else' })).kind).toBe('written');
    const written = project.files();
    if (what === 'stops') {
      stop.abort(new Stopped('SIGINT'));
      await expect(played).rejects.toBeInstanceOf(Stopped);
    } else {
      writeFileSync(go, '');
      const { printed } = await played;
      expect(printed).toContain('another run wrote here after this one');
      expect(printed).not.toContain('Nothing was written');
    }
    expect(project.files()).toEqual(written);
    expect(findSession(cwd).kind).toBe('found');
  });
});

it('does not wait for what the command leaves running', async () => {
  const began = Date.now();
  const script = new URL('../../src/shell/guided/run-command.ts', import.meta.url).pathname;
  const program = `import { runCommand } from '${script}';
    const { signal } = new AbortController();
    console.log(JSON.stringify(await runCommand('sleep 50 & true', { cwd: '.', signal })));`;
  const jiti = fileURLToPath(new URL('../../node_modules/.bin/jiti', import.meta.url));
  project = createProject({ 'run.mts': program });
  expect(execFileSync(jiti, ['run.mts'], { cwd: project.folder, encoding: 'utf8' })).toContain('"passes":true');
  expect(Date.now() - began).toBeLessThan(40_000);
});

it('says what is in the way of the list of what is never proposed', async () => {
  const cwd = open({ ...shop, 'fcis.ignore.json/readme.md': 'a folder\n' });
  const turns: readonly Turn[] = [];
  await expect(play({ cwd, turns })).rejects.toThrow('is not a list of ignored proposals');
});

describe('what cannot stay as it was answered', () => {
  it('is decided otherwise after a write that failed', async () => {
    const cwd = open();
    const place = `type:src/core/${'x'.repeat(300)}.ts`;
    const { code, printed, left } = await play({
      cwd,
      turns: [
        begin,
        ['Lift validateOrder', 's'],
        ['Lift calculateTotal', 'm'],
        ['Module of the core:', 'clear', place, 'enter'],
        ['Lift calculateTotal', 'a'],
        ['Nothing was written: src/core/', 'm'],
        ['Module of the core:', 'clear', 'type:src/core/sum.ts', 'enter'],
        ['src/core/sum.ts (new)', 'a'],
      ],
    });
    expect({ code, left }).toEqual({ code: 0, left: [] });
    expect(printed).toContain('could not be written: ENAMETOOLONG');
    expect(project.read('src/core/sum.ts')).toContain('export function calculateTotal(items');
  });

  it('is proposed again where the person would rather not write what breaks a type', async () => {
    const codemod = `module.exports = ({ source }) => source.replace('let total = 0', 'let total: string = 0');\n`;
    const cwd = open({ ...shop, 'break.cjs': codemod });
    const words = ['--transform', './break.cjs', 'src'];
    const { printed, left } = await play({
      cwd,
      words,
      turns: [
        begin,
        ['break on src/', 'a'],
        ['Write it nevertheless?', 'type:n', 'enter'],
        ['Nothing was written: the whole would not type-check. Decide otherwise here', 's'],
      ],
    });
    expect(left).toEqual([]);
    expect(printed).toContain('Nothing of break was accepted, so nothing is written.');
    expect(project.read('src/order-service.ts')).toBe(shop['src/order-service.ts']);
  });
});

describe('what is still written when a session goes on', () => {
  /** Left amid the command, which appended to a file that was written. */
  async function leaveEdited(): Promise<string> {
    const cwd = open();
    const stop = new AbortController();
    const seen = `${cwd}/.git/tried`;
    const command = `test ! -e src/core/order.ts || test -e ${seen} || { echo '// mine' >> src/order-service.ts; touch ${seen}; sleep 60; }`;
    const waiting = setInterval(() => existsSync(seen) && stop.abort(new Stopped('SIGINT')), 100);
    const turns = [begin, ['Lift validateOrder', 'l']] as const;
    const played = play({ cwd, words: ['--verify', command], turns, signal: stop.signal });
    await expect(played).rejects.toBeInstanceOf(StoppedAmid);
    clearInterval(waiting);
    return cwd;
  }
  const goOn: Turn = ['Go on with it?', 'enter'];

  it('is told, and nothing is proposed over it', async () => {
    const cwd = await leaveEdited();
    const written = project.files();
    expect(written['src/core/order.ts']).toContain('export function calculateTotal');
    const { printed } = await play({ cwd, turns: [goOn] });
    expect(printed).toContain('what was written of OrderService when the session was stopped is still there');
    expect(printed).toContain('was edited since');
    expect(project.files()).toEqual(written);

    // With the edit taken out it goes on as if nothing had been.
    const file = 'src/order-service.ts';
    project.put(file, project.read(file).replace('// mine\n', ''));
    const { printed: after } = await play({ cwd, words: ['--allow-dirty'], turns: [goOn] });
    expect(after).toContain('2 lifts');
  });

  it('stays where its record is put aside', async () => {
    const cwd = await leaveEdited();
    const written = project.files();
    expect(project.run(['undo', '--forget']).code).toBe(0);
    project.commit();
    const { printed } = await play({ cwd, turns: [goOn] });
    expect(printed).toContain('What you accepted of OrderService is not proposed any more');
    expect(project.files()).toEqual(written);
  });
});

describe('answers that were given', () => {
  it.each([['--version'], ['--verion'], ['check'], ['--write'], ['--limit', 'some']])(
    'are no session with the words %s',
    async (...words) => {
      const cwd = open();
      await play({ cwd, turns: [begin, ['Lift validateOrder', 'a'], ['Lift calculateTotal', 'q']] });
      const left = JSON.parse(readFileSync(sessionFile(cwd), 'utf8')) as object;
      writeFileSync(sessionFile(cwd), JSON.stringify({ ...left, words }));
      const { printed, left: turns } = await play({ cwd, turns: [['Go on with it?', 'enter']] });
      expect(turns).toEqual([]);
      expect(printed).toMatch(/session\.json cannot be understood: it was damaged, or written by another version/u);
    },
  );

  it('are replaced only where the person says so, when they cannot be understood', async () => {
    const cwd = open();
    await play({ cwd, turns: [begin, ['Lift validateOrder', 'a'], ['Lift calculateTotal', 'q']] });
    writeFileSync(sessionFile(cwd), '{ "version": 2 }');
    const no = await play({ cwd, turns: [['Begin a new one in its place?', 'enter']] });
    expect(no.printed).toContain('session.json cannot be understood');
    expect(readFileSync(sessionFile(cwd), 'utf8')).toBe('{ "version": 2 }');
    const turns: Turn[] = [['Begin a new one in its place?', 'type:y', 'enter'], begin, ['Lift validateOrder', 'l']];
    expect((await play({ cwd, turns })).printed).toContain('2 lifts');
  });

  it('are kept while the transform they are about cannot be loaded', async () => {
    const codemod = 'module.exports = ({ source }) => "// mine\\n" + source;\n';
    const cwd = open({ ...shop, 'mine.cjs': codemod });
    const words = ['--transform', './mine.cjs', 'src'];
    const first = await play({ cwd, words, turns: [begin, ['mine on src/', 'a'], ['mine on src/', 'q']] });
    expect(first.left).toEqual([]);
    // As if it had been there under that name: modules that were loaded once are remembered.
    writeFileSync(sessionFile(cwd), readFileSync(sessionFile(cwd), 'utf8').replaceAll('mine.cjs', 'gone.cjs'));
    const second = await play({ cwd, words: ['--allow-dirty', ...words], turns: [['Go on with it?', 'enter']] });
    expect(second.printed).toContain('cannot be loaded');
    expect(second.printed).not.toContain('Not proposed any more');
    const found = findSession(cwd);
    expect(found.kind === 'found' && found.saved.answers).toHaveLength(1);
  });

  it('are kept while the file they are about is not there, unless somebody wants them forgotten', async () => {
    const other = shop['src/order-service.ts'].replace('OrderService', 'ReorderService');
    const cwd = open({ ...shop, 'src/reorder-service.ts': other });
    await play({
      cwd,
      turns: [
        ['Where do we begin?', 'type:OrderService', 'enter'],
        ['Lift validateOrder', 'a'],
        ['Lift calculateTotal', 'q'],
      ],
    });
    const resume = async (turns: readonly Turn[]) => {
      const found = findSession(cwd);
      if (found.kind !== 'found') throw new Error('there is no session');
      return play({ cwd, resumed: found.saved, turns });
    };
    project.git('checkout', '-qb', 'without');
    project.git('rm', '-q', 'src/order-service.ts');
    project.git('commit', '-qm', 'without');
    const elsewhere = await resume([['Forget what you answered about OrderService?', 'enter']]);
    expect(elsewhere.printed).toContain('src/order-service.ts is not there');
    expect(elsewhere.printed).toContain('Your answers are kept');

    project.git('checkout', '-q', '-');
    expect((await resume([['Lift calculateTotal', 'q']])).left).toEqual([]);
    project.git('checkout', '-q', 'without');
    await resume([
      ['Forget what you answered about OrderService?', 'type:y', 'enter'],
      ['What next?', 'up', 'enter'],
    ]);
    expect(findSession(cwd).kind).toBe('none');
  });

  it('are kept while the configuration of then is not there', async () => {
    const cwd = open({ ...shop, 'my.json': '{ "maxDependencies": 3 }\n' });
    await play({ cwd, words: ['--config', 'my.json'], turns: [begin, ['Lift validateOrder', 'a'], ['2 of', 'q']] });
    rmSync(`${cwd}/my.json`);
    const { printed, left } = await play({ cwd, words: ['--allow-dirty'], turns: [['Go on with it?', 'enter']] });
    expect(left).toEqual([]);
    expect(printed).toContain('my.json');
    const found = findSession(cwd);
    expect(found.kind === 'found' && found.saved.answers).toHaveLength(1);
  });
});

/** Thirty small rules with a test of all of them, and a transform that is wrong on purpose about the one with 17. */
function thirtyRules(): Record<string, string> {
  const names = Array.from({ length: 30 }, (_, index) => `rule${index}`);
  const files = names.map((name, index) => [
    `src/${name}.js`,
    `export function ${name}(value) {\n  return value > ${index};\n}\n`,
  ]);
  return {
    ...(Object.fromEntries(files) as Record<string, string>),
    'package.json': '{ "name": "rules", "type": "module" }\n',
    'check.js':
      names.map((name) => `import { ${name} } from './src/${name}.js';\n`).join('') +
      names.map((name, index) => `if (${name}(${index}) || !${name}(${index + 1})) process.exit(1);\n`).join(''),
    'flip.cjs': `module.exports = ({ source }, { j }) =>
  j(source)
    .find(j.BinaryExpression, { operator: '>' })
    .replaceWith(({ node }) => j.binaryExpression(node.right.value === 17 ? '<=' : '<', node.right, node.left))
    .toSource();
`,
  };
}

describe("somebody's own transform, and somebody's own command", () => {
  it('go together: the one of thirty changes that breaks the command is found and taken back', async () => {
    const cwd = open(thirtyRules());
    const { code, printed } = await play({
      cwd,
      words: ['--transform', './flip.cjs', '--verify', 'node check.js', '--', 'src'],
      turns: [
        ['Where do we begin?', 'enter'],
        ['flip on src/rule0.js', 'l'],
      ],
    });
    expect(code).toBe(0);
    expect(printed).toContain('✔ node check.js passes before any change.');
    expect(printed).toContain('✖ node check.js fails (exit code 1)');
    expect(printed).toContain('✖ Taken back, as node check.js fails with it: flip on src/rule17.js');
    expect(printed).toMatch(/✔ node check\.js passes with the other 29\. \([1-6] runs\)/u);
    expect(project.read('src/rule17.js')).toContain('value > 17');
    expect(project.read('src/rule16.js')).toContain('16 < value');
    expect(project.shell('node check.js').code).toBe(0);

    // However often the command was run, it is one run to whoever takes it back.
    expect(project.run(['undo']).code).toBe(0);
    expect(project.files()).toEqual(thirtyRules());
  });

  it('change one line of a file with CRLF, whatever jscodeshift prints', async () => {
    const word = `module.exports = ({ source }, { j }) =>
  j(source).find(j.Literal, { value: 'done' }).replaceWith(() => j.literal('over')).toSource({ quote: 'single' });
`;
    const state = "const first = 1;\r\n\r\nmodule.exports = [\r\n  first,\r\n  'done',\r\n];\r\n";
    const cwd = open({ 'package.json': '{ "name": "state" }\n', 'src/state.js': state, 'word.cjs': word });
    const { printed } = await play({
      cwd,
      words: ['--transform', './word.cjs', '--', 'src'],
      turns: [
        ['Where do we begin?', 'enter'],
        ['word on src/state.js', 'a'],
      ],
    });
    expect(printed).toContain("4 4     first,\n5   -   'done',\n  5 +   'over',\n6 6   ];\n");
    expect(project.read('src/state.js')).toBe(state.replace('done', 'over'));
  });

  it('say what is wrong: a command that fails before, a module that is no transform', async () => {
    const cwd = open({ ...thirtyRules(), 'empty.cjs': 'module.exports = {};\n' });
    const words = ['--transform', './empty.cjs', '--verify', 'exit 3', '--', 'src'];
    const { code, printed } = await play({ cwd, words, turns: [['Go on without running it?', 'type:n', 'enter']] });
    expect(code).toBe(1);
    expect(printed).toContain('✖ exit 3 fails before any change (exit code 3)');
    const second = await play({
      cwd,
      words: ['--transform', './empty.cjs', '--', 'src'],
      turns: [['Where do we begin?', 'enter']],
    });
    expect(second.printed).toContain('is no jscodeshift transform: it has no function as its default export');
    expect(second.code).toBe(2);
  });
});
