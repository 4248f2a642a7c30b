export interface Leg {
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
}

/** What the planner is made of. */
export interface Services {
  readonly maps: { legs(from: string): Promise<readonly Leg[]> };
  readonly ferries: { timetable(from: string): Promise<readonly Leg[]> };
  readonly weather: { isStormy(place: string): Promise<boolean> };
  readonly hotels: { nearest(place: string): Promise<string | undefined>; hold(hotel: string): Promise<void> };
  readonly wallet: { reserve(cents: number): Promise<void>; release(cents: number): Promise<void> };
  readonly visas: { isNeeded(place: string): Promise<boolean>; apply(place: string): Promise<string> };
  readonly trail: { mark(text: string): void };
}

const DEEPEST = 3;

/** Plans journeys leg by leg. */
export class ItineraryPlanner {
  constructor(
    private readonly maps: Services['maps'],
    private readonly ferries: Services['ferries'],
    private readonly weather: Services['weather'],
    private readonly hotels: Services['hotels'],
    private readonly wallet: Services['wallet'],
    private readonly visas: Services['visas'],
    private readonly trail: Services['trail'],
  ) {}

  /** All places that can be reached, in the order in which they are found. */
  async reach(from: string): Promise<readonly string[]> {
    const found: string[] = [];
    await this.byLand(from, found, 0);
    return found;
  }

  async stay(place: string, nights: number): Promise<string> {
    const hotel = await this.hotels.nearest(place);
    if (hotel === undefined) {
      return this.campOut(place, nights);
    }
    await this.wallet.reserve(nights * 9000);
    try {
      await this.hotels.hold(hotel);
    } catch (error) {
      await this.wallet.release(nights * 9000);
      throw error;
    }
    return hotel;
  }

  async clear(place: string): Promise<string | undefined> {
    if (!(await this.visas.isNeeded(place))) return undefined;
    await this.wallet.reserve(4000);
    return this.visas.apply(place);
  }

  /** Halves a distance until it is walkable; calls itself. */
  walkable(minutes: number): number {
    this.trail.mark(`${minutes} min`);
    return minutes <= 30 ? minutes : this.walkable(Math.floor(minutes / 2));
  }

  private async byLand(from: string, found: string[], depth: number): Promise<void> {
    if (depth >= DEEPEST || found.includes(from)) return;
    found.push(from);
    this.trail.mark(from);
    for (const leg of await this.maps.legs(from)) {
      await this.bySea(leg, found, depth + 1);
    }
  }

  private async bySea({ to }: Leg, found: string[], depth: number): Promise<void> {
    if (await this.weather.isStormy(to)) return;
    const crossings = await this.ferries.timetable(to);
    const [first] = crossings;
    await this.byLand(first?.to ?? to, found, depth + 1);
  }

  private async campOut(place: string, nights: number): Promise<string> {
    await this.wallet.reserve(nights * 1000);
    return `tent in ${place}`;
  }
}
