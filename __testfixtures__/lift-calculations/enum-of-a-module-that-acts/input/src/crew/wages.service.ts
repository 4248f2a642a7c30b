import type { CrewPort } from '../ports/crew-port';
import { CrewRole } from './crew.model';

export class WagesService {
  constructor(private readonly crew: CrewPort) {}

  async payDay(ship: string, rate: number): Promise<void> {
    const roles = await this.crew.rolesOf(ship);
    const wages = roles.reduce((sum, role) => sum + (role === CrewRole.Captain ? rate * 3 : rate), 0);
    await this.crew.pay(ship, wages);
  }

  isInCommand(role: CrewRole): boolean {
    return role === CrewRole.Captain;
  }
}
