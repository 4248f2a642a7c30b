import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { describe, it, type TestContext } from 'vitest';
import { isProgramRunning, killProgram, knownByName, openShop } from './shop.ts';
import { hasTmux, openTmux } from './tmux.ts';

if (!hasTmux) console.warn('The guided session is not tried in a real terminal: tmux is not installed.');

type OnEnd = TestContext['onTestFinished'];

/** A project of its own, with a terminal in it: what one test waits for keeps no other from going on. */
async function open(columns: number, onTestFinished: OnEnd, env: Readonly<Record<string, string>> = {}) {
  const shop = openShop();
  const at = await openTmux({ columns, rows: 40, cwd: shop.folder, env, setup: [knownByName(shop)] });
  onTestFinished(() => {
    at.close();
    shop.remove();
  });
  return { at, shop };
}

const keyLine = /Accept {2}Skip .*\?\n$/u;
/** Without the time at which something was written. */
function timeless(screen: string): string {
  return screen.replace(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/gu, '2026-01-01 12:00 UTC');
}

/** A transform that draws on the screen, reports as jscodeshift has it, and writes a file by itself. */
const loud = `const { writeFileSync } = require('node:fs');
console.log('\\u001b[2J\\u001b[HI take it all');
module.exports = ({ path, source }, api) => {
  if (!path.endsWith('main.ts')) return undefined;
  api.report('looked at');
  process.stderr.write('10% done\\r50% done\\n');
  writeFileSync('beside.txt', 'mine');
  return '// loud\\n' + source;
};
`;

function serviceOf(number: number): string {
  return `export class Order${number}Service {
  constructor(private readonly store: { save(sum: number): Promise<void> }, private readonly log: { info(text: string): void }) {}
  async place(prices: readonly number[]): Promise<void> {
    if (prices.length > ${number} || prices.some((price) => price < 0)) throw new Error('invalid prices ${number}');
    await this.store.save(prices.length);
    this.log.info('placed');
  }
}
`;
}

const screens = new URL('screens/', import.meta.url);
const isUpdating = process.env['UPDATE_SCREENS'] === '1';

