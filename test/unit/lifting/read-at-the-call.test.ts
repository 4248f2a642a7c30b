import { describe, expect, it } from 'vitest';
import { lift } from '../../support/engine.ts';

const file = '/project/src/label-service.ts';

function liftedFrom(statements: string): { readonly shell: string; readonly core: string } {
  const text = `export class LabelService {
  constructor(private readonly mailer: { send(label: string): Promise<void> }) {}

  async send(sum: number, rate: number): Promise<void> {
    let label = '';
    await this.mailer.send(label);
    ${statements}
    await this.mailer.send(label);
  }
}
`;
  const { changed } = lift({ files: { [file]: text }, targets: [file] });
  return { shell: changed[file] ?? text, core: changed['/project/src/core/label.ts'] ?? '' };
}

describe('what hangs on the moment or the machine', () => {
  it('is read at the call: the date of today in a language', () => {
    const { shell, core } = liftedFrom(
      "label = new Intl.DateTimeFormat('en').format() + (sum > 3 ? ' big' : ' small');",
    );
    expect(shell).toContain("    label = buildLabel(new Intl.DateTimeFormat('en').format(), sum);\n");
    expect(core).toContain("(now: string, sum: number): string {\n  return now + (sum > 3 ? ' big' : ' small');");
  });

  it('is read of what the call means by the name, too', () => {
    const { shell } = liftedFrom("label = rate.toLocaleString() + (sum > 3 ? ' big' : ' small');");
    expect(shell).toContain('rate.toLocaleString()');
  });

  it('is never read of another variable by the name', () => {
    const statements = "{ const rate = sum * 2; label = rate.toLocaleString() + (sum > 3 ? ' big' : ' small'); }";
    const { shell } = liftedFrom(statements);
    expect(shell).toContain('{ const rate = sum * 2; label = ');
    const outer = shell.replace(/\{ const rate.*/u, '');
    expect(outer).not.toContain('toLocaleString');
  });

  it('is never read before the value that it is read of is there', () => {
    const { shell } = liftedFrom(
      "if (sum > 3) { rate = sum * 2; label = rate.toLocaleString() + (rate > 3 ? ' big' : ' small'); }",
    );
    expect(shell.indexOf('rate = ')).toBeGreaterThan(0);
    expect(shell.indexOf('rate.toLocaleString()')).toBeGreaterThan(shell.indexOf('rate = '));
  });
});
