import { Announcer, type Mailer } from './announcer';

export interface Store {
  find(id: string): Promise<string>;
  save(id: string, text: string): Promise<string>;
}

export class ParcelService extends Announcer {
  constructor(
    private readonly parcels: Store,
    private readonly couriers: Store,
    private readonly depots: Store,
    private readonly labels: Store,
    protected readonly mailer: Mailer,
  ) {
    super();
  }

  async ship(id: string): Promise<string> {
    return this.parcels.save(id, 'shipped');
  }

  async route(id: string): Promise<string> {
    const depot = await this.depots.find(id);
    const courier = await this.couriers.find(depot);
    await this.mailer.send(courier, id);
    return this.labels.save(id, courier);
  }

  async reroute(id: string): Promise<void> {
    await this.depots.save(id, '');
    await this.couriers.save(id, '');
  }
}
