import type { Paper, Vault } from './badge-service';

export class BadgeDigitalService {
  constructor(
    private readonly plastic: Vault,
    private readonly digital: Vault,
    private readonly doors: Paper,
  ) {}

  async renewDigital(id: string): Promise<boolean> {
    if (id.startsWith('d')) {
      await this.digital.renew(id);
    } else {
      await this.plastic.renew(id);
    }
    return true;
  }

  async writeDoor(id: string, badge: string): Promise<boolean> {
    if (id.startsWith('d')) {
      await this.digital.drop(id);
    } else {
      await this.plastic.drop(id);
    }
    this.doors.write(`closed to ${badge}`);
    return true;
  }

  async findBadge(id: string): Promise<string | undefined> {
    return (await this.digital.find(id)) ?? (await this.plastic.find(id));
  }
}
