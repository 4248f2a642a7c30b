import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { noOverrides, type Settings } from '../../src/core/model/settings.ts';
import { transformNames } from '../../src/core/model/transform-name.ts';
import { planWorkspace } from '../../src/shell/pipeline.ts';
import { folderWith } from './folder.ts';

export const settings: Settings = {
  transforms: transformNames,
  only: [],
  coreDir: 'src/core',
  maxDependencies: 4,
  composition: 'outside',
  limit: undefined,
  assume: false,
  purity: noOverrides,
};

/** What the service below works with. */
export const types = `export interface Item { price: number; quantity: number; sku: string }
export interface Orders { save(total: number, items: Item[]): Promise<string> }
export interface Mailer { send(to: string, text: string): Promise<void> }
`;
/** An orchestrator with three things to lift. */
export const service = `import type { Item, Mailer, Orders } from './types';

export class CheckoutService {
  constructor(
    private readonly orders: Orders,
    private readonly mailer: Mailer,
  ) {}

  async checkout(email: string, items: Item[]): Promise<string> {
    if (items.length > 10) {
      throw new Error('Cart limit exceeded');
    }
    for (const item of items) {
      if (item.price < 0 || item.quantity <= 0) {
        throw new Error('Invalid item ' + item.sku);
      }
    }
    const subtotal = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
    const shipping = subtotal > 100 ? 0 : 5 + items.length * 0.5;
    const total = subtotal + shipping;
    const id = await this.orders.save(total, items);
    await this.mailer.send(email, id);
    return id;
  }
}
`;
export const strict = {
  compilerOptions: { strict: true, target: 'es2022', lib: ['es2022'], module: 'preserve', types: [] },
  include: ['src'],
};
/** A small project, path by path. */
export const shop = {
  'package.json': {},
  'tsconfig.json': strict,
  'src/types.ts': types,
  'src/checkout-service.ts': service,
};

/** Plans in a folder that holds these files; `links` are symbolic links, each with what it points to. */
export async function plan(
  files: Record<string, string | object>,
  request: {
    paths?: string[];
    project?: string;
    settings?: Partial<Settings>;
    cwd?: string;
    links?: Record<string, string>;
    progress?: Parameters<typeof planWorkspace>[0]['progress'];
  } = {},
) {
  const folder = folderWith(files);
  for (const [path, target] of Object.entries(request.links ?? {})) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(target, join(folder, path));
  }
  const cwd = join(folder, request.cwd ?? '.');
  const chosen = { ...settings, ...request.settings };
  const { project, progress, paths = [] } = request;
  const result = await planWorkspace({ paths, cwd, settings: chosen, project, progress });
  return { folder, result, changed: result.changes.map(({ file }) => relative(folder, file)) };
}
