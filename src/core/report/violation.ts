import type { Finding, RuleId } from '../model/finding.ts';
import type { Severity } from '../options/config.ts';

/** A finding of a rule that is not switched off. */
export interface Violation {
  readonly finding: Finding;
  readonly severity: Exclude<Severity, 'off'>;
}

/** Weighs the findings with the severities of a run; those of rules that are off are dropped. */
export function violationsOf(
  findings: readonly Finding[],
  severities: Readonly<Record<RuleId, Severity>>,
): readonly Violation[] {
  return findings.flatMap((finding) => {
    const severity = severities[finding.rule];
    return severity === 'off' ? [] : [{ finding, severity }];
  });
}

export function countSeverity(violations: readonly Violation[], severity: Violation['severity']): number {
  return violations.filter((violation) => violation.severity === severity).length;
}
