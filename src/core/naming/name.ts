/** Candidates for a name, the best first, and how sure we are that the first is what a person would choose. */
export interface Suggestion {
  readonly names: readonly string[];
  /** 1: taken from the code's own words. 0.5: described from the code. 0: only a guess. */
  readonly quality: 0 | 0.5 | 1;
}

/** What a name may be drawn from. */
export interface NamingContext {
  /** E.g. `CheckoutOrchestrator`. */
  readonly orchestrator: string;
  /** E.g. `processCheckout`. */
  readonly operation: string;
}
