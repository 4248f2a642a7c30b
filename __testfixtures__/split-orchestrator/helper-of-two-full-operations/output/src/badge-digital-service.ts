import type { Vault } from './badge-service';

export class BadgeDigitalService {
  constructor(
    private readonly plastic: Vault,
    private readonly digital: Vault,
  ) {}

  async renewDigital(id: string): Promise<void> {
    if (id.startsWith('d')) {
      await this.digital.renew(id);
    } else {
      await this.plastic.renew(id);
    }
  }

  async dropDigital(id: string): Promise<void> {
    if (id.startsWith('d')) {
      await this.digital.drop(id);
    } else {
      await this.plastic.drop(id);
    }
  }

  async findBadge(id: string): Promise<string | undefined> {
    return (await this.digital.find(id)) ?? (await this.plastic.find(id));
  }
}
