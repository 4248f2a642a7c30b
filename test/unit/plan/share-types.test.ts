import { expect, it } from 'vitest';
import { lift } from '../../support/engine.ts';

const store = `import { db } from './db';
export type Access = { mode: 'all' } | { mode: 'some'; ids: string[] };
export interface Store { access(user: string): Promise<Access>; save(ids: string[]): Promise<void> }
export const store: Store = db;
`;

const service = (name: string, rule: string) => `import type { Access, Store } from './store';

export class ${name}Service {
  constructor(private readonly store: Store) {}

  async show(user: string, shown: string[]): Promise<void> {
    const access: Access = await this.store.access(user);
    const visible${name}s = access.mode === 'all' ? shown : shown.filter((id) => ${rule});
    await this.store.save(visible${name}s);
  }
}
`;

it('declares a union of the shell once, and imports it in the other core modules', () => {
  const files = {
    '/project/src/db.ts': "console.log('connected');\nexport declare const db: any;\n",
    '/project/src/store.ts': store,
    '/project/src/addon-service.ts': service('Addon', 'access.ids.includes(id)'),
    '/project/src/report-service.ts': service('Report', "access.ids.includes(id) && id !== 'draft'"),
  };
  const { changed } = lift({ files, targets: ['/project/src/addon-service.ts', '/project/src/report-service.ts'] });
  expect(changed['/project/src/core/addon.ts']).toContain('export type Access =');
  expect(changed['/project/src/core/report.ts']).toContain("import type { Access } from './addon';");
  expect(changed['/project/src/core/report.ts']).not.toContain('export type Access');
});
