/** What a person said about a proposal. Plain data, kept in the order given: a session is its plan and these. */
export type Answer =
  | {
      readonly kind: 'accept';
      readonly ids: readonly string[];
      /** True where whatever is proposed afterwards is accepted as well, as long as it is safe: the splits. */
      readonly andRest?: boolean | undefined;
    }
  | { readonly kind: 'skip'; readonly id: string }
  | { readonly kind: 'never'; readonly id: string; readonly reason: string }
  /** It was wanted, and does not go together with what was accepted before. */
  | { readonly kind: 'impossible'; readonly id: string; readonly reason: string }
  | { readonly kind: 'rename'; readonly id: string; readonly name: string }
  /** The core module (absolute path) that takes the function instead. */
  | { readonly kind: 'relocate'; readonly id: string; readonly file: string }
  /** What it adds as somebody wrote it, in the place of the text `over`. */
  | { readonly kind: 'rewrite'; readonly id: string; readonly over: string; readonly text: string }
  | { readonly kind: 'regroup'; readonly id: string; readonly groups: readonly Group[] };

/** One group of a split as a person wants it; the first is the class itself, which keeps its name. */
export interface Group {
  /** The class, e.g. `CheckoutPaymentService`. */
  readonly name: string;
  readonly operations: readonly string[];
}

/** What somebody wrote about a proposal, over what it was then, and what is not part of it (any more); by its id. */
export type Drafts = Readonly<Record<string, { readonly over: string; readonly text: string }>>;

/** The answers with every place in them changed, e.g. from absolute to relative. */
export function withPlaces(answers: readonly Answer[], change: (file: string) => string): readonly Answer[] {
  return answers.map((answer) => (answer.kind === 'relocate' ? { ...answer, file: change(answer.file) } : answer));
}

/** The proposals that an answer is about. */
export function subjectsOf(answer: Answer): readonly string[] {
  return answer.kind === 'accept' ? answer.ids : [answer.id];
}
