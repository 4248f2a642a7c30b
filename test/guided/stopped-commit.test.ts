import { chmodSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, it, type TestContext } from 'vitest';
import { killProgram, knownByName, openShop, type Shop } from './shop.ts';
import { hasTmux, openTmux, type TmuxTerminal } from './tmux.ts';

/** A session that commits, at the moment at which a hook is under way. */
async function openAmid(hook: 'pre-commit' | 'post-commit', onTestFinished: TestContext['onTestFinished']) {
  const shop = openShop();
  shop.git('config', 'user.name', 't');
  shop.git('config', 'user.email', 't@example.com');
  const at = await openTmux({ columns: 100, rows: 40, cwd: shop.folder, setup: [knownByName(shop)] });
  onTestFinished(() => {
    at.close();
    shop.remove();
  });
  const before = { files: shop.files(), head: shop.git('rev-parse', 'HEAD') };
  const wait = 'touch .git/begun; while ! test -e .git/go; do sleep 0.2; done';
  shop.put(`.git/hooks/${hook}`, `#!/bin/sh\n${wait}\n`);
  chmodSync(join(shop.folder, '.git/hooks', hook), 0o755);
  at.type('fcis-codemod --commit; echo "left with $?"');
  at.press('Enter');
  await at.waitFor('enter to choose');
  at.press('Enter');
  await at.waitFor(/\b1 of 5[^]*Accept {2}Skip .*\?\n$/u);
  at.press('l');
  await at.seeing('committing');
  while (!existsSync(join(shop.folder, '.git/begun'))) await pause(50);
  return { at, shop, before };
}

function again(at: TmuxTerminal): void {
  at.type('clear; stty sane; fcis-codemod resume; echo "left with $?"');
  at.press('Enter');
}

const subject = 'Move logic of CheckoutOrchestrator into the core, and split it';
const isCommitted = (shop: Shop) => shop.git('log', '-1', '--format=%s').trim() === subject;

describe.skipIf(!hasTmux)('a session that is left while it commits', { concurrent: true, timeout: 300_000 }, () => {
  it('has nothing written after Ctrl-C before the commit, and commits when it goes on', async ({
    expect,
    onTestFinished,
  }) => {
    const { at, shop, before } = await openAmid('pre-commit', onTestFinished);
    at.press('C-c');
    const screen = await at.waitFor(/left with 130\n\$\n$/u);
    expect(screen).toContain(`Stopped before it was committed: ${subject}`);
    expect(screen.replaceAll(/\s+/gu, ' ')).toContain('Nothing is half-written, and your answers are kept');
    expect(screen).not.toMatch(/refused|git did not commit|--literal-pathspecs/u);
    expect([shop.files(), shop.git('rev-parse', 'HEAD')]).toEqual([before.files, before.head]);
    expect(shop.git('status', '--porcelain')).toBe('');

    rmSync(join(shop.folder, '.git/hooks/pre-commit'));
    again(at);
    await at.waitFor(/Committed as [^]*left with 0\n\$\n$/u);
    expect(isCommitted(shop)).toBe(true);
    expect(shop.git('status', '--porcelain')).toBe('');
  });

  it('counts the commit that Ctrl-C came too late for', async ({ expect, onTestFinished }) => {
    const { at, shop } = await openAmid('post-commit', onTestFinished);
    at.press('C-c');
    // There was nothing left that could have been stopped.
    expect(await at.waitFor(/left with 0\n\$\n$/u)).toContain('Committed as ');
    expect(isCommitted(shop)).toBe(true);
    expect(shop.git('status', '--porcelain')).toBe('');
    expect(shop.files()['src/core/checkout.ts']).toContain('export function validateCheckout');
  });

  it('knows after kill -9 that git went on to commit', async ({ expect, onTestFinished }) => {
    const { at, shop } = await openAmid('pre-commit', onTestFinished);
    killProgram(shop);
    await at.waitFor(/left with 137\n\$\n$/u);
    const written = shop.files();
    again(at);
    await at.waitFor(/git is still committing what was written of CheckoutOrchestrator[^]*left with 3\n\$\n$/u);
    expect(shop.files()).toEqual(written);

    shop.put('.git/go', '');
    while (!isCommitted(shop) || existsSync(join(shop.folder, '.git/index.lock'))) await pause(100);
    again(at);
    await at.waitFor(/What next\?[^]*enter to choose/u);
    at.press('Up', 'Enter');
    const screen = await at.waitFor(/left with 0\n\$\n$/u);
    expect(screen).toContain(`Was committed as ${shop.git('rev-parse', '--short', 'HEAD').trim()}: ${subject}`);
    expect(screen).toContain('CheckoutOrchestrator: 5 lifts, 1 split (');
    expect(shop.files()).toEqual(written);
    expect(shop.git('status', '--porcelain')).toBe('');
    // What was noted late can be taken back as any other.
    at.type('clear; fcis-codemod undo');
    at.press('Enter');
    await at.waitFor(/stays in the\s+history[^]*\$\n$/u);
    expect(shop.files()['src/core/checkout.ts']).toBeUndefined();
  });
});
