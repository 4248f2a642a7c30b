import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'vitest';
import { main } from '../cli/command-line.ts';
import { openShop } from './shop.ts';
import { hasTmux, openTmux } from './tmux.ts';

/** Mounts in a name space of its own leave no trace; not every machine, and not every user, may make them. */
const canMount = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

/** A session on a disk that a few lines of shell prepared, as a user whom permissions bind. */
async function begin(prepare: string, onTestFinished: TestContext['onTestFinished']) {
  const shop = openShop();
  shop.git('config', 'core.fileMode', 'false');
  const at = await openTmux({ columns: 100, rows: 40, cwd: shop.folder, setup: [] });
  onTestFinished(() => {
    at.close();
    shop.remove();
  });
  chmodSync(join(shop.folder, '..'), 0o755);
  const script = `chown -R 65534:65534 .
${prepare}
export HOME=/nonexistent
setpriv --reuid 65534 --regid 65534 --clear-groups ${process.execPath} ${main}
code=$?
echo "kept $(grep -c '"kind": "accept"' .git/fcis-codemod/session.json)"
echo "left with $code"
`;
  writeFileSync(join(shop.folder, '..', 'run.sh'), script);
  const before = shop.files();
  at.type('clear; unshare -m bash ../run.sh');
  at.press('Enter');
  return { at, shop, before };
}

const firstKeys = /\b1 of 5[^]*Accept {2}Skip .*\?\n$/u;
const flat = (screen: string) => screen.replaceAll(/\s+/gu, ' ');

describe.skipIf(!hasTmux || !canMount)(
  'a guided session says what is in its way',
  {
    concurrent: true,
    timeout: 300_000,
  },
  () => {
    it.for([
      { what: 'a read-only folder', prepare: 'chown 0:0 src; chmod 755 src', why: 'its folder takes no new files' },
      {
        what: 'a read-only file system',
        prepare: 'mount --bind src src; mount -o remount,bind,ro src',
        why: 'the file system is read-only',
      },
    ])('on $what', async ({ prepare, why }, { expect, onTestFinished }) => {
      const { at, shop, before } = await begin(prepare, onTestFinished);
      await at.waitFor('enter to choose');
      at.press('Enter');
      await at.waitFor(firstKeys);
      at.press('l');
      const screen = flat(await at.waitFor('Decide otherwise here'));
      expect(screen).toMatch(
        new RegExp(`Nothing was written: src/\\S+ cannot be written: ${why}, and \\d more\\.`, 'u'),
      );
      expect(shop.files()).toEqual(before);
      at.press('q');
      await at.waitFor(/left with 0\n\$\n$/u);
    });

    it('before anything else where its answers could not be kept', async ({ expect, onTestFinished }) => {
      const prepare = 'mkdir -p .git/fcis-codemod; chown 0:0 .git/fcis-codemod; chmod 755 .git/fcis-codemod';
      const { at, shop, before } = await begin(prepare, onTestFinished);
      const screen = flat(await at.waitFor(/left with 3\n\$\n$/u));
      expect(screen).toContain('error: the answers of a session cannot be kept: EACCES: permission denied');
      expect(screen).toContain('help: mend that and start again; nothing is half-written');
      expect(shop.files()).toEqual(before);
    });

    it('when the disk fills up between two answers, and keeps those from before', async ({
      expect,
      onTestFinished,
    }) => {
      const prepare = `mkdir -p .git/fcis-codemod; mount -t tmpfs -o size=256k,mode=777 tmpfs .git/fcis-codemod
(until grep -q accept .git/fcis-codemod/session.json 2>/dev/null; do sleep 0.2; done; cat /dev/zero > .git/fcis-codemod/ballast 2>/dev/null; touch .git/full) &`;
      const { at, shop, before } = await begin(prepare, onTestFinished);
      await at.waitFor('enter to choose');
      at.press('Enter');
      await at.waitFor(firstKeys);
      at.press('a');
      await at.waitFor(/\b2 of 5[^]*Accept {2}Skip .*\?\n$/u);
      while (spawnSync('test', ['-e', join(shop.folder, '.git/full')]).status !== 0)
        await new Promise((resolve) => setTimeout(resolve, 100));
      at.press('a');
      const screen = flat(await at.waitFor(/left with 3\n\$\n$/u));
      expect(screen).toContain('error: the answers of a session cannot be kept: ENOSPC: no space left on device');
      expect(screen).toContain('kept 1 ');
      expect(shop.files()).toEqual(before);
    });
  },
);
