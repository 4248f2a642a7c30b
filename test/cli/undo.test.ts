import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, describe, expect, it } from 'vitest';
import { createProject, type Project } from './command-line.ts';
import { liftedOrderService, shop } from './shop.ts';

let project: Project;

afterEach(() => project.remove());

describe('undo', () => {
  it('takes back what --write did, which nothing in git shows a trace of', () => {
    project = createProject(shop);
    project.commit();
    const written = project.run(['--write', 'src']);
    expect(written.err).toContain('`fcis-codemod undo` takes this back.\n');
    expect(project.read('src/order-service.ts')).toBe(liftedOrderService);
    expect(project.git('status', '--porcelain')).toBe(' M src/order-service.ts\n?? src/core/\n');

    const dry = project.run(['undo', '--dry']);
    expect(dry).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^Would take back 2 refactorings by --write/) as string,
    });
    const undone = project.run(['undo']);
    expect(undone).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringMatching(
        /^Took back 2 refactorings by --write .*\n1 file changed, 1 file removed\.\n$/,
      ) as string,
    });
    expect(project.files()).toEqual(shop);
    expect(project.git('status', '--porcelain')).toBe('');
    expect(project.run(['undo'])).toEqual({
      code: 0,
      out: '',
      err: `Nothing to do: there is no run to take back in ${project.folder}.\n`,
    });

    // What --dry showed is what was done: git does the same with it.
    project.run(['--write', 'src']);
    project.put('.git/undo.patch', dry.out);
    project.git('apply', '.git/undo.patch');
    expect(project.files()).toEqual(shop);
  });

  it('is refused where files were edited since, and --why shows the edit', () => {
    project = createProject(shop);
    project.run(['--write', 'src']);
    appendFileSync(join(project.folder, 'src/core/order.ts'), '// mine\n');
    const before = project.files();
    expect(project.run(['undo'])).toEqual({
      code: 3,
      out: '',
      err:
        'error: src/core/order.ts: was edited since\n' +
        '  help: `fcis-codemod undo --why` shows how; with that out of the way the command works. Nothing was touched\n',
    });
    const why = project.run(['undo', '--why']);
    expect(why.code).toBe(3);
    expect(why.out).toMatch(/^diff --git a\/src\/core\/order\.ts .*\n\+\/\/ mine\n$/s);
    const json = JSON.parse(project.run(['undo', '--format', 'json']).out) as object;
    const schema = readFileSync(new URL('../../schemas/undo.schema.json', import.meta.url), 'utf8');
    const ajv = new Ajv();
    expect(ajv.validate(JSON.parse(schema) as object, json), ajv.errorsText()).toBe(true);
    expect(json).toMatchObject({ outcome: 'refused', problems: [{ code: 'edited-since', file: 'src/core/order.ts' }] });
    expect(project.files()).toEqual(before);
  });

  it('works outside of git, and from another folder', () => {
    project = createProject(shop);
    project.run(['--write', 'src']);
    project.git('init', '-q');
    expect(project.git('status', '--porcelain', '--untracked-files=all')).not.toContain('.fcis-codemod');
    // The journal stays where it was begun.
    const json = JSON.parse(project.shell('cd src && $FCIS undo .. --format json').out) as object;
    expect(json).toMatchObject({
      outcome: 'done',
      side: 'before',
      runs: [{ title: '2 refactorings by --write' }],
      files: [
        { file: 'core/order.ts', change: 'removed' },
        { file: 'order-service.ts', change: 'changed' },
      ],
    });
    expect(project.read('src/order-service.ts')).toBe(shop['src/order-service.ts']);
    expect(existsSync(join(project.folder, 'src/core'))).toBe(false);
  });

  it.each([
    [['undo', 'a', 'b'], 'undo takes one folder, not a b'],
    [['undo', 'gone'], 'gone is not a folder'],
    [['undo', '--dry', '--why'], '--dry and --why exclude each other'],
    [['undo', '--forget', '--all'], '--forget and --all exclude each other'],
    [['undo', '--al'], 'unknown option --al'],
    [['undo', '--format', 'yaml'], 'unknown format yaml'],
    [['resume', 'src'], 'resume takes no folder, not src'],
  ])('%j is refused', (words, expected) => {
    project = createProject(shop);
    const { code, out, err } = project.run(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(expected);
  });
});

describe('after a write that was interrupted', () => {
  /** The record of a finished run is named after what it would be had the run been killed at its last step. */
  function interrupt(): void {
    project.run(['--write', 'src']);
    project.shell('cd .git/fcis-codemod/journal && mv *.done.json 000001-0.pending.json');
    writeFileSync(join(project.folder, 'src/order-service.ts'), shop['src/order-service.ts']);
  }

  it('--write is refused, whoever only looks is told, and undo puts everything back', () => {
    project = createProject(shop);
    project.commit();
    interrupt();
    const refused = project.run(['--write', 'src']);
    expect(refused).toMatchObject({ code: 3, out: '' });
    expect(refused.err).toMatch(/^error: a write was interrupted/);
    const looked = project.run(['survey', 'src']);
    expect(looked.code).toBe(0);
    expect(looked.err).toMatch(/^note: a write was interrupted.*\n {2}help: `fcis-codemod undo` puts every file back/);
    expect(project.run(['undo']).code).toBe(0);
    expect(project.files()).toEqual(shop);
  });

  it('resume completes it', () => {
    project = createProject(shop);
    project.commit();
    interrupt();
    expect(project.run(['resume'])).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^Completed 2 refactorings by --write .*\n1 file changed\.\n$/) as string,
    });
    expect(project.read('src/order-service.ts')).toBe(liftedOrderService);
    expect(project.run(['resume', '--unlock'])).toMatchObject({
      code: 0,
      err: expect.stringContaining('nothing was interrupted') as string,
    });
  });
});
