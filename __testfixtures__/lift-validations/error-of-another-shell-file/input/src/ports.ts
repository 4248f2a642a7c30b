export interface Loans {
  save(member: string, due: number): Promise<void>;
}
