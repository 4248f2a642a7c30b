export function label(name: string, prefix: string, count = 1): string {
  return count > 2 ? `${prefix}${name} × ${count}` : `${prefix}${name}`;
}
