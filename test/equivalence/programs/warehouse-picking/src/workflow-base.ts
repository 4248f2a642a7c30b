export interface Clock {
  minutes(): number;
}

export class WorkflowBase {
  protected static runs = 0;
  protected readonly label: string;

  constructor(
    protected readonly clock: Clock,
    label: string,
  ) {
    this.label = label;
    WorkflowBase.runs++;
  }

  protected log: string[] = [];

  protected note(text: string): number {
    return this.log.push(`${this.label} ${this.clock.minutes()}: ${text}`);
  }
}
