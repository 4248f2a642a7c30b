export interface CalculateGrantedInput {
  readonly roles: readonly string[];
  readonly admin: string;
  readonly hours: number;
  readonly mostHours: number;
}

export function calculateGranted({ roles, admin, hours, mostHours }: CalculateGrantedInput): number {
  return roles.some((role) => role.toLowerCase() === admin) ? hours * 2 : Math.min(hours, mostHours);
}
