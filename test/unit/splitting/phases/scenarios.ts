import type { Code } from '../../../equivalence/harness/program.ts';
import type { World } from '../../../equivalence/harness/world.ts';

/** A class of `classes/` whose operation is too wide, and ways to run it. */
export interface Scenario {
  /** `checkout` stands for `classes/checkout.ts.txt`; what is expected of it is in `classes/checkout.cut.ts.txt`. */
  readonly name: string;
  readonly operation: string;
  readonly max: number;
  readonly direct: readonly string[];
  readonly phases: Readonly<Record<string, readonly string[]>>;
  readonly inputs: readonly unknown[];
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each scenario has its own inputs
  readonly run: (context: { readonly code: Code; readonly world: World; readonly input: any }) => unknown;
}

const order = {
  id: 'O-1',
  customerId: 'C-1',
  items: [
    { sku: 'lamp', quantity: 2, price: 10 },
    { sku: 'sofa', quantity: 1, price: 500 },
  ],
  express: true,
};

export const scenarios: readonly Scenario[] = [
  {
    name: 'checkout',
    operation: 'checkout',
    max: 4,
    direct: ['inventory', 'payments', 'logger'],
    phases: {
      identifyCustomer: ['customers'],
      determineTotal: ['vouchers', 'shipping'],
      finishCheckout: ['vouchers', 'shipping', 'mailer'],
    },
    inputs: [
      { order, tier: 'premium', stock: true },
      { order: { ...order, voucher: 'V-1' }, tier: 'basic', stock: true },
      { order, tier: 'basic', stock: false },
      { order, tier: undefined, stock: true },
    ],
    run: ({ code, world, input }) =>
      new code['CheckoutOrchestrator'](
        world.fake('customers', {
          find: () => world.later(input.tier && { id: 'C-1', email: 'a@b.c', tier: input.tier }),
        }),
        world.fake('inventory', {
          reserve: (sku: string) => world.later(input.stock || sku === 'lamp'),
          release: () => world.later(undefined),
        }),
        world.fake('vouchers', { valueOf: () => world.later(15), burn: () => world.later(undefined) }),
        world.fake('payments', {
          charge: (_: unknown, amount: number) => world.later({ reference: 'P-1', amount }),
          refund: () => world.later(undefined),
        }),
        world.fake('shipping', { quote: () => world.later(7), book: () => world.later('T-1') }),
        world.fake('mailer', { send: () => world.later(undefined) }),
        world.fake('logger', { info: () => undefined, error: () => undefined }),
      ).checkout(input.order),
  },
  {
    name: 'catalogue-import',
    operation: 'importCatalogue',
    max: 4,
    direct: ['suppliers', 'products', 'search'],
    phases: {
      readRows: ['files'],
      copyImage: ['images', 'storage', 'audit'],
      archiveFile: ['files', 'audit'],
    },
    inputs: [
      { rows: [] },
      {
        rows: [
          { line: 1, sku: 'new', name: 'New', price: 10, supplier: 'good', image: 'url' },
          { line: 2, sku: 'old', name: 'Old', price: 10, supplier: 'good' },
          { line: 3, sku: 'old', name: 'Old', price: 20, supplier: 'good', image: 'url' },
          { line: 4, sku: 'new', name: 'New', price: 10, supplier: 'bad' },
        ],
      },
    ],
    run: ({ code, world, input }) =>
      new code['CatalogueImportService'](
        world.fake('files', { read: () => world.later(input.rows), archive: () => world.later(undefined) }),
        world.fake('suppliers', {
          find: (name: string) => world.later(name === 'good' ? { id: 'S-1', margin: 0.1 } : null),
        }),
        world.fake('products', {
          findBySku: (sku: string) => world.later(sku === 'old' ? { id: 'P-1', sku, price: 11 } : null),
          create: (product: object) => world.later({ id: 'P-2', ...product }),
          changePrice: () => world.later(undefined),
        }),
        world.fake('images', { download: () => world.later('bytes') }),
        world.fake('storage', { put: (key: string) => world.later(key) }),
        world.fake('search', { index: () => world.later(undefined) }),
        world.fake('audit', { record: () => undefined }),
      ).importCatalogue('list.csv'),
  },
  {
    name: 'onboarding',
    operation: 'execute',
    max: 3,
    direct: ['mails'],
    phases: {
      scoreSanction: ['accounts', 'sanctions', 'cases'],
      openAccount: ['accounts'],
      setUpMoney: ['wallets', 'cards'],
      creditPartner: ['referrals'],
    },
    inputs: [
      { known: true, score: 0 },
      { score: 95 },
      { score: 60 },
      { score: 10, country: 'CH' },
      { score: 10, referral: 'R' },
      { score: 10, referral: 'none' },
    ],
    run: ({ code, world, input }) =>
      new code['OnboardingUseCase'](
        world.fake('accounts', {
          findByEmail: () => world.later(input.known === true ? { id: 'A-0' } : undefined),
          open: () => world.later({ id: 'A-1', email: 'a@b.c' }),
        }),
        world.fake('sanctions', { score: () => world.later(input.score) }),
        world.fake('cases', { file: () => world.later('T-1') }),
        world.fake('referrals', {
          resolve: (code: string) => world.later(code === 'R' ? { partner: 'P' } : undefined),
          credit: () => world.later(undefined),
        }),
        world.fake('wallets', { create: () => world.later('W-1') }),
        world.fake('cards', { issue: () => world.later({ last4: '1234' }) }),
        world.fake('mails', { welcome: () => world.later(undefined) }),
      ).execute({ email: 'a@b.c', name: 'A', country: input.country ?? 'DE', referral: input.referral }),
  },
  {
    name: 'trip-saga',
    operation: 'book',
    max: 4,
    direct: ['flights', 'hotels', 'log'],
    phases: { reserveCar: ['cars'], insureTrip: ['bank', 'ledger', 'insurance'] },
    inputs: [
      { id: 'T-1', traveller: 'A', nights: 2, car: true },
      { id: 'T-2', traveller: 'B', nights: 20, car: false },
    ],
    run: ({ code, world, input }) =>
      new code['TripSaga'](
        world.fake('flights', {
          hold: () => world.later({ code: 'F-1', price: 300 }),
          confirm: () => world.later(undefined),
          drop: () => world.later(undefined),
        }),
        world.fake('hotels', {
          book: (_: string, nights: number) => world.later({ room: '101', price: nights * 90 }),
          cancel: () => world.later(undefined),
        }),
        world.fake('cars', { reserve: (_: string, days: number) => world.later({ plate: 'X', price: days * 40 }) }),
        world.fake('bank', { debit: () => world.later('R-1') }),
        world.fake('ledger', { write: () => world.later(undefined) }),
        world.fake('insurance', { insure: () => world.later('I-1') }),
        world.fake('log', { warn: () => undefined }),
      ).book(input),
  },
  {
    name: 'ledger-close',
    operation: 'closeMonth',
    max: 3,
    direct: ['database'],
    phases: {
      closeMonthInTransaction: ['entries', 'taxes', 'reserves'],
      renderStatement: ['statements', 'mailer'],
    },
    inputs: [
      { sum: 1000, level: 0 },
      { sum: 1000, level: 50_000 },
      { sum: -5, level: 0 },
    ],
    run: ({ code, world, input }) =>
      new code['MonthCloseOrchestrator'](
        world.fake('database', { transaction: (work: (tx: object) => unknown) => work({ tx: 1 }) }),
        world.fake('entries', { openSum: () => world.later(input.sum), close: () => world.later(undefined) }),
        world.fake('taxes', { book: () => world.later('B-1') }),
        world.fake('reserves', { level: () => world.later(input.level), raise: () => world.later(undefined) }),
        world.fake('statements', { render: () => world.later('text') }),
        world.fake('mailer', { send: () => world.later(undefined) }),
      ).closeMonth('2024-05'),
  },
  {
    name: 'dashboard',
    operation: 'show',
    max: 3,
    direct: ['users', 'orders'],
    phases: { openTicket: ['tickets', 'stock', 'visits'] },
    inputs: [{}],
    run: ({ code, world }) =>
      new code['DashboardService'](
        world.fake('users', { count: () => world.later(3, 5) }),
        world.fake('orders', { sum: () => world.later(40) }),
        world.fake('tickets', { open: () => world.later(['T-1'], 4) }),
        world.fake('stock', { low: () => world.later([]) }),
        world.fake('visits', { today: () => world.later(12) }),
      ).show('2024-05-05'),
  },
];
