import { describe, expect, it, test } from 'vitest';
import { placeCoreModule, type PlacementRequest } from '../../../src/core/edit/place-core-module.ts';

type Surroundings = readonly [others?: readonly string[], more?: Partial<PlacementRequest>];

/** Where the logic of `name` in `file` goes, among `others`; all paths relative to the package. */
function placed(name: string, file: string, ...[others = [], more = {}]: Surroundings) {
  return placeCoreModule({
    orchestratorFile: `/shop/${file}`,
    orchestratorName: name,
    packageDir: '/shop',
    coreDir: 'src/core',
    projectFiles: [file, ...others].map((each) => `/shop/${each}`),
    ...more,
  }).replace('/shop/', '');
}

describe('the domain', () => {
  test.each([
    ['CheckoutOrchestrator', 'checkout'],
    ['CheckoutService', 'checkout'],
    ['CheckoutServiceImpl', 'checkout'],
    ['DefaultCheckoutService', 'checkout'],
    ['CheckoutUseCase', 'checkout'],
    ['CheckoutHandler', 'checkout'],
    ['CheckoutController', 'checkout'],
    ['CheckoutWorkflowOrchestrator', 'checkout'],
    ['UpsertWorkflowUseCase', 'upsert-workflow'],
    ['WorkflowService', 'workflow'],
    ['CreateWorkflow', 'create-workflow'],
    ['ApiTokenV2Service', 'api-token-v2'],
    ['ClientMetricsServiceV2', 'client-metrics-v2'],
    ['Orchestrator', 'some'],
    ['createCheckoutService', 'checkout'],
    ['SendMessageUsecase', 'send-message'],
    ['SendMessageCommandHandler', 'send-message'],
    ['placeOrder', 'place-order'],
    ['create', 'create'],
    ['HTTPRetryManager', 'http-retry'],
    ['OAuth2Service', 'oauth2'],
    ['I18nService', 'i18n'],
    ['Billing', 'billing'],
  ])('of %s is %s', (name, domain) => {
    expect(placed(name, 'src/some.service.ts')).toBe(`src/core/${domain}.ts`);
  });

  test.each([
    ['', 'src/checkout.ts', 'checkout'],
    ['Handler', 'src/place-order.handler.ts', 'place-order'],
    ['Handler', 'src/billing/handler.ts', 'billing'],
    ['', 'src/billing/index.ts', 'billing'],
    ['', 'src/index.ts', 'rules'],
    ['Handler', 'src/handler.ts', 'handler'],
  ])('of one named %j in %s is %s', (name, file, domain) => {
    expect(placed(name, file)).toBe(`src/core/${domain}.ts`);
  });
});

describe('the spelling', () => {
  test.each([
    ['kebab-case', 'src/send-message.ts', ['src/user-store.ts'], 'send-message'],
    ['dotted names', 'src/message.usecase.ts', ['src/order.service.ts'], 'send-message'],
    ['camelCase', 'src/sendMessage.ts', ['src/userStore.ts', 'src/money.ts'], 'sendMessage'],
    ['dotted camelCase', 'src/sendMessage.usecase.ts', [], 'sendMessage'],
    ['snake_case', 'src/send_message.ts', ['src/user_store.ts'], 'send_message'],
    ['PascalCase throughout', 'src/SendMessageUsecase.ts', ['src/Order.ts', 'src/UserStore.ts'], 'SendMessage'],
    [
      'PascalCase for classes only',
      'src/SendMessageUsecase.ts',
      ['src/UserStore.ts', 'src/Mailer.ts', 'src/money.ts'],
      'sendMessage',
    ],
    ['one class file', 'src/SendMessageUsecase.ts', [], 'sendMessage'],
    ['the core before the rest', 'src/sendMessage.ts', ['src/userStore.ts', 'src/core/tax-rules.ts'], 'send-message'],
    [
      'components and tests aside',
      'src/send-message.ts',
      ['src/CartList.tsx', 'src/OrderList.tsx', 'src/a_b.test.ts'],
      'send-message',
    ],
  ])('follows %s', (_name, ...[file, others, expected]) => {
    expect(placed('SendMessageUsecase', file, others)).toBe(`src/core/${expected}.ts`);
  });

  test.each([
    ['src/a.mts', 'src/core/order.mts'],
    ['src/a.cts', 'src/core/order.cts'],
    ['src/a.tsx', 'src/core/order.ts'],
    ['src/a.js', 'src/core/order.js'],
    ['src/a.jsx', 'src/core/order.js'],
  ])('ends as %s does', (file, expected) => {
    expect(placed('OrderService', file)).toBe(expected);
  });
});

