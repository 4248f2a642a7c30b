import type { CrewPort } from '../ports/crew-port';
import { calculateWages } from '../core/wages';
import { CrewRole } from './crew.model';

export class WagesService {
  constructor(private readonly crew: CrewPort) {}

  async payDay(ship: string, rate: number): Promise<void> {
    const roles = await this.crew.rolesOf(ship);
    const wages = calculateWages(roles, rate);
    await this.crew.pay(ship, wages);
  }

  isInCommand(role: CrewRole): boolean {
    return role === CrewRole.Captain;
  }
}
