import { CrewRole } from './crew';

export function calculateWages(roles: readonly CrewRole[], rate: number): number {
  return roles.reduce((sum, role) => sum + (role === CrewRole.Captain ? rate * 3 : rate), 0);
}
