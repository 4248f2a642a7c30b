import type { Problem } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import type { Places } from './position.ts';
import type { ProblemJson, RangeJson } from './shared-schema.ts';

export function toRangeJson(span: Span, where: Places): RangeJson {
  return {
    start: { ...where.start(span), offset: span.start },
    end: { ...where.end(span), offset: span.end },
  };
}

export function toProblemJson(problem: Problem, where: Places): ProblemJson {
  const { file, ...rest } = problem;
  return file === undefined ? rest : { ...rest, file: displayPath(file, where) };
}

/** Problems may name a file as the user wrote it; only absolute paths are made relative. */
export function displayPath(file: string, where: Places): string {
  return /^(\/|[a-z]:\/)/i.test(file) ? where.path(file) : file;
}

export function toText(json: unknown): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}
