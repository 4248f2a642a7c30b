import { ruleIds, type RuleId } from '../model/finding.ts';
import { noOverrides, type Settings } from '../model/settings.ts';
import { transformNames } from '../model/transform-name.ts';
import type { Config, Severity } from './config.ts';
import type { Invocation } from './invocation.ts';

/** Merges the command line over the configuration over the defaults. */
export function settingsOf(invocation: Invocation, config: Config): Settings {
  return {
    transforms: invocation.transforms ?? config.transforms ?? transformNames,
    only: invocation.only,
    coreDir: invocation.coreDir ?? config.coreDir ?? 'src/core',
    maxDependencies: invocation.maxDependencies ?? config.maxDependencies ?? 4,
    composition: invocation.composition ?? config.composition ?? 'inside',
    limit: invocation.limit,
    assume: invocation.assume,
    purity: {
      purePackages: config.purity?.purePackages ?? noOverrides.purePackages,
      pureFunctions: config.purity?.pureFunctions ?? noOverrides.pureFunctions,
      impureFunctions: config.purity?.impureFunctions ?? noOverrides.impureFunctions,
    },
  };
}

/** How grave each rule is. */
export function severitiesOf(config: Config): Readonly<Record<RuleId, Severity>> {
  const severities = ruleIds.map((rule) => [rule, config.rules?.[rule] ?? 'error'] as const);
  return Object.fromEntries(severities) as Record<RuleId, Severity>;
}
