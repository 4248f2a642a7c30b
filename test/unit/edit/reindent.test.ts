import { describe, expect, it } from 'vitest';
import { convertIndent, indentLines, reindent } from '../../../src/core/edit/reindent.ts';

describe('reindent', () => {
  it('moves every line but the first', () => {
    expect(reindent('if (a) {\n      b();\n\n    }', '    ', '  ')).toBe('if (a) {\n    b();\n\n  }');
  });

  it('leaves lines that are less deep, and lines of blanks', () => {
    expect(reindent('a(\n  b,\n   \n      c);', '    ', '')).toBe('a(\n  b,\n   \n  c);');
  });

  it('moves tabs, CRLF and block comments', () => {
    expect(reindent('/**\r\n\t\t * why\r\n\t\t */\r\n\t\ta();', '\t\t', '\t')).toBe(
      '/**\r\n\t * why\r\n\t */\r\n\ta();',
    );
  });

  it.each([
    [
      'a statement',
      'const a = `x\n    y ${b(\n      `z\n    w`,\n    )}\n    v`;\n    c();',
      'const a = `x\n    y ${b(\n  `z\n    w`,\n)}\n    v`;\nc();',
    ],
    ['an object literal', '{\n      a: `x\n    y`,\n    }', '{\n  a: `x\n    y`,\n}'],
    ['a method', 'run(): string {\n      return `x\n    y`;\n    }', 'run(): string {\n  return `x\n    y`;\n}'],
    ['a body that awaits and returns', 'await a;\n    return `x\n    y`;', 'await a;\nreturn `x\n    y`;'],
    ['a type assertion', '<string>`x\n    y` +\n      z', '<string>`x\n    y` +\n  z'],
    ['markup', '<a>\n      {`x\n    y`}\n    </a>', '<a>\n  {`x\n    y`}\n</a>'],
    ['a tagged template', 'sql`\n    select\n    `', 'sql`\n    select\n    `'],
  ])('never touches a template literal in %s', (_name, text, expected) => {
    expect(reindent(text, '    ', '')).toBe(expected);
  });

  it('never touches a continued string', () => {
    expect(reindent("a('x\\\n    y',\n    z);", '    ', '')).toBe("a('x\\\n    y',\nz);");
  });
});

describe('indentLines', () => {
  it('puts blanks before every line that has something', () => {
    expect(indentLines('a = `x\ny`;\n\nb();', '  ')).toBe('  a = `x\ny`;\n\n  b();');
  });

  it('leaves a template that is the whole text', () => {
    expect(indentLines('`x\ny`', '\t')).toBe('\t`x\ny`');
  });
});

describe('convertIndent', () => {
  it.each([
    ['blanks to tabs', '  ', '\t', 'a {\n  b {\n    c;\n  }\n}', 'a {\n\tb {\n\t\tc;\n\t}\n}'],
    ['tabs to blanks', '\t', '    ', '{\n\tb(\n\t\tc,\n\t);\n}', '{\n    b(\n        c,\n    );\n}'],
    [
      'four to two',
      '    ',
      '  ',
      '/**\n * why\n */\n{\n    /**\n     * b\n     */\n    b;\n}',
      '/**\n * why\n */\n{\n  /**\n   * b\n   */\n  b;\n}',
    ],
  ])('turns %s', (_name, ...[from, to, text, expected]) => {
    expect(convertIndent(text, from, to)).toBe(expected);
  });
});
