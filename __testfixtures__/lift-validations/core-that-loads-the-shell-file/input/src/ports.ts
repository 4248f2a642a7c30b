export interface Store {
  save(value: number, kind: string): Promise<void>;
}
