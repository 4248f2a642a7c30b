export function parcelsFor(weight: number, factor: number | undefined, limit: number): number {
  return weight > limit ? Math.ceil((weight * (factor ?? 1)) / limit) : 1;
}
