export interface Parcel {
  readonly id: string;
  readonly weight: number;
}

type Listener = (parcel: Parcel) => unknown;

export interface Bus {
  on(event: string, listener: Listener): void;
  emit(event: string, parcel: Parcel): void;
}

export interface Depot {
  readonly bus: Bus;
  readonly scanner: { scan(id: string): Promise<string> };
  readonly shelves: { put(id: string, shelf: string): Promise<void>; clear(id: string): Promise<void> };
  readonly vans: { load(id: string): Promise<string>; unload(id: string): Promise<void> };
  readonly drivers: { call(van: string): Promise<void> };
  readonly ledger: { book(id: string, cents: number): Promise<void> };
  readonly log: { info(text: string): void };
}

const CENTS_PER_KILO = 120;

/** Reacts to what happens in a depot. */
export class EventHub {
  private handled = 0;

  constructor(
    private readonly bus: Depot['bus'],
    private readonly scanner: Depot['scanner'],
    private readonly shelves: Depot['shelves'],
    private readonly vans: Depot['vans'],
    private readonly drivers: Depot['drivers'],
    private readonly ledger: Depot['ledger'],
    private readonly log: Depot['log'],
  ) {
    bus.on('arrived', this.onArrived);
    this.bus.on('leaving', this.dispatch.bind(this));
    bus.on('lost', (parcel) => this.writeOff(parcel, 'lost'));
    bus.on('seen', this.count);
  }

  /** An arrow field, so that it can be handed on. */
  private readonly onArrived = async (parcel: Parcel): Promise<string> => {
    const shelf = await this.scanner.scan(parcel.id);
    await this.shelves.put(parcel.id, shelf);
    this.bus.emit('seen', parcel);
    return shelf;
  };

  private readonly count = (): void => {
    this.handled += 1;
  };

  async dispatch(parcel: Parcel): Promise<string> {
    const van = await this.vans.load(parcel.id);
    await this.drivers.call(van);
    return van;
  }

  async dispatchAll(parcels: readonly Parcel[]): Promise<readonly string[]> {
    return Promise.all(parcels.map(this.dispatch, this));
  }

  async writeOff(parcel: Parcel, reason: string): Promise<void> {
    await this.ledger.book(parcel.id, -this.worthOf(parcel));
    this.log.info(`${parcel.id} is ${reason}`);
  }

  async refund(parcel: Parcel): Promise<void> {
    await this.ledger.book(parcel.id, this.worthOf(parcel));
    this.log.info('refunded');
  }

  async bringBack(parcel: Parcel): Promise<void> {
    await this.vans.unload(parcel.id);
    const put = this.shelves.put.bind(this.shelves);
    await put(parcel.id, 'returns');
  }

  countOfHandled(): number {
    return this.handled;
  }

  private worthOf(parcel: Parcel): number {
    return parcel.weight * CENTS_PER_KILO;
  }
}

/** The one place that builds a hub. */
export function openHub(depot: Depot): EventHub {
  return new EventHub(
    depot.bus,
    depot.scanner,
    depot.shelves,
    depot.vans,
    depot.drivers,
    depot.ledger,
    depot.log,
  );
}
