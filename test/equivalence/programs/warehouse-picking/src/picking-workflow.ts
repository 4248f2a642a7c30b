import { WorkflowBase } from './workflow-base.js';
import type { Clock } from './workflow-base.js';

export interface OrderLine {
  sku: string;
  quantity: number;
  zone: string;
}

export interface PickOrder {
  id: string;
  lines: OrderLine[];
  express: boolean;
}

export interface Shelves {
  take(sku: string, quantity: number): number;
  put(sku: string, quantity: number): void;
}

export interface Carts {
  fetch(size: 'small' | 'large'): string | undefined;
  bring(cart: string): void;
}

export interface Scale {
  weigh(cart: string): number;
}

export interface PickingSettings {
  people: number;
  maxWeight: number;
  zones: string[];
}

const defaults = { pace: { express: 2, normal: 5 }, packing: 3 };

export class PickingWorkflow extends WorkflowBase {
  readonly capacity: number;
  private readonly order: readonly string[];
  static #last = 0;

  constructor(
    clock: Clock,
    private readonly shelves: Shelves,
    private readonly carts: Carts,
    private readonly scale: Scale,
    settings: PickingSettings,
  ) {
    const shifts = settings.people > 12 ? 3 : settings.people > 6 ? 2 : 1;
    super(clock, `${settings.zones.length} zones, ${shifts} shift${shifts > 1 ? 's' : ''}`);
    const usable = Math.max(settings.people - shifts, 1);
    this.capacity = Math.floor((settings.maxWeight / usable) * (usable > 4 ? 0.9 : 1));
    this.order = [...settings.zones].sort();
  }

  /** Heavier than a person may push. */
  get overload(): number {
    return this.capacity * 1.5;
  }

  get runs(): number {
    return PickingWorkflow.runs + PickingWorkflow.#last;
  }

  pick(order: PickOrder): { cart: string; picked: number; minutes: number; log: string[] } | string {
    let missing = 0;
    let picked = 0;
    const started = this.clock.minutes();

    if (order.lines.length === 0) return 'empty';
    const units = order.lines.reduce((sum, line) => sum + line.quantity, 0);
    const size = units > 20 || order.lines.length > 5 ? 'large' : 'small';
    const cart = this.carts.fetch(size) ?? (size === 'small' ? this.carts.fetch('large') : undefined);
    if (cart === undefined) {
      this.note(`no cart for ${units} units`);
      return 'no cart';
    }

    const route = order.lines
      .map((line, index) => ({ ...line, index, stop: this.order.indexOf(line.zone) }))
      .filter(({ stop }) => stop >= 0)
      .sort((a, b) => a.stop - b.stop || b.quantity - a.quantity || a.index - b.index);
    const unknown = order.lines.length - route.length;

    for (const { sku, quantity, stop } of route) {
      const taken = this.shelves.take(sku, quantity);
      picked += taken;
      if (taken < quantity) {
        missing += quantity - taken;
        const share = picked / (picked + missing);
        // Express orders go out with what there is, unless that is less than half.
        if (!order.express && missing > 3 && share < 0.9) {
          missing++;
          return this.putBack(cart, route.slice(0, route.findIndex((each) => each.stop === stop)), missing);
        }
        if (order.express && share < 0.5) return (picked--, 'too little');
      }
    }

    const weight = this.scale.weigh(cart);
    if (weight > this.overload) {
      this.note(`${weight} kg is ${(weight - this.overload).toFixed(1)} kg too much`);
      return 'overload';
    }
    if (weight > this.capacity || unknown > 1) this.note(`careful: ${weight} kg, ${unknown} unknown`);

    const settings: typeof defaults = order.express ? { ...defaults, packing: 1 } : defaults;
    const pace = settings.pace[order.express ? 'express' : 'normal'];
    const estimate = Math.ceil(picked / pace) + settings.packing;
    const elapsed = this.clock.minutes() - started;
    const minutes = Math.max(estimate, elapsed) + (missing > 0 ? 2 : 0);
    PickingWorkflow.#last = minutes;
    this.carts.bring(cart);
    this.note(`${picked} of ${picked + missing} in ${minutes} min`);
    return { cart, picked, minutes, log: this.log };
  }

  private putBack(cart: string, lines: OrderLine[], missing: number): string {
    let count = 0;
    for (const { sku, quantity } of lines.reverse()) {
      this.shelves.put(sku, quantity);
      count++;
    }
    this.carts.bring(cart);
    return `${missing} missing, ${count} line${count === 1 ? '' : 's'} put back`;
  }
}
