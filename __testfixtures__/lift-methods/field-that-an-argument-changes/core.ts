export function label(name: string, count: number, printed: number): string {
  return count > 2 || printed > 10 ? `${printed}: ${name} × ${count}` : name;
}
