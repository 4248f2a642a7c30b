import type { Mailer } from './announcer';
import type { Store } from './parcel-service';

export class ParcelRouteService {
  constructor(
    private readonly couriers: Store,
    private readonly depots: Store,
    private readonly labels: Store,
    private readonly mailer: Mailer,
  ) {}

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
