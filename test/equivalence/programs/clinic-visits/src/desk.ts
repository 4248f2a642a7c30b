export interface Patient {
  readonly name: string;
  readonly ward: string;
}

export interface Visit {
  readonly id: string;
  readonly patient: string;
  readonly nights: number;
  readonly insurer?: string;
}

export interface Diary {
  write(line: string): void;
}

export interface Clinic {
  readonly beds: { find(ward: string): Promise<string | undefined>; occupy(bed: string, name: string): Promise<void> };
  readonly nurses: { assign(bed: string): Promise<string> };
  readonly pharmacy: { handedOut(visit: string): Promise<number> };
  readonly billing: { charge(visit: string, amount: number): Promise<void> };
  readonly insurers: { cover(insurer: string, visit: string): Promise<number> };
  readonly mail: { post(to: string, text: string): Promise<void> };
}

export abstract class Desk {
  constructor(
    private readonly diary: Diary,
    private readonly label: string,
  ) {
    diary.write(`${label} opens`);
  }

  describe(): string {
    return `desk of the ${this.label}`;
  }

  protected enter(text: string): void {
    this.diary.write(`${this.label}: ${text}`);
  }
}
