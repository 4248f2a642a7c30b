import type { ts } from '../syntax/typescript.ts';
import type { TypingRefusal } from './signature.ts';

/** A type in its text, or why there is none. */
export type Written = string | Unwritable;

/** A refusal that does not know its place yet. */
export interface Unwritable {
  readonly code: TypingRefusal['code'];
  readonly reason: string;
  readonly unblock: string;
  readonly cause?: ts.Node;
}

export function isText(written: Written): written is string {
  return typeof written === 'string';
}

export function refuseAt(node: ts.Node, { code, reason, unblock, cause }: Unwritable): TypingRefusal {
  return { code, cause: cause ?? node, reason, unblock };
}

/** The first failure, or the texts. */
export function allTexts(written: readonly Written[]): readonly string[] | Unwritable {
  const texts: string[] = [];
  for (const each of written) {
    if (!isText(each)) return each;
    texts.push(each);
  }
  return texts;
}

export function unwritable(reason: string, unblock: string): Unwritable {
  return { code: 'unwritable-type', reason, unblock };
}
