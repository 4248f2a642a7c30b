import { parseInvocation } from '../options/parse-invocation.ts';
import type { RawInvocation } from '../options/raw-flags.ts';

/** What a session was begun with; undefined where no session can have been begun with it. */
export function begunWith({
  raw,
}: {
  readonly kind: string;
  readonly raw?: RawInvocation;
}): RawInvocation<'lift'> | undefined {
  if (raw?.command !== 'lift') return undefined;
  const lift = { ...raw, command: raw.command };
  const invocation = parseInvocation({ raw: lift, isPath: () => true, asking: 'possible' });
  return invocation.kind === 'valid' && invocation.value.mode === 'guided' ? lift : undefined;
}