describe.skipIf(!hasTmux)('a guided session in a terminal', { concurrent: true }, () => {
  it.for([80, 160])(
    'goes from the first screen to undo at %i columns',
    { timeout: 300_000 },
    async (columns, { expect, onTestFinished: ending }) => {
      const { at, shop } = await open(columns, ending);
      let frame = 0;
      const keep = async (name: string, shown: string) => {
        const screen = timeless(shown);
        frame += 1;
        const file = new URL(`${columns}/${String(frame).padStart(2, '0')}-${name}`, screens);
        await expect(screen).toMatchFileSnapshot(`${file.pathname}.txt`);
        // The colours are kept for the recording; how tmux writes them down differs from version to version.
        if (columns !== 80) return;
        if (isUpdating) writeFileSync(`${file.pathname}.ansi`, timeless(at.colouredScreen()));
        const coloured = stripVTControlCharacters(readFileSync(`${file.pathname}.ansi`, 'utf8'));
        expect(coloured.replace(/ +$/gmu, '')).toBe(screen);
      };
      const before = shop.files();

      at.type('fcis-codemod');
      at.press('Enter');
      await keep('survey', await at.waitFor(/CheckoutOrchestrator .*score \d+[^]*enter to choose/u));
      at.press('Enter');
      await keep('validation', await at.waitFor(keyLine));
      at.press('?');
      await keep('help', await at.waitFor('stop here; the answers are kept'));
      at.press('r');
      await at.waitFor('Name of the function: validateCheckout');
      at.press('C-u');
      at.type('items');
      at.press('Enter');
      await at.waitFor('items means something else already');
      at.press('C-u');
      at.type('checkCart');
      at.press('Enter');
      await keep('renamed', await at.waitFor(/Lift checkCart\(items\)[^]*Accept {2}Skip .*\?\n$/u));
      at.press('a');
      await keep('predicate', await at.waitFor(/Lift hasInsufficientStock[^]*Accept {2}Skip .*\?\n$/u));
      at.press('s');
      await at.waitFor(/Lift calculateTotal[^]*Accept {2}Skip .*\?\n$/u);
      at.press('w');
      await keep('why', await at.waitFor(/form: calculation [^]*Accept {2}Skip .*\?\n$/u));
      for (const lift of ['shouldRetryPayment', 'shouldSendPremiumConfirmation']) {
        at.press('a');
        await at.waitFor(new RegExp(`Lift ${lift}[^]*Accept {2}Skip .*\\?\\n$`, 'u'));
      }
      at.press('a');
      await keep('split', await at.waitFor(/Split CheckoutOrchestrator[^]*Accept {2}Skip .*\?\n$/u));
      at.press('g');
      await at.waitFor(/Move {2}Rename {2}Done {2}Cancel {2}\?\n$/u);
      at.press('m');
      await at.waitFor('What is to move?');
      at.type('mailer');
      await at.waitFor(/What is to move\? mailer\n.*mailer {2}\(dependency/u);
      at.press('Enter');
      await at.waitFor('Into which group?');
      at.type('new');
      await at.waitFor(/Into which group\? new\n.*a new group/u);
      at.press('Enter');
      await at.waitFor('Name of the group:');
      at.type('CheckoutMailOrchestrator');
      at.press('Enter');
      await keep(
        'groups',
        await at.waitFor(/CheckoutMailOrchestrator\n.*mailer\n[^]*Move {2}Rename {2}Done {2}Cancel {2}\?\n$/u),
      );
      at.press('d');
      await keep(
        'regrouped',
        await at.waitFor(/into CheckoutPaymentOrchestrator,\s+CheckoutMail[^]*Accept {2}Skip .*\?\n$/u),
      );
      at.press('a');
      await keep('written', await at.waitFor(/undo --all\n\$\n$/u));

      const after = shop.files();
      expect(after['src/checkout-orchestrator.ts']).toContain('checkCart(items);');
      expect(after['src/checkout-orchestrator.ts']).toContain("stock < item.quantity && user.tier !== 'premium'");
      expect(after['src/core/checkout.ts']).toContain('export function checkCart(');
      expect(after['src/checkout-mail-orchestrator.ts']).toContain('export class CheckoutMailOrchestrator');

      at.type('clear; fcis-codemod undo');
      at.press('Enter');
      await keep('undone', await at.waitFor(/files removed[^]*\n\$\n$/u));
      expect(shop.files()).toEqual(before);
      expect(shop.git('status', '--porcelain')).toBe('');
    },
  );

  it(
    'goes on where it was interrupted, by Ctrl-C or by kill -9',
    { timeout: 300_000 },
    async ({ expect, onTestFinished: ending }) => {
      const { at, shop } = await open(100, ending);
      const before = shop.files();
      at.type('fcis-codemod');
      at.press('Enter');
      await at.waitFor('enter to choose');
      at.press('Enter');
      await at.waitFor(/\b1 of 5[^]*Accept {2}Skip .*\?\n$/u);
      at.press('a');
      await at.waitFor(/\b2 of 5[^]*Accept {2}Skip .*\?\n$/u);
      at.press('C-c');
      await at.waitFor(/your answers are kept: `fcis-codemod resume`[^]*\$\n$/u);
      expect(shop.files()).toEqual(before);

      at.type('clear; fcis-codemod resume');
      at.press('Enter');
      await at.waitFor(/\b2 of 5[^]*Accept {2}Skip .*\?\n$/u);
      at.press('s');
      await at.waitFor(/\b3 of 5[^]*Accept {2}Skip .*\?\n$/u);
      killProgram(shop);
      await at.waitFor(/Killed[^]*\$\n$/u);
      expect(shop.files()).toEqual(before);

      at.type('clear; stty sane; fcis-codemod resume');
      at.press('Enter');
      await at.waitFor(/\b3 of 5[^]*Accept {2}Skip .*\?\n$/u);
      at.press('b');
      await at.waitFor(/\b2 of 5[^]*Accept {2}Skip .*\?\n$/u);
      at.press('l');
      await at.waitFor(/undo --all\n\$\n$/u);
      expect(shop.files()['src/core/checkout.ts']?.match(/^export function/gmu)).toHaveLength(5);
      expect(shop.files()['src/main.ts']).toContain('createCheckoutOrchestrator(');
    },
  );

  it('stops at once while it plans, with a word and the exit code of an interruption', async ({
    onTestFinished: ending,
  }) => {
    const { at } = await open(80, ending);
    at.type('fcis-codemod; echo "left with $?"');
    at.press('Enter');
    await at.waitFor('enter to choose');
    at.press('Enter');
    await at.seeing('(Ctrl-C stops)');
    at.press('C-c');
    await at.waitFor(/Stopped\. Nothing is half-written\.\nleft with 130\n\$\n$/u);
  });

  it('ends with its terminal, and whatever its own transforms do', async ({ expect, onTestFinished: ending }) => {
    const { at, shop } = await open(80, ending);
    shop.put('exit.cjs', 'module.exports = () => process.exit(3);\n');
    at.type('fcis-codemod --allow-dirty --transform ./exit.cjs -- src; fcis-codemod --allow-dirty');
    at.press('Enter');
    await at.waitFor(/Where do we begin\?[^]*enter to choose/u);
    at.press('Enter');
    await at.waitFor(
      /exit\.cjs ended the thread that it was run in: exit code 3[^]*CheckoutOrchestrator[^]*enter to choose/u,
    );
    at.press('C-c');
    await at.waitFor(/Stopped[^]*\$\n$/u);

    shop.put('loud.cjs', loud);
    at.type('clear; fcis-codemod --allow-dirty --transform ./loud.cjs -- src');
    at.press('Enter');
    await at.waitFor(/Where do we begin\?[^]*enter to choose/u);
    at.press('Enter');
    const screen = await at.waitFor(/loud on src\/main\.ts[^]*Accept {2}Skip .*\?\n$/u);
    expect(screen).toContain('  │ src/main.ts: looked at\n  │ 50% done\n');
    expect(screen).toContain('error: beside.txt: was written by loud.cjs itself');
    at.close();
    for (let waited = 0; isProgramRunning(shop) && waited < 100; waited += 1) await pause(100);
    expect(isProgramRunning(shop)).toBe(false);
  });

  it('is shown anew when its window gets another width', { timeout: 300_000 }, async ({ expect, onTestFinished }) => {
    const { at } = await open(80, onTestFinished);
    const once = (screen: string) => expect(screen.match(/Accept {2}Skip/gu)).toHaveLength(1);
    at.type('fcis-codemod');
    at.press('Enter');
    await at.waitFor('enter to choose');
    at.press('Enter');
    await at.waitFor(keyLine);

    at.resize(50);
    const narrow = await at.waitFor(/Edit {2}Why {2}File\n {2}aLl {2}Never {2}Quit {2}\?\n$/u);
    once(narrow);
    expect(narrow).toContain('no-business-logic: what makes an input valid is a\nrule of the business');
    at.resize(130);
    const wide = await at.waitFor(/ │ +23 [^]*Accept {2}Skip .*Quit {2}\?\n$/u);
    once(wide);
    at.press('?');
    await at.waitFor('the answers are kept');
    at.resize(40);
    once(await at.waitFor(/Edit {2}Why\n {2}File {2}aLl {2}Never {2}Quit {2}\?\n$/u));
    at.press('l');
    const written = await at.waitFor(/fcis-codemod undo --all\n\$\n$/u);
    expect(written).toContain('  CheckoutOrchestrator: 5 lifts, 1\n    split\n');
    for (const line of written.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
  });

  it('answers nothing with what is typed before it is asked', async ({ expect, onTestFinished }) => {
    const { at } = await open(80, onTestFinished);
    at.type('fcis-codemod');
    at.press('Enter');
    await at.waitFor('enter to choose');
    at.press('Enter');
    await at.seeing('(Ctrl-C stops)');
    at.type('lll');
    at.press('Enter');
    const screen = await at.waitFor(keyLine);
    expect(screen).toContain('1 of 5');
    expect(screen).not.toContain('lll');
    at.press('l');
    await at.seeing('(Ctrl-C stops)');
    at.type('q');
    await at.waitFor(/undo --all\n\$\n$/u);
  });

  it('goes on where it was when it comes back from the background', async ({ expect, onTestFinished }) => {
    const { at, shop } = await open(80, onTestFinished);
    shop.put('src/main.ts', `${shop.files()['src/main.ts']}// mine\n`);
    const awayAndBack = async () => {
      at.press('C-z');
      await at.waitFor(/\]\+ +Stopped/u);
      at.type('clear; fg');
      at.press('Enter');
    };
    at.type('fcis-codemod');
    at.press('Enter');
    await at.waitFor('Begin nevertheless?');
    await awayAndBack();
    await at.waitFor('Begin nevertheless?');
    at.type('y');
    at.press('Enter');
    await at.waitFor(/Where do we begin\?[^]*enter to choose/u);
    at.type('check');
    await at.waitFor('begin? check');
    await awayAndBack();
    await at.waitFor(/begin\? check\n❯ CheckoutOrchestrator[^]*enter to choose/u);
    at.press('Enter');
    await at.waitFor(keyLine);
    await awayAndBack();
    expect(await at.waitFor(keyLine)).not.toContain('press one of the capital letters');
    at.press('r');
    await at.waitFor('Name of the function: validateCheckout');
    at.type('2');
    await at.waitFor('Name of the function: validateCheckout2');
    await awayAndBack();
    await at.waitFor('Name of the function: validateCheckout2');
    at.press('C-u');
    at.type('checkCart');
    at.press('Enter');
    await at.waitFor(/Lift checkCart[^]*\?\n$/u);
    at.press('C-c');
    await at.waitFor(/Stopped\. Nothing is half-written[^]*\$\n$/u);
  });

  it(
    'lists hundreds of orchestrators, to scroll and to search',
    { timeout: 300_000 },
    async ({ expect, onTestFinished }) => {
      const { at, shop } = await open(80, onTestFinished);
      for (let number = 1; number <= 300; number += 1) shop.put(`src/order-${number}-service.ts`, serviceOf(number));
      at.type('fcis-codemod --allow-dirty');
      at.press('Enter');
      const first = await at.waitFor(/301 orchestrators in 309 files[^]*enter to choose/u);
      expect(first).toMatch(/\n {2}all 301, one after the other\n❯ CheckoutOrchestrator /u);
      // Below the list there is always more of it.
      for (let row = 0; row < 20; row += 1) at.press('Down');
      const down = await at.waitFor(
        /❯ Order\d+Service +src\/order-\d+-service\.ts +2 deps +\d+ logic +score \d+\n {2}Order/u,
      );
      expect(down).not.toContain('CheckoutOrchestrator');
      expect(down.match(/^. Order\d+Service/gmu)).toHaveLength(12);
      at.type('237 serv');
      const found = await at.waitFor(/begin\? 237 serv\n❯ Order237Service .*\n\n/u);
      expect(found.match(/Order\d+Service/gu)).toHaveLength(1);
      at.type('x');
      await at.waitFor('No results found');
      at.press('BSpace');
      await at.waitFor(/237 serv\n❯ Order237Service/u);
      at.press('Enter');
      await at.waitFor(/src\/order-237-service\.ts[^]*Accept {2}Skip .*\?\n$/u);
    },
  );

  it(
    'says once why read-only files keep it from writing, and goes on when they do not',
    { timeout: 300_000 },
    async ({ expect, onTestFinished }) => {
      const { at, shop } = await open(80, onTestFinished);
      const before = shop.files();
      at.type('chmod a-w src/*.ts; fcis-codemod');
      at.press('Enter');
      await at.waitFor('enter to choose');
      at.press('Enter');
      await at.waitFor(keyLine);
      at.press('l');
      await at.waitFor(/cannot be written: it\s+is read-only, and 2 more\. Decide/u);
      const screen = at.scrolled();
      expect(screen.match(/it is read-only/gu)).toHaveLength(1);
      expect(screen).toContain('the same for 2 more files:');
      expect(screen).toContain('help: make it writable');
      expect(shop.files()).toEqual(before);

      at.press('q');
      await at.waitFor(/Nothing was written in this session\.\n\$\n$/u);
      at.type('clear; chmod u+w src/*.ts; fcis-codemod');
      at.press('Enter');
      await at.waitFor('enter to choose');
      at.press('Enter');
      await at.waitFor(keyLine);
      at.press('l');
      await at.waitFor(/undo --all\n\$\n$/u);
      expect(shop.files()['src/core/checkout.ts']).toContain('export function validateCheckout');
    },
  );

  it('is not begun where it could only make a mess', async ({ expect, onTestFinished }) => {
    const { at } = await open(80, onTestFinished);
    at.type('TERM=dumb fcis-codemod; echo "left with $?"');
    at.press('Enter');
    const screen = await at.waitFor('left with 2');
    expect(screen).toMatch(/cannot move its[ \n]+cursor \(TERM=dumb\)\n {2}help: --dry shows/u);

    at.type('clear; mkdir -p ../other/src; git init -q ../other; fcis-codemod ../other/src; echo "left with $?"');
    at.press('Enter');
    const elsewhere = (await at.waitFor(/left with 2\n\$\n$/u)).replaceAll(/\s+/gu, ' ');
    expect(elsewhere).toMatch(/error: \.\.\/other\/src: lies outside of the project .* `cd \.\.\/other` first/u);
  });

  it(
    'is readable without colours and without Unicode',
    { timeout: 300_000 },
    async ({ expect, onTestFinished: ending }) => {
      const { at } = await open(80, ending, { NO_COLOR: '1', LANG: 'C' });
      at.type('fcis-codemod');
      at.press('Enter');
      await at.waitFor('enter to choose');
      const seen = [at.colouredScreen()];
      at.press('Enter');
      await at.waitFor(keyLine);
      seen.push(at.colouredScreen());
      at.press('l');
      await at.waitFor(/undo --all\n\$\n$/u);
      seen.push(at.colouredScreen());
      for (const screen of seen) expect(screen).toMatch(/^[\n -~]*$/u);
    },
  );
});
