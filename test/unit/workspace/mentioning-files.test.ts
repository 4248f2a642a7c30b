import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { filesMentioning } from '../../../src/shell/workspace/mentioning-files.ts';
import { folderWith } from '../../support/folder.ts';

it('finds the files that mention one of the names, but not those with a longer name around it', () => {
  const folder = folderWith({
    'test/order.test.ts': 'new OrderService();\n',
    'test/addon.test.ts': 'const services = { Addon$ };\n',
    'web/form.tsx': 'export const form = <OrderServiceForm kind={MyAddon$} />;\n',
    'src/order.ts': 'export class OrderService {}\n',
    'dist/order.ts': 'new OrderService();\n',
  });
  const found = filesMentioning(['OrderService', 'Addon$'], {
    folder,
    isLoaded: (file) => file.endsWith('/src/order.ts'),
  });
  expect(found.map((file) => relative(folder, file))).toEqual(['test/addon.test.ts', 'test/order.test.ts']);
});

it('does not follow a link, which may lead anywhere', () => {
  const elsewhere = folderWith({ 'order.test.ts': 'new OrderService();\n' });
  const folder = folderWith({ 'test/order.test.ts': 'new OrderService();\n' });
  symlinkSync(elsewhere, join(folder, 'linked'));
  const found = filesMentioning(['OrderService'], { folder, isLoaded: () => false });
  expect(found.map((file) => relative(folder, file))).toEqual(['test/order.test.ts']);
});
