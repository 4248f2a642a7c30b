import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openEditor } from '../../src/shell/guided/open-editor.ts';

afterEach(() => vi.unstubAllEnvs());

const open = (command: string) => {
  vi.stubEnv('VISUAL', '');
  vi.stubEnv('EDITOR', command);
  return openEditor({ text: 'const zoë = 1;\n', extension: '.ts' });
};

describe.skipIf(process.platform === 'win32')('the editor', () => {
  it('may have arguments, and what it leaves is read as UTF-8', async () => {
    expect(await open("sed -i 's/1/2/'")).toEqual({ text: 'const zoë = 2;\n', problem: undefined });
    expect(await open('truncate -s 0')).toEqual({ text: '', problem: undefined });
    expect(await open('rm')).toEqual({ text: 'const zoë = 1;\n', problem: undefined });
  });

  it('has a file to open, or there is a reason why not', async () => {
    vi.stubEnv('TMPDIR', '/nonexistent');
    const { text, problem } = await open('true');
    expect(text).toBe('const zoë = 1;\n');
    expect(problem).toContain('no file could be made for the editor: ENOENT');
  });

  it.each([
    ['// caf\\351', 'it is not UTF-8 text (set the editor to UTF-8)', Buffer.from('// caf\xe9', 'latin1')],
    ['// \\000', 'it holds a NUL, for which git would take the file for binary', Buffer.from('// \0')],
  ])('may not write %s: the text stays as it was, and what was written is kept', async (end, reason, bytes) => {
    const { text, problem } = await open(`printf 'const zoe = 2;${end}' >`);
    expect(text).toBe('const zoë = 1;\n');
    const [said, file = ''] = (problem ?? '').split('; what you wrote is kept as ');
    expect(said).toBe(reason);
    expect(readFileSync(file)).toEqual(Buffer.concat([Buffer.from('const zoe = 2;'), bytes]));
    rmSync(dirname(file), { recursive: true });
  });

  it('says how it ended where that was not well, and keeps what was written', async () => {
    expect((await open('false')).problem).toBe('`false` was left with exit code 1');
    expect((await open('no-such-editor 2>/dev/null')).problem).toContain('was not found: set EDITOR to a program');
    const killed = `sh -c 'echo mine > "$0"; kill -9 $$'`;
    expect(await open(killed)).toEqual({ text: 'mine\n', problem: expect.stringContaining('137') as string });
  });
});
