import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = readFileSync('docs/legacy-code.md', 'utf8');
const [, ...sections] = page.split(/^## /mu);
const named = new Set(
  [...page.matchAll(/`((?:lift|split)-[\w-]+\/[\w-]+|test\/[\w/.-]+\.ts)`/gu)].map(([, name]) => name!),
);
const cases = [...named].filter((name) => !name.startsWith('test/'));

describe('the cases of legacy code', () => {
  it.each(cases)('%s is there', (name) => {
    expect(existsSync(`__testfixtures__/${name}`)).toBe(true);
  });

  it.each([...named].filter((name) => name.startsWith('test/')))('%s is there', (name) => {
    expect(existsSync(name)).toBe(true);
  });

  it('are sixty or more', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
  });

  it('leave no shape, dialect or point of style without one', () => {
    const rows = sections.flatMap((section) =>
      section
        .split('\n')
        .filter((line) => /^\| (?!-)/u.test(line))
        .slice(1),
    );
    expect(rows.filter((row) => ![...named].some((name) => row.includes(`\`${name}\``)))).toEqual([]);
  });
});
