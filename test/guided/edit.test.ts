import { cpSync, renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { createProject, type Project } from '../cli/command-line.ts';
import { shop } from '../cli/shop.ts';
import { openProject, play, type Turn } from './flow.ts';

let project: Project;

afterEach(() => project.remove());

const begin: Turn = ['Where do we begin?', 'enter'];

/** An editor that does one thing after the other to the text that it is given, and keeps what it was given. */
function editor(...steps: readonly ((text: string) => string)[]) {
  const opened: string[] = [];
  const waiting = [...steps];
  return {
    opened,
    edit: ({ text }: { readonly text: string }) => {
      opened.push(text);
      return Promise.resolve({ text: waiting.shift()?.(text) ?? text });
    },
  };
}

describe('a lift in the editor', () => {
  it('is taken as it was written, unless it does not type-check; then what was written is opened again', async () => {
    project = openProject(shop);
    const { edit, opened } = editor(
      (text) => text.replace('item.price * item.amount', 'item.amount * item.prize'),
      (text) => text.replace('prize', 'price'),
    );
    const { left, printed } = await play({
      cwd: project.folder,
      edit,
      words: ['--commit'],
      turns: [
        begin,
        ['Lift validateOrder', 's'],
        ['Lift calculateTotal', 'e'],
        ["would not type-check: src/core/order.ts:6: Property 'prize'", 'e'],
        ['likely: assumes that you wrote it by hand', 'a'],
      ],
    });
    expect(left).toEqual([]);
    expect(opened[1]).toContain('item.amount * item.prize');
    expect(project.read('src/core/order.ts')).toContain('total += item.amount * item.price;');
    expect(printed).toContain('Lift calculateTotal(items) out of OrderService.order (edited by hand)');
    expect(project.git('log', '-1', '--format=%B')).toContain('OrderService.order (edited by hand)');
  });

  it('stays as it was where the editor was left with an error, with nothing, or without a change', async () => {
    project = openProject(shop);
    const texts = [{ text: 'oops', problem: '`vim` was left with exit code 1' }, { text: '' }];
    const { left } = await play({
      cwd: project.folder,
      edit: ({ text }) => Promise.resolve(texts.shift() ?? { text }),
      turns: [
        begin,
        ['Lift validateOrder', 'e'],
        ['Not taken, as `vim` was left with exit code 1. Edit opens what you wrote.', 'e'],
        ['Nothing was left of the text, so it stays as it was.', 'e'],
        ['Nothing was changed', 'q'],
      ],
    });
    expect(left).toEqual([]);
  });

  it('is not lost when it is taken back, and opened again another day, wherever the project is by then', async () => {
    project = openProject(shop);
    const byHand = editor((text) => text.replace('export function', '// By hand.\nexport function'));
    await play({
      cwd: project.folder,
      edit: byHand.edit,
      turns: [
        begin,
        ['Lift validateOrder', 'm'],
        ['Module of the core:', 'clear', 'type:src/core/rules.ts', 'enter'],
        ['src/core/rules.ts', 'a'],
        ['Lift calculateTotal', 'e'],
        ['likely: assumes that you wrote it by hand', 'b'],
        ['What you wrote is taken back; Edit opens it again.', 'q'],
      ],
    });
    const cwd = `${project.folder}-moved`;
    renameSync(project.folder, cwd);
    const again = editor((text) => text);
    const { left } = await play({
      cwd,
      edit: again.edit,
      turns: [
        ['Go on with it?', 'enter'],
        ['Edit opens what you wrote by hand; leave nothing of it to begin anew.', 'e'],
        ['likely: assumes that you wrote it by hand', 'a'],
      ],
    });
    renameSync(cwd, project.folder);
    expect(left).toEqual([]);
    expect(again.opened[0]).toContain('// By hand.\nexport function');
    expect(project.read('src/core/order.ts')).toContain('// By hand.\nexport function');
    expect(project.read('src/core/rules.ts')).toContain('export function validateOrder(');
  });
});

/** What the shop gets beside its orchestrator. */
const part = 'src/checkout-payment-orchestrator.ts';

describe('a split in the editor', () => {
  it('is type-checked over the lifts, kept for another day, and opened again where the split is another one', async () => {
    project = createProject({});
    const cwd = project.folder;
    cpSync(fileURLToPath(new URL('../../examples/checkout-shop', import.meta.url)), cwd, { recursive: true });
    project.commit();
    const { edit, opened } = editor(
      (text) =>
        text
          .replace('export class CheckoutPayment', '/** Takes the money. */\nexport class CheckoutPayment')
          .replace('Runs a checkout', 'Runs one checkout')
          .replaceAll('this.logger', 'this.loger'),
      (text) => text.replaceAll('this.loger', 'this.logger'),
      (text) => text,
      (text) => text.replace('shouldSendPremiumConfirmation(total)', 'total > 1000'),
    );
    const first = await play({
      cwd,
      edit,
      turns: [
        begin,
        ['Lift validateCheckout', 'a'],
        ['Lift hasInsufficientStock', 's'],
        ['Lift calculateTotal', 'a'],
        ['Lift shouldRetryPayment', 'r'],
        ['Name of the function:', 'clear', 'type:mayRetry', 'enter'],
        ['Lift mayRetry', 'a'],
        ['Lift shouldSendPremiumConfirmation', 'a'],
        ['Split CheckoutOrchestrator', 'e'],
        ["Property 'loger'", 'e'],
        ['likely: assumes that you wrote it by hand', 'g'],
        ['Move  Rename  Done  Cancel', 'r'],
        ['Which group?', 'enter'],
        ['Name of the group:', 'clear', 'type:CheckoutMoney', 'enter'],
        ['CheckoutMoney', 'd'],
        ['Edit opens what you wrote by hand; leave nothing of it to begin anew.', 'e'],
        ['Not taken: the line “// ---- checkout-money.ts, new', 'b'],
        ['likely: assumes that you wrote it by hand', 'b'],
        ['What you wrote is taken back; Edit opens it again.', 'b'],
        ['Lift shouldSendPremiumConfirmation', 's'],
        ['Edit opens what you wrote by hand; leave nothing of it to begin anew.', 'e'],
        ['likely: assumes that you wrote it by hand', 'q'],
      ],
    });
    expect(first.left).toEqual([]);
    expect(opened[0]).toMatch(/^\/\/ ---- checkout-orchestrator\.ts, the whole file ----\n\nimport /u);
    expect(opened[0]).toContain('mayRetry(');
    for (const text of opened.slice(2)) expect(text).toContain('/** Takes the money. */');
    expect(opened).toHaveLength(4);
    expect(first.printed.replaceAll(/\s+/gu, ' ')).toContain(
      'Dropped, as it was written over something else (Edit opens it): what you wrote by hand of: the split into CheckoutPaymentOrchestrator',
    );
    expect(first.printed).not.toContain('  │ /** Takes the money. */\n');

    const second = await play({
      cwd,
      turns: [
        ['Go on with it?', 'enter'],
        ['likely: assumes that you wrote it by hand', 'a'],
      ],
    });
    expect(second.printed).toContain('chargePayment, sendConfirmation (edited by hand)');
    expect(project.read(part)).toContain('/** Takes the money. */\nexport class CheckoutPaymentOrchestrator');
    expect(project.read('src/checkout-orchestrator.ts')).toContain('validateCheckout(items);');
    expect(project.read(part)).toContain('mayRetry(');
    expect(project.read(part)).toContain('if (total > 1000)');
  });
});

describe('a module that is split, in the editor', () => {
  it('gets what somebody imports into a part, once it is there', async () => {
    project = createProject({ 'src/marks.ts': "export const PAID = 'paid';\n" });
    const cwd = project.folder;
    const input = '../../__testfixtures__/split-orchestrator/module-over-imports/input';
    cpSync(fileURLToPath(new URL(input, import.meta.url)), cwd, { recursive: true });
    project.commit();
    const { edit, opened } = editor(
      (text) =>
        text
          .replace('// Half a cent', "import { PAID } from './mark';\n\n// Half a cent")
          .replace('`Paid ${', '`${PAID} ${'),
      (text) => text.replace("'./mark'", "'./marks'"),
    );
    const { left } = await play({
      cwd,
      edit,
      words: ['-t', 'split-orchestrator'],
      turns: [
        begin,
        ['Split orders.ts into orders-payment.ts', 'e'],
        ["module './mark'", 'e'],
        ['likely: assumes that you wrote it by hand', 'a'],
      ],
    });
    expect(left).toEqual([]);
    expect(opened).toHaveLength(2);
    const part = project.read('src/orders-payment.ts');
    expect(part).toContain("import { log } from './log';\nimport { PAID } from './marks';\nimport type");
    expect(part).toContain('`${PAID} ${rounded(');
    expect(part).toContain('\nfunction rounded(');
  });
});

describe('a session that goes on after the code was edited', () => {
  it('shows again what is not what it was, and keeps the other answers', async () => {
    project = openProject(shop);
    const cwd = project.folder;
    const file = 'src/order-service.ts';
    await play({
      cwd,
      turns: [
        begin,
        ['Lift validateOrder', 'r'],
        ['Name of the function:', 'clear', 'type:checkCart', 'enter'],
        ['Lift checkCart', 'a'],
        ['Lift calculateTotal', 'q'],
      ],
    });
    project.put(
      file,
      `// A line above changes nothing.\n${shop[file].replace('items.length > 10', 'items.length > 20')}`,
    );
    const { printed } = await play({
      cwd,
      words: ['--allow-dirty'],
      turns: [
        ['Go on with it?', 'enter'],
        ['Begin nevertheless?', 'type:y', 'enter'],
        ['Lift checkCart', 'a'],
        ['Lift calculateTotal', 'a'],
      ],
    });
    expect(printed).toMatch(/Asked again, as the code was changed since you answered: lift\s+validateOrder/u);
    expect(project.read('src/core/order.ts')).toContain('items.length > 20');

    expect(project.run(['undo']).code).toBe(0);
    await play({
      cwd,
      words: ['--allow-dirty'],
      turns: [begin, ['Lift validateOrder', 'a'], ['Lift calculateTotal', 'q']],
    });
    project.put(file, `// One more.\n${project.read(file)}`);
    const same = await play({
      cwd,
      turns: [
        ['Go on with it?', 'enter'],
        ['Lift calculateTotal', 'a'],
      ],
    });
    expect(same.printed).not.toContain('Asked again');
    expect(project.read('src/core/order.ts')).toContain('validateOrder');
  });
});
