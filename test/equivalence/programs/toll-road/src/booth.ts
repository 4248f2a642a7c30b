export interface Booth {
  lift(plate: string): Promise<void>;
  account(plate: string): Promise<{ credit: number; passes: number; blocked: boolean }>;
  charge(plate: string, amount: number): Promise<void>;
}

let staffed: Booth;

export function staff(booth: Booth): void {
  staffed = booth;
}

export const booth: Booth = {
  lift: async (plate) => staffed.lift(plate),
  account: async (plate) => staffed.account(plate),
  charge: async (plate, amount) => staffed.charge(plate, amount),
};
