import { overlaps } from '../../src/core/model/span.ts';
import { lift } from '../support/engine.ts';
import { parseMarkedText } from '../support/marked-text.ts';
import type { HardCase } from './hard-cases.ts';
import { fileOf, hardOptions, judge } from './typescript.ts';
import type { Verdict } from './typescript.ts';

/** What the tool makes of the marked region, left to choose its own regions: everything it lifts is applied. */
export async function ourVerdict(hardCase: HardCase): Promise<Verdict> {
  const { text, start, end } = parseMarkedText(hardCase.source);
  const file = fileOf(hardCase);
  const marked = { file, start, end };
  const lifted = lift({ files: { [file]: text }, targets: [file], options: hardOptions });
  const touched = lifted.refactorings.filter(({ span }) => overlaps(span, marked));
  const refusal = lifted.refusals.find(({ span }) => overlaps(span, marked));
  if (lifted.refactorings.length > 0) {
    const verdict = await judge({ [file]: text }, lifted.files, file);
    if (verdict.kind !== 'right' || touched.length > 0) {
      return { ...verdict, detail: verdict.detail || touched.map(({ title }) => title).join(', ') };
    }
  }
  if (refusal) return { kind: 'refused', detail: `${refusal.code}: ${refusal.reason}` };
  return { kind: 'left alone', detail: '' };
}
