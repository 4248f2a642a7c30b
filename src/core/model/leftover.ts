import type { RefusalCode } from './refusal.ts';
import type { Span } from './span.ts';

/** A statement, or a condition, that holds some logic and is neither lifted nor refused; only `explain` asks for them. */
export interface Leftover {
  readonly span: Span;
  readonly origin: string;
  /** What its logic weighs; `docs/worthiness.md` lists the figures. */
  readonly weight: number;
  /** What would stand in the way of any lift with it inside. */
  readonly obstacle?: { readonly code: RefusalCode; readonly reason: string; readonly unblock: string };
}
