export interface Ship {
  readonly name: string;
  readonly length: number;
  readonly crew: readonly string[];
}

export interface Harbour {
  readonly berths: { reserve(length: number): Promise<string | undefined>; release(berth: string): Promise<void> };
  readonly pilots: { board(ship: string): Promise<string> };
  readonly tugs: { order(ship: string, count: number): Promise<void> };
  readonly customs: { clear(ship: string): Promise<boolean> };
  readonly doctors: { examine(sailor: string): Promise<boolean> };
  readonly cranes: { assign(berth: string): Promise<string> };
  readonly fees: { bill(ship: string, amount: number): Promise<string> };
  readonly radio: { call(ship: string, text: string): Promise<void> };
  readonly log: { append(line: string): void };
}

/** Brings ships into the harbour. */
export class HarbourCall {
  constructor(
    private readonly berths: Harbour['berths'],
    private readonly pilots: Harbour['pilots'],
    private readonly tugs: Harbour['tugs'],
    private readonly customs: Harbour['customs'],
    private readonly doctors: Harbour['doctors'],
    private readonly cranes: Harbour['cranes'],
    private readonly fees: Harbour['fees'],
    private readonly radio: Harbour['radio'],
    private readonly log: Harbour['log'],
  ) {}

  async enter(ship: Ship): Promise<string> {
    const berth = await this.berths.reserve(ship.length);
    if (berth === undefined) {
      await this.radio.call(ship.name, 'wait');
      return 'waiting';
    }
    try {
      // Bring the ship in
      const pilot = await this.pilots.board(ship.name);
      if (ship.length > 100) {
        await this.tugs.order(ship.name, 2);
      }
      await this.radio.call(ship.name, `follow ${pilot}`);

      // Clear the crew
      const isCleared = await this.customs.clear(ship.name);
      if (!isCleared) {
        throw new Error(`${ship.name} is not cleared`);
      }
      let sick = 0;
      for (const sailor of ship.crew) {
        const isFit = await this.doctors.examine(sailor);
        if (!isFit) sick += 1;
      }

      // Bill the stay
      const crane = await this.cranes.assign(berth);
      const bill = await this.fees.bill(ship.name, ship.length * 2 + sick * 50);
      this.log.append(`${ship.name} at ${berth}`);
      return `${crane} ${bill} ${sick}`;
    } catch (error) {
      this.log.append(`${ship.name} turned away`);
      await this.berths.release(berth);
      throw error;
    }
  }
}
