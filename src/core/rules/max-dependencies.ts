import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Orchestrator } from '../model/orchestrator.ts';
import { spanOfNode } from '../regions/region.ts';
import { nameNode } from '../orchestrators/name-node.ts';

/** An orchestrator that needs more collaborators than the maximum does more than one thing. */
export function findDependencyExcess(orchestrator: Orchestrator, maximum: number): readonly Finding[] {
  const used = orchestrator.dependencies.filter((dependency) => dependency.used);
  const unused = orchestrator.dependencies.filter((dependency) => !dependency.used);
  if (orchestrator.dependencies.length <= maximum) return [];
  const never = unused.length === 0 ? '' : ` (never used: ${unused.map(({ name }) => name).join(', ')})`;
  return [
    {
      rule: 'max-dependencies',
      span: spanOfNode(nameNode(orchestrator)),
      message: `${orchestrator.name} has ${orchestrator.dependencies.length} dependencies; at most ${maximum} are allowed${never}`,
      evidence: used.map(({ name }) => name).join(', '),
    },
  ];
}

/** The findings of a plan, with what becomes of each class that is too wide: it is split, or refused. */
export function nameRemedies(plan: Plan, readText: (file: string) => string | undefined): readonly Finding[] {
  const isOf = ({ span }: Finding, each: { readonly origin: string; readonly span: Finding['span'] }) =>
    each.span.file === span.file &&
    (each.span.start === span.start || each.origin === (readText(span.file) ?? '').slice(span.start, span.end));
  return plan.findings.map((finding): Finding => {
    if (finding.rule !== 'max-dependencies') return finding;
    const split = plan.refactorings.find((each) => each.form === 'split' && isOf(finding, each));
    const refusal = plan.refusals.find((each) => each.form === 'split' && isOf(finding, each));
    if (split === undefined && refusal === undefined) return finding;
    return { ...finding, transform: 'split-orchestrator', ...(refusal === undefined ? {} : { refusal: refusal.code }) };
  });
}
