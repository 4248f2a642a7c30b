import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEffects } from '../../src/core/effects/create-effects.ts';
import { refusalCodes } from '../../src/core/model/refusal.ts';
import type { RefusalCode } from '../../src/core/model/refusal.ts';
import { noOverrides } from '../../src/core/model/settings.ts';
import { findImpureCore } from '../../src/core/rules/pure-core.ts';
import { semanticsOf } from '../../src/core/syntax/semantics.ts';
import { listFixtures } from '../support/fixture.ts';
import { checkEquivalence } from './harness/check-equivalence.ts';
import { compile } from './harness/compile.ts';
import { loadProgram } from './harness/load-programs.ts';
import type { Program } from './harness/program.ts';
import { rewriteWithTool } from './harness/rewrite-with-tool.ts';
import type { Rewritten } from './harness/rewrite-with-tool.ts';

interface Need {
  readonly code: RefusalCode;
  /** A program that breaks without it. */
  readonly program: string;
  /**
   * What breaks: the program does something else; the lifted function does not compile, so that only the verification
   * stands between it and the user; or the core is no longer pure, although the program does the same.
   */
  readonly breaks: 'behaviour' | 'compilation' | 'purity';
}

const needs: readonly Need[] = [
  { code: 'suspends', program: 'pawn-shop', breaks: 'compilation' },
  { code: 'effect-inside', program: 'js-clinic', breaks: 'purity' },
  { code: 'reads-clock', program: 'pawn-shop', breaks: 'purity' },
  { code: 'mutates-input', program: 'pawn-shop', breaks: 'behaviour' },
  { code: 'getter-read', program: 'pawn-shop', breaks: 'behaviour' },
  { code: 'reads-mutable-state', program: 'pawn-shop', breaks: 'behaviour' },
  { code: 'this-escapes', program: 'subscription-billing', breaks: 'compilation' },
  { code: 'function-object', program: 'pawn-shop', breaks: 'behaviour' },
  { code: 'write-observed-on-throw', program: 'pawn-shop', breaks: 'behaviour' },
  { code: 'captured-write', program: 'pawn-shop', breaks: 'behaviour' },
  { code: 'maybe-unassigned', program: 'pawn-shop', breaks: 'behaviour' },
  { code: 'shell-value', program: 'notification-digest', breaks: 'compilation' },
];

/** Codes that cannot be switched off, since without what they miss there is no function to write, each with the reason. */
const notSwitchable: Readonly<Partial<Record<RefusalCode, string>>> = {
  'unwritable-type': 'without a type there is no signature',
  'unresolved-type': 'without a type there is no signature',
  'name-taken': 'without a name there is no function',
  'type-error': 'it is the verification itself',
  'part-too-wide': 'it is a last look at the split that was written, and no split is known that it finds wrong',
  'meaningful-comment': 'the tools that read the comment do not run here',
};

/**
 * These cannot be switched off one at a time: a split is refused where there is no text that could be tried without the
 * refusal (no site to rewrite, no group that is narrow enough, no provider to register). So each has to have a case
 * among the fixtures, which says what it refuses.
 */
const ofSplits: readonly RefusalCode[] = [
  'shape-not-split',
  'container-managed',
  'registration-not-found',
  'provider-scope',
  'class-as-value',
  'no-construction-site',
  'site-out-of-reach',
  'mocked-module',
  'has-subclasses',
  'constructor-logic',
  'dynamic-access',
  'dependency-read-outside',
  'rebuilds-itself',
  'untyped-dependency',
  'other-split-first',
  'operation-too-wide',
  'state-too-wide',
  'original-too-wide',
  'split-too-fine',
];

describe('each refusal is needed', () => {
  it('by a program, or says why it cannot be tried', () => {
    const known = [...needs.map(({ code }) => code), ...Object.keys(notSwitchable), ...ofSplits].sort();
    expect(known).toEqual(Object.keys(refusalCodes).sort());
  });

  it.each(ofSplits)('%s: a fixture shows what it refuses', (code) => {
    const cases = listFixtures().filter(({ refused = [] }) => refused.some((each) => each.code === code));
    expect(cases.map(({ transform }) => transform)).toContain('split-orchestrator');
  });

  it.each(needs)('$code: without it, $program breaks in its $breaks', async ({ code, program: name, breaks }) => {
    const program = await loadProgram(name);
    const ignoring = rewriteWithTool(program, program.files, new Set([code]));

    expect(await damageWithAllCodes(program)).toEqual({ behaviour: false, compilation: 0, purity: 0 });
    const { behaviour, compilation, purity } = await damage(program, ignoring);
    const broken = { behaviour, compilation: compilation > 0, purity: purity > 0 };
    expect(broken).toEqual({ behaviour: false, compilation: false, purity: false, [breaks]: true });
  });

  const undamaged = new Map<string, ReturnType<typeof damage>>();
  function damageWithAllCodes(program: Program) {
    const known = undamaged.get(program.name) ?? damage(program, rewriteWithTool(program, program.files));
    undamaged.set(program.name, known);
    return known;
  }

  async function damage(program: Program, rewritten: Rewritten) {
    const { difference } = await checkEquivalence(program, rewritten.files, { seed: 20250301, runs: 150 });
    return {
      behaviour: difference !== undefined,
      compilation: rewritten.refusals.filter((refusal) => refusal.code === 'type-error').length,
      purity: impurities(program, rewritten),
    };
  }
});

function impurities(program: Program, { files }: Rewritten): number {
  const compiled = compile(program, files);
  const semantics = semanticsOf(compiled);
  const isCore = (file: string) => file.startsWith(join(program.directory, 'src/core/'));
  const cores = compiled.getSourceFiles().filter(({ fileName }) => isCore(fileName));
  return findImpureCore({ semantics, effects: createEffects(semantics, noOverrides), files: cores, isCore }).length;
}
