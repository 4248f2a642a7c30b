import { afterEach, describe, expect, it } from 'vitest';
import { createProject, type Project } from '../cli/command-line.ts';
import { shop } from '../cli/shop.ts';
import { findSession } from '../../src/shell/guided/saved-file.ts';
import { play, type Turn } from './flow.ts';

let project: Project;

afterEach(() => project.remove());

function open(files: Readonly<Record<string, string>> = shop): string {
  project = createProject(files);
  project.commit();
  project.git('config', 'user.name', 't');
  project.git('config', 'user.email', 't@example.com');
  return project.folder;
}

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
        ['Module of the core:', 'clear', 'type:src/core/cart.ts', 'enter'],
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

  it('takes what was written in the editor, unless it does not type-check', async () => {
    const cwd = open();
    const edits = ['.length;', '.amount * item.price;'];
    const { left } = await play({
      cwd,
      edit: ({ text }) => Promise.resolve(text.replace(/\.price \* item\.amount;/u, edits.shift() ?? '')),
      turns: [
        begin,
        ['Lift validateOrder', 's'],
        ['Lift calculateTotal', 'e'],
        ['Not taken, as it would not type-check', 'e'],
        ['likely: assumes that you wrote it by hand', 'a'],
      ],
    });
    expect(left).toEqual([]);
    expect(project.read('src/core/order.ts')).toContain('total += item.amount * item.price;');
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
    const second = await play({ cwd, resumed: found.saved, turns: [['Lift calculateTotal', 'l']] });
    expect(second.printed).toContain('2 lifts');
    expect(project.read('src/order-service.ts')).toContain('validateOrder(items);');
  });

  it('asks before it mixes its changes with those that are not committed', async () => {
    const cwd = open();
    project.put('src/parts.ts', `${shop['src/parts.ts']}// mine\n`);
    const { printed, left } = await play({ cwd, turns: [['Begin nevertheless?', 'enter']] });
    expect(left).toEqual([]);
    expect(printed).toContain('src/parts.ts has changes that are not committed');
  });

  it('makes a commit of each orchestrator, and of nothing else', async () => {
    const cwd = open();
    project.put('notes.txt', 'mine\n');
    project.git('add', 'notes.txt');
    await play({ cwd, words: ['--commit', '--allow-dirty'], turns: [begin, ['Lift validateOrder', 'l']] });
    expect(project.git('log', '-1', '--format=%B').trim()).toBe(
      'Move logic of OrderService into the core\n\n' +
        '- lift validateOrder(items) out of OrderService.order\n- lift calculateTotal(items) out of OrderService.order',
    );
    expect(project.git('show', '--stat', '--format=').match(/\S+\.\w+ +\|/gu)).toHaveLength(2);
    expect(project.git('status', '--porcelain')).toBe('A  notes.txt\n');
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
        ['Flip on src/rule0.js', 'l'],
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
