import { GradingError } from './exam-paper.js';
import type { ExamPaper, Question } from './exam-paper.js';

export type Grade = 'A' | 'B' | 'C' | 'D' | 'E';

export interface Register {
  enter(student: string, grade: Grade, points: number): Promise<void>;
}

export interface Examiners {
  review(student: string, question: string, given: string): Promise<number>;
}

export interface Board {
  post(statistics: { average: number; best: string | null; distribution: Record<string, number> }): Promise<void>;
}

export class ExamGradingUseCase {
  constructor(
    private readonly register: Register,
    private readonly examiners: Examiners,
    private readonly board: Board,
  ) {}

  async execute(papers: ExamPaper[], questions: Question[]): Promise<Map<string, Grade>> {
    const possible = questions.reduce((sum, { points }) => sum + points, 0);
    if (possible <= 0) {
      throw new GradingError('Nothing to grade', { questions: questions.length });
    }

    type Mark = { student: string; points: number; grade: Grade };
    const marks: Mark[] = [];
    for (const paper of papers) {
      if (paper.isBlank) {
        await this.register.enter(paper.student, 'E', 0);
        marks.push({ student: paper.student, points: 0, grade: 'E' });
        continue;
      }

      let points = 0;
      for (const question of questions) {
        const given = normalise(paper.answers[question.id]);
        if (given === '') continue;
        if (matches(question, given)) {
          points += question.points;
        } else if (given.length > 3 && question.points >= 5) {
          // Long answers to big questions may be worth something after all.
          const partial = await this.examiners.review(paper.student, question.id, given);
          points += Math.min(Math.max(partial, 0), question.points);
        }
      }
      points -= Math.ceil(paper.overtime / 10) * 0.5;
      if (points < 0) points = 0;

      const percent = (points / possible) * 100;
      let grade: Grade = 'E';
      if (percent >= 90) grade = 'A';
      else if (percent >= 75) grade = 'B';
      else if (percent >= 60) grade = 'C';
      else if (percent >= 50) grade = 'D';
      await this.register.enter(paper.student, grade, points);
      marks.push({ student: paper.student, points, grade });
    }

    const statistics = this.statistics(marks);
    await this.board.post(statistics);
    if (statistics.average < possible * 0.3 && marks.length > 1) {
      throw new GradingError<Mark[]>(`Average of ${statistics.average} is suspicious`, marks);
    }
    return new Map(marks.map((mark) => [mark.student, mark.grade]));
  }

  private statistics(marks: { student: string; points: number; grade: Grade }[]) {
    const distribution: Record<string, number> = {};
    let best: string | null = null;
    let top = -1;
    let sum = 0;
    for (const { student, points, grade } of marks) {
      distribution[grade] = (distribution[grade] ?? 0) + 1;
      if (points > top) {
        [best, top] = [student, points];
      }
      sum += points;
    }
    const average = marks.length > 0 ? Math.round((sum / marks.length) * 10) / 10 : 0;
    return { average, best, distribution };
  }
}

function normalise(value: string): string;
function normalise(value: string | undefined): string;
function normalise(value: string | undefined): string {
  return (value ?? '').trim().toLowerCase();
}

const matches = (question: Question, given: string): boolean =>
  typeof question.answer === 'string' ? question.answer === given : question.answer.includes(given);
