import type { Effect, Effects } from '../effects/effect.ts';
import type { Dependency, Orchestrator } from '../model/orchestrator.ts';

type EffectKind = Effect['kind'];

/**
 * The survey takes what is called for its effect to have one. Here the types have their say: what a module imports or
 * builds, and what only computes, is no dependency. Undefined where none is left.
 */
export function withEffects(orchestrator: Orchestrator, effects: Effects): Orchestrator | undefined {
  const { dependencies } = orchestrator;
  const kept = dependencies.filter((dependency) => hasEffects(dependency, effects));
  if (kept.length === dependencies.length) return orchestrator;
  return kept.length === 0 ? undefined : { ...orchestrator, dependencies: kept };
}

/** What only fills an object that it is handed reaches nothing. */
const reaching: ReadonlySet<EffectKind> = new Set(['world', 'suspends', 'mutable-state', 'clock', 'random'] as const);

function hasEffects({ origin, calls }: Dependency, effects: Effects): boolean {
  if (calls === undefined || (origin !== 'import' && origin !== 'built')) return true;
  return calls.some((call) => effects.of([call]).some(({ kind }) => reaching.has(kind)));
}
