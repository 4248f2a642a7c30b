import { expect, it } from 'vitest';
import { semanticsOf } from '../../../src/core/syntax/semantics.ts';
import { isLoadedAnyway } from '../../../src/core/typing/loaded-anyway.ts';
import { programOf, strictOptions } from '../../support/program.ts';

const service = "import { kind } from './kinds';\nexport const s = () => kind;";
const kinds = 'export const kind = Date.now();';

it.each<readonly [string, Readonly<Record<string, string>>, boolean]>([
  [
    'what imports both',
    { '/src/main.ts': "import { s } from './service';\nimport { kind } from './kinds';\ns(); kind;" },
    true,
  ],
  [
    'what imports it far away',
    {
      '/src/main.ts': "import { s } from './service';\nimport { other } from './other';\ns(); other;",
      '/src/other.ts': "import { kind } from './kinds';\nexport const other = kind;",
    },
    true,
  ],
  [
    'what imports that',
    {
      '/src/part.ts': "import { s } from './service';\nexport const p = s();",
      '/src/main.ts': "import { p } from './part';\nimport { kind } from './kinds';\np; kind;",
    },
    true,
  ],
  [
    'what imports its types',
    {
      '/src/main.ts':
        "import { s } from './service';\nimport type { kind } from './kinds';\ns(); export type K = typeof kind;",
    },
    false,
  ],
  ['what imports it through the file', { '/src/main.ts': "import { s } from './service';\ns();" }, false],
  [
    'one of two',
    {
      '/src/main.ts': "import { s } from './service';\nimport { kind } from './kinds';\ns(); kind;",
      '/src/other.ts': "import { s } from './service';\ns();",
    },
    false,
  ],
  [
    'what imports a circle that the file is in',
    {
      '/src/service.ts':
        "import { kind } from './kinds';\nimport { t } from './twin';\nexport const s = () => kind + t();",
      '/src/twin.ts': "import { s } from './service';\nexport const t = (): number => s();",
      '/src/main.ts': "import { t } from './twin';\nimport { kind } from './kinds';\nt(); kind;",
    },
    true,
  ],
  [
    'nothing but a circle that the file is in',
    {
      '/src/service.ts':
        "import { kind } from './kinds';\nimport { t } from './twin';\nexport const s = () => kind + t();",
      '/src/twin.ts': "import { s } from './service';\nexport const t = (): number => s();",
      '/src/main.ts': "import { t } from './twin';\nt();",
    },
    false,
  ],
  ['nothing', {}, false],
])('a module is loaded by %s, besides the file: %#', (_name, others, expected) => {
  const program = programOf({ '/src/service.ts': service, '/src/kinds.ts': kinds, ...others }, strictOptions);
  const semantics = semanticsOf(program);
  const [module, file] = ['/src/kinds.ts', '/src/service.ts'].map((path) => semantics.sourceFile(path)!);
  expect(isLoadedAnyway(module!, file!, semantics)).toBe(expected);
});
