import type { Problem } from '../model/problem.ts';
import type { CheckJson, ViolationJson } from './check-schema.ts';
import type { Places } from './position.ts';
import { toProblemJson } from './shared-json.ts';
import { countSeverity, type Violation } from './violation.ts';

/** Everything that a report about the rules needs. */
export interface CheckedRun {
  readonly violations: readonly Violation[];
  readonly problems: readonly Problem[];
  readonly files: number;
  readonly orchestrators: number;
  readonly where: Places;
}

/** The violations as `check --format json` prints them. */
export function toCheckJson({ violations, problems, files, orchestrators, where }: CheckedRun): CheckJson {
  return {
    version: 1,
    violations: violations.map((violation) => toViolationJson(violation, where)),
    problems: problems.map((problem) => toProblemJson(problem, where)),
    summary: {
      files,
      orchestrators,
      errors: countSeverity(violations, 'error'),
      warnings: countSeverity(violations, 'warning'),
    },
  };
}

function toViolationJson({ finding, severity }: Violation, where: Places): ViolationJson {
  const start = where.start(finding.span);
  const end = where.end(finding.span);
  return {
    rule: finding.rule,
    severity,
    file: where.path(finding.span.file),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    message: finding.message,
    evidence: finding.evidence,
    ...(finding.transform === undefined ? {} : { transform: finding.transform }),
    ...(finding.refusal === undefined ? {} : { refusal: finding.refusal }),
  };
}