describe('the folder', () => {
  it('is core in a package without src', () => {
    expect(placed('OrderService', 'services/order.ts')).toBe('core/order.ts');
  });

  it('is the one asked for', () => {
    expect(placed('OrderService', 'src/order.ts', [], { coreDir: 'lib/domain' })).toBe('lib/domain/order.ts');
  });

  it('lies in the root of the sources', () => {
    expect(placed('OrderService', 'lib/order.ts', [], { rootDir: '/shop/lib' })).toBe('lib/core/order.ts');
    expect(placed('OrderService', 'src/order.ts', [], { rootDir: '/shop/src' })).toBe('src/core/order.ts');
    expect(placed('OrderService', 'src/order.ts', [], { rootDir: '/shop' })).toBe('src/core/order.ts');
    expect(placed('OrderService', 'src/order.ts', [], { rootDir: '/' })).toBe('src/core/order.ts');
  });

  it('is one that the program takes in', () => {
    const includes = (file: string) => file.startsWith('/shop/app/server/');
    expect(placed('OrderService', 'app/server/orders/order.ts', [], { includes })).toBe('app/server/core/order.ts');
    const takesAll = (file: string) => file.startsWith('/shop/apps/api/');
    expect(placed('OrderService', 'apps/api/src/orders/order.ts', [], { includes: takesAll })).toBe(
      'apps/api/src/core/order.ts',
    );
  });

  it('is called as it is on the disk', () => {
    expect(placed('OrderService', 'src/OrderService.ts', ['src/Core/tax.ts'])).toBe('src/Core/order.ts');
    const realPath = (path: string) => path.replace('/shop/src', '/shop/real/src');
    expect(placed('OrderService', 'real/src/order.ts', ['src/other.ts'], { realPath })).toBe('real/src/core/order.ts');
    expect(placed('OrderService', 'real/src/order.ts', [], { realPath })).toBe('real/src/core/order.ts');
  });

  it('belongs to the package, not to another one beside it', () => {
    const projectFiles = ['/shop/order.ts', '/shop-web/src/core/order.ts', '/shop-web/src/cart.ts'];
    expect(placed('OrderService', 'order.ts', [], { projectFiles })).toBe('core/order.ts');
  });
});

describe('what exists already', () => {
  it('is added to when it is about the domain, however it is spelt', () => {
    expect(placed('SendMessageUsecase', 'src/a.ts', ['src/core/sendMessage.ts'])).toBe('src/core/sendMessage.ts');
    expect(placed('CheckoutService', 'src/a.ts', ['src/core/Checkout.ts'])).toBe('src/core/Checkout.ts');
  });

  it('is not the test of the module', () => {
    expect(placed('CheckoutService', 'src/a.ts', ['src/core/checkout.test.ts'])).toBe('src/core/checkout.ts');
  });

  it('is not the index of the core', () => {
    expect(placed('IndexService', 'src/a.ts', ['src/core/index.ts'])).toBe('src/core/index-rules.ts');
    expect(placed('IndexService', 'src/a.ts')).toBe('src/core/index-rules.ts');
  });

  it('is not hidden: a folder of that name takes the module in', () => {
    const folder = ['src/core/order/index.ts', 'src/core/order/total.ts'];
    expect(placed('OrderService', 'src/a.ts', folder)).toBe('src/core/order/order.ts');
  });

  it('is not hidden: a module in another language stays the one that imports find', () => {
    expect(placed('OrderService', 'src/a.ts', ['src/core/order.js'])).toBe('src/core/order-rules.ts');
    expect(placed('OrderService', 'src/a.ts', ['src/core/order.d.ts'])).toBe('src/core/order-rules.ts');
  });

  test.each([
    ['a service', '@Injectable()\nexport class Order {}\n', 'order-rules'],
    ['a module that acts when loaded', "import { connect } from 'db';\nconnect();\n", 'order-rules'],
    ['a module loaded for its effect', "import './polyfill';\nexport const a = 1;\n", 'order-rules'],
    ['a module that awaits', 'export async function order() {}\n', 'order-rules'],
    [
      'a module of functions',
      "import type { A } from './a';\nexport interface B {}\nexport const c = 1;\nexport function d() {}\n",
      'order',
    ],
    ['an empty module', '', 'order'],
  ])('is %s', (_name, text, expected) => {
    const readText = (file: string) => (file === '/shop/src/core/order.ts' ? text : undefined);
    expect(placed('OrderService', 'src/a.ts', ['src/core/order.ts'], { readText })).toBe(`src/core/${expected}.ts`);
  });

  it('is added to under the second name as well', () => {
    const readText = (file: string) => (file.endsWith('-rules.ts') ? 'export function a() {}' : 'connect();');
    const existing = ['src/core/order.ts', 'src/core/order-rules.ts'];
    expect(placed('OrderService', 'src/a.ts', existing, { readText })).toBe('src/core/order-rules.ts');
  });

  it('is never the orchestrator itself', () => {
    expect(placed('OrderService', 'src/core/order.ts')).toBe('src/core/order-rules.ts');
  });
});
