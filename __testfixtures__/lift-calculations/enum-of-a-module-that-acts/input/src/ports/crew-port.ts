import type { CrewRole } from '../crew/crew.model';

export interface CrewPort {
  rolesOf(ship: string): Promise<readonly CrewRole[]>;
  pay(ship: string, amount: number): Promise<void>;
}
