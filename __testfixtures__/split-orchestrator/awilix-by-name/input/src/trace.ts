export const trace: string[] = [];

export function note(entry: string): void {
  trace.push(entry);
}
