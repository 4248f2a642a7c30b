import { describe, expect, it, test } from 'vitest';
import { commonStyle, detectStyle, projectStyle } from '../../../src/core/edit/style.ts';

describe('detectStyle', () => {
  it('takes a file that shows nothing for a common one', () => {
    expect(detectStyle('')).toEqual(commonStyle);
  });

  test.each([
    ['single quotes', "import a from 'a';\nb('x');\nc(\"it's\");\n", { quote: "'" }],
    ['double quotes', 'import a from "a";\nb("x");\nc(\'say "hi"\');\n', { quote: '"' }],
    ['quotes outside of markup', 'const a = \'x\';\nconst b = <p id="1" class="2" />;\n', { quote: "'" }],
    ['semicolons', 'const a = 1;\nb();\n', { semicolons: true }],
    [
      'no semicolons',
      "import a from 'a'\nconst b = 1\nclass C {\n  d = 1\n  e() {\n    return 2\n  }\n}\n",
      { semicolons: false },
    ],
    ['two blanks', 'class A {\n  b() {\n    c();\n  }\n}\n', { indent: '  ' }],
    ['four blanks', 'class A {\n    b() {\n        c();\n    }\n}\n', { indent: '    ' }],
    ['tabs', 'class A {\n\tb() {\n\t\tc();\n\t}\n}\n', { indent: '\t' }],
    [
      'an indentation by code, not by comments or templates',
      '/**\n * a\n */\nfunction b() {\n    return `\n x\n y\n z`;\n}\n',
      { indent: '    ' },
    ],
    ['LF', 'a();\nb();\n', { lineEnd: '\n' }],
    ['CRLF', 'a();\r\nb();\r\n', { lineEnd: '\r\n' }],
    ['mostly CRLF', 'a();\r\nb();\nc();\r\n', { lineEnd: '\r\n' }],
    ['last commas', 'a(\n  b,\n  c,\n);\n', { trailingComma: true }],
    ['no last commas', 'a(\n  b,\n  c\n);\nconst d = [\n  e\n];\n', { trailingComma: false }],
    [
      'no last commas in calls, whatever lists of values have',
      'a(\n  b\n);\nconst d = [\n  e,\n];\nconst f = {\n  g,\n};\n',
      { trailingComma: false },
    ],
    ['last commas by lists alone', 'const d = [\n  e,\n];\n', { trailingComma: true }],
    ['nothing by lists that end where their last thing ends', 'a((b) => {\n  c;\n});\n', { trailingComma: true }],
    [
      'no extension',
      "import a from './a';\nimport b from './order.service';\nimport c from './data.json';\n",
      { importExtension: 'none' },
    ],
    ['.js', "import a from './a.js';\nexport * from '../b.js';\nimport c from 'lodash';\n", { importExtension: '.js' }],
    ['.ts', "import a from './a.ts';\nimport b from './b.tsx';\n", { importExtension: '.ts' }],
    ['.mjs', "import a from './a.mjs';\n", { importExtension: '.mjs' }],
    ['short lines', `a(${'x'.repeat(76)});\n`, { lineWidth: 80 }],
    ['no width by lines without a place to break', `export class ${'X'.repeat(80)} extends Y {}\n`, { lineWidth: 80 }],
    ['longer lines', `a(${'x'.repeat(95)});\n`, { lineWidth: 100 }],
    ['long lines', `a(${'x'.repeat(110)});\n`, { lineWidth: 120 }],
    ['very long lines', `a(${'x'.repeat(300)});\n`, { lineWidth: 160 }],
    [
      'no width by comments',
      `// ${'x'.repeat(100)}\na(); // ${'x'.repeat(100)}\n/*\n${'x'.repeat(100)}\n*/\n`,
      { lineWidth: 80 },
    ],
    [
      'no width by texts and imports',
      `a('${'x'.repeat(100)}');\nimport { b } from '${'y'.repeat(90)}';\nc(\`${'z'.repeat(100)}\`);\n`,
      { lineWidth: 80 },
    ],
    ['no width by one line of hundreds', `${'a();\n'.repeat(600)}a(${'x'.repeat(110)});\n`, { lineWidth: 80 }],
    ['code that does not parse', "import a from 'a'\nclass {{{ ]\n", { quote: "'", semicolons: false }],
  ])('sees %s', (_name, text, expected) => {
    expect(detectStyle(text, 'file.tsx')).toMatchObject(expected);
  });
});

describe('projectStyle', () => {
  it('goes by the first text, and by the others where that shows nothing', () => {
    const first = 'class A {\n\tb() {\n\t\tc()\n\t}\n}\n';
    const others = ['const a = "x";\nfunction b() {\n  c();\n}\n', 'const d = "y";\nconst e = \'z\';\n'];
    expect(projectStyle([first, ...others])).toMatchObject({ indent: '\t', semicolons: false, quote: '"' });
  });

  it('takes the width of the widest of them', () => {
    expect(projectStyle(['a();\n', `a(${'x'.repeat(110)});\n`])).toMatchObject({ lineWidth: 120 });
  });
});
