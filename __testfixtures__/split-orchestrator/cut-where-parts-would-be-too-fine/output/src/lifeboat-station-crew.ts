import type { Coast } from './lifeboat-station';

export class LifeboatStationCrew {
  constructor(
    private readonly bell: Coast['bell'],
    private readonly stages: Coast['stages'],
    private readonly crews: Coast['crews'],
  ) {}

  async enter(boats: readonly string[], stage: string): Promise<void> {
    this.record(await this.stages.insert(boats, stage), stage);
  }

  record(boats: readonly string[], stage: string): void {
    for (const boat of boats) this.bell.ring(boat, stage);
  }

  async aboardCrew(boats: readonly string[], found: { name: string; isOpen: boolean }): Promise<void> {
    const manned = await this.crews.aboard(boats, found.name);
    const named = manned.filter((boat) => boat.length > 0).map((boat) => boat.toUpperCase());
    await this.enter(named, 'manned');
  }

  async mannedBoats(boats: readonly string[], open: readonly string[]): Promise<string[]> {
    const manned = await Promise.all(open.map((harbour) => this.crews.aboard(boats, harbour)));
    return manned.flat();
  }
}
