import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { largeProject, treeOf, type Tree } from './project.ts';

const child = fileURLToPath(new URL('child.js', import.meta.url));

/** Mounts in a name space of its own leave no trace; not every machine, and not every user, may make them. */
const canMount = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

interface Tried {
  readonly outcome: string;
  readonly before: Tree;
  readonly after: Tree;
}

/** Writes two hundred files in a process of its own, on a disk that a line of shell prepared in `$PROJECT`. */
function tryWriting(prepare: string, options: { uid?: number } = {}): Tried {
  const { project, changes } = largeProject();
  const request = `${project.folder}/.git/request.json`;
  writeFileSync(request, JSON.stringify({ what: 'write', cwd: project.folder, changes }));
  chmodSync(project.folder, 0o755);
  const script = `
    set -e
    ${prepare}
    ${options.uid === undefined ? '' : `setpriv --reuid ${options.uid} --clear-groups --no-new-privs`} "$NODE" "$CHILD" "$PROJECT/.git/request.json" | sed 1d
    echo
    cp -a "$PROJECT" "$PROJECT-seen"`;
  const env = { ...process.env, PROJECT: project.folder, NODE: process.execPath, CHILD: child };
  const before = project.tree();
  try {
    const outcome = execFileSync('unshare', ['-m', 'bash', '-c', script], { env, encoding: 'utf8' }).trim();
    return { outcome, before, after: treeOf(`${project.folder}-seen`) };
  } finally {
    for (const copy of ['', '-kept', '-seen']) rmSync(project.folder + copy, { recursive: true, force: true });
  }
}

/** Moves the project onto a file system of its own. */
const onItsOwn = `
  cp -a "$PROJECT" "$PROJECT-kept"
  mount -t tmpfs -o size=20m,mode=755 tmpfs "$PROJECT"
  cp -a "$PROJECT-kept/." "$PROJECT"
  rm -rf "$PROJECT-kept"`;

const leaving = (kilobytes: number) => `${onItsOwn}
  free=$(df -k --output=avail "$PROJECT" | tail -1)
  head -c $(( (free - ${kilobytes}) * 1024 )) /dev/zero > "$PROJECT/.git/ballast"`;

describe.skipIf(!canMount)('on a real disk', () => {
  // From no room for the record of the write, to room for nearly everything that is prepared after it.
  it.each([0, 8, 200, 600, 900, 1200])('with only %d kB left nothing is half-written', (kilobytes) => {
    const { outcome, before, after } = tryWriting(leaving(kilobytes));
    expect(outcome).toMatch(/^"(undone|refused)"$/);
    expect(after).toEqual(before);
  });

  it('with room enough everything is written', () => {
    const { outcome, before, after } = tryWriting(onItsOwn);
    expect(outcome).toBe('"written"');
    expect(Object.keys(after).length).toBeGreaterThan(Object.keys(before).length);
  });

  it('that is read-only nothing is touched', () => {
    const { outcome, before, after } = tryWriting(`${onItsOwn}\nmount -o remount,ro "$PROJECT"`);
    expect(outcome).toBe('"refused"');
    expect(after).toEqual(before);
  });

  it('in a sandbox that lets nobody write into the folder of git, the journal is beside it', () => {
    const guarded = 'mount --bind "$PROJECT/.git" "$PROJECT/.git"; mount -o remount,bind,ro "$PROJECT/.git"';
    const { outcome, after } = tryWriting(`${onItsOwn}\n${guarded}`);
    expect(outcome).toBe('"written"');
    expect(after['.fcis-codemod/.gitignore']).toBe(`644 ${btoa('*\n')}`);
  });

  it('on which someone else owns one of the folders nothing is touched', () => {
    const owner = 'chown -R 65534 "$PROJECT"; chown 0 "$PROJECT/src/area7"';
    const { outcome, before, after } = tryWriting(`${onItsOwn}\n${owner}`, { uid: 65534 });
    expect(outcome).toBe('"refused"');
    expect(after).toEqual(before);
  });
});
