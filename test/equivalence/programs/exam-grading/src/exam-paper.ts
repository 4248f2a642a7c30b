export interface Question {
  id: string;
  points: number;
  answer: string | string[];
}

/** Reads the scan only when somebody looks at it. */
export class ExamPaper {
  #answers: Record<string, string> | undefined;

  constructor(
    readonly student: string,
    readonly minutes: number,
    private readonly scan: () => Record<string, string>,
  ) {}

  get answers(): Record<string, string> {
    this.#answers ??= this.scan();
    return this.#answers;
  }

  get isBlank(): boolean {
    return Object.keys(this.answers).length === 0;
  }

  /** Plain arithmetic, but still a getter. */
  get overtime(): number {
    return Math.max(this.minutes - 90, 0);
  }
}

export class GradingError<Detail = unknown> extends Error {
  constructor(
    message: string,
    readonly detail: Detail,
  ) {
    super(message);
  }
}
