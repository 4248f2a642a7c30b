import type { Draw } from './draw.ts';
import type { Place } from './expressions.ts';
import { Scope } from './scope.ts';
import { indented, observed, returned, statements } from './statements.ts';

export interface ClassParts {
  /** The statements of the method `run`, whose parameters are amount, rate, items, item, label, eligible and bonus. */
  readonly body: string;
  readonly result: string;
  /** A method that `run` may call. */
  readonly helper?: string;
}

/** A file with one orchestrator class whose method `run` does whatever chance wanted. */
export function drawClass(draw: Draw): string {
  const returns = draw.pick(['number', 'text', 'outcome'] as const);
  const place: Place = {
    draw,
    scope: new Scope(),
    depth: 3,
    isAsync: true,
    returns,
    isLoop: false,
    isSwitch: false,
    labels: [],
    hasHelpers: true,
    isTame: draw.chance(60),
  };
  const { scope } = place;
  scope.declare({ name: 'amount', type: 'number', constant: false });
  scope.declare({ name: 'rate', type: 'number', constant: false });
  scope.declare({ name: 'items', type: 'items', constant: false });
  scope.declare({ name: 'item', type: 'item', constant: true });
  scope.declare({ name: 'label', type: 'text', constant: false });
  scope.declare({ name: 'eligible', type: 'boolean', constant: false });
  scope.declare({ name: 'bonus', type: 'maybe', constant: false });
  const body = [...statements(3 + draw.upTo(6), place), ...(draw.chance(70) ? [observed(place)] : []), returned(place)];

  const inner = new Scope();
  inner.declare({ name: 'count', type: 'number', constant: false });
  inner.declare({ name: 'lines', type: 'items', constant: false });
  const helperPlace: Place = { ...place, scope: inner, depth: 2, isAsync: false, returns: 'number', hasHelpers: false };
  const helper = [...statements(1 + draw.upTo(2), helperPlace), returned(helperPlace)];

  return writeClass({
    body: indented(indented(body)).join('\n'),
    result: { number: 'number', text: 'string', outcome: 'Outcome' }[returns],
    helper: `  ${draw.chance(50) ? 'private ' : ''}helper(count: number, lines: Item[]): number {
${indented(indented(helper)).join('\n')}
  }
`,
  });
}

export function writeClass({ body, result, helper = '' }: ClassParts): string {
  return `${header}
export class CaseService {
  private limit = 4;
  private cap: number | undefined;
  private readonly stock: Item[] = [
    { name: 'lamp', price: 9, quantity: 1 },
    { name: 'sofa', price: 2, quantity: 3, detail: { weight: 4, code: 'x' } },
  ];
  private readonly sample: Item = { name: 'desk', price: 3, quantity: 2 };
  private readonly meter = new Meter();

  constructor(private readonly store: Store) {}

  async run(
    amount: number,
    rate: number,
    items: Item[],
    item: Item,
    label: string,
    eligible: boolean,
    bonus?: number,
  ): Promise<${result}> {
${body}
  }

${helper}
  private get level(): number {
    this.store.log('level');
    return this.limit * 2;
  }
}
`;
}

const header = `export interface Item {
  name: string;
  price: number;
  quantity: number;
  detail?: { weight: number; code: string };
}

export interface Outcome {
  ok: boolean;
  reason?: string;
  amount?: number;
}

export interface Store {
  load(key: number): Promise<number>;
  save(value: unknown): Promise<void>;
  ask(key: number): number;
  log(value: unknown): void;
}

const MAX_LINES = 3;
let calls = 0;

function taxOf(value: number): number {
  return value * 0.2;
}

class Meter {
  private reads = 0;

  get reading(): number {
    this.reads += 1;
    return this.reads;
  }
}
`;
