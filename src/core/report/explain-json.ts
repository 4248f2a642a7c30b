import { worthThreshold } from '../lifting/worthiness.ts';
import type { Finding } from '../model/finding.ts';
import type { Leftover } from '../model/leftover.ts';
import type { Problem } from '../model/problem.ts';
import type { ExplainJson } from './explain-schema.ts';
import { explanationOf, type Explanation, type LineOfPlan } from './explanation.ts';
import { toRefactoringJson, toRefusalJson } from './plan-json.ts';
import type { Places } from './position.ts';
import { toProblemJson, toRangeJson } from './shared-json.ts';

export interface ExplainedLine extends LineOfPlan {
  /** Names of the orchestrators that were found in the file. */
  readonly orchestrators: readonly string[];
  readonly problems: readonly Problem[];
  /** Places in the texts that the lifts leave behind, in which the edits of splits count. */
  readonly whereLifted?: Places;
}

/** Why a line is, or is not, lifted, for a program. */
export function toExplainJson(request: ExplainedLine): ExplainJson {
  const { file, line, where, orchestrators, problems } = request;
  const explanation = explanationOf(request);
  const { answers, findings, leftover } = explanation;
  return {
    version: 1,
    file: where.path(file),
    line,
    verdict: verdictOf(explanation),
    orchestrators: [...orchestrators],
    refactorings: answers.flatMap((each) =>
      each.kind === 'lifted' ? [toRefactoringJson(each.refactoring, request)] : [],
    ),
    refusals: answers.flatMap((each) => (each.kind === 'left-alone' ? [toRefusalJson(each.refusal, where)] : [])),
    findings: findings.map((finding) => toFindingJson(finding, where)),
    ...(leftover === undefined ? {} : { leftover: toLeftoverJson(leftover, where) }),
    problems: problems.map((problem) => toProblemJson(problem, where)),
  };
}

function verdictOf({ answers: [narrowest], findings, leftover }: Explanation): ExplainJson['verdict'] {
  if (narrowest !== undefined) return narrowest.kind;
  if (findings.length > 0) return 'left-alone';
  return leftover === undefined ? 'nothing' : 'stays';
}

function toFindingJson({ rule, span, message, evidence, refusal }: Finding, where: Places) {
  return {
    rule,
    range: toRangeJson(span, where),
    message,
    evidence,
    ...(refusal === undefined ? {} : { refusal }),
  };
}

function toLeftoverJson({ span, origin, weight, obstacle }: Leftover, where: Places) {
  return {
    range: toRangeJson(span, where),
    origin,
    weight,
    needed: worthThreshold,
    ...(obstacle === undefined
      ? {}
      : { obstacle: { code: obstacle.code, reason: obstacle.reason, unblock: obstacle.unblock } }),
  };
}
