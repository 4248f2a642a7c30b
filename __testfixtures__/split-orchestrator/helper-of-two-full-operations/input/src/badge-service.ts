export interface Vault {
  find(id: string): Promise<string | undefined>;
  renew(id: string): Promise<void>;
  drop(id: string): Promise<void>;
}

export interface Gate {
  allows(user: string): Promise<boolean>;
}

export interface Paper {
  write(line: string): void;
}

export class BadgeService {
  constructor(
    private readonly plastic: Vault,
    private readonly digital: Vault,
    private readonly gate: Gate,
    private readonly journal: Paper,
    private readonly doors: Paper,
  ) {}

  async renewBadge(user: string, id: string): Promise<boolean> {
    const badge = await this.findBadge(id);
    if (badge === undefined) {
      this.journal.write(`no badge ${id}`);
      return false;
    }
    if (!(await this.gate.allows(user))) {
      throw new Error('not allowed');
    }
    if (id.startsWith('d')) {
      await this.digital.renew(id);
    } else {
      await this.plastic.renew(id);
    }
    return true;
  }

  async dropBadge(user: string, id: string): Promise<boolean> {
    const badge = await this.findBadge(id);
    if (badge === undefined) {
      return false;
    }
    if (!(await this.gate.allows(user))) {
      throw new Error('not allowed');
    }
    if (id.startsWith('d')) {
      await this.digital.drop(id);
    } else {
      await this.plastic.drop(id);
    }
    this.doors.write(`closed to ${badge}`);
    return true;
  }

  private async findBadge(id: string): Promise<string | undefined> {
    return (await this.digital.find(id)) ?? (await this.plastic.find(id));
  }
}

export const openDesk = (plastic: Vault, digital: Vault, gate: Gate, journal: Paper, doors: Paper): BadgeService =>
  new BadgeService(plastic, digital, gate, journal, doors);
