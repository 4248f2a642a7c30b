import { Announcer, type Mailer } from './announcer';
import { ParcelRouteService } from './parcel-route-service';

export interface Store {
  find(id: string): Promise<string>;
  save(id: string, text: string): Promise<string>;
}

export class ParcelService extends Announcer {
  private readonly routes: ParcelRouteService;

  constructor(
    private readonly parcels: Store,
    couriers: Store,
    depots: Store,
    labels: Store,
    protected readonly mailer: Mailer,
  ) {
    super();
    this.routes = new ParcelRouteService(couriers, depots, labels, mailer);
  }

  async ship(id: string): Promise<string> {
    return this.parcels.save(id, 'shipped');
  }

  route(id: string): Promise<string> {
    return this.routes.route(id);
  }

  reroute(id: string): Promise<void> {
    return this.routes.reroute(id);
  }
}
