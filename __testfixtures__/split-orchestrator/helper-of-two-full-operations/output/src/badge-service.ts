import { BadgeDigitalService } from './badge-digital-service';

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
    private readonly digitalService: BadgeDigitalService,
    private readonly gate: Gate,
    private readonly journal: Paper,
    private readonly doors: Paper,
  ) {}

  async renewBadge(user: string, id: string): Promise<boolean> {
    const badge = await this.digitalService.findBadge(id);
    if (badge === undefined) {
      this.journal.write(`no badge ${id}`);
      return false;
    }
    if (!(await this.gate.allows(user))) {
      throw new Error('not allowed');
    }
    await this.digitalService.renewDigital(id);
    return true;
  }

  async dropBadge(user: string, id: string): Promise<boolean> {
    const badge = await this.digitalService.findBadge(id);
    if (badge === undefined) {
      return false;
    }
    if (!(await this.gate.allows(user))) {
      throw new Error('not allowed');
    }
    await this.digitalService.dropDigital(id);
    this.doors.write(`closed to ${badge}`);
    return true;
  }
}

/** Builds a BadgeService with its parts. */
export function createBadgeService(
  plastic: Vault,
  digital: Vault,
  gate: Gate,
  journal: Paper,
  doors: Paper,
): BadgeService {
  const digitalService = new BadgeDigitalService(plastic, digital);
  return new BadgeService(digitalService, gate, journal, doors);
}

export const openDesk = (plastic: Vault, digital: Vault, gate: Gate, journal: Paper, doors: Paper): BadgeService =>
  createBadgeService(plastic, digital, gate, journal, doors);
