import type { RefusalCode } from '../model/refusal.ts';
import type { ts } from '../syntax/typescript.ts';

/** What keeps a class from being split. */
export interface SplitObstacle {
  readonly kind: 'obstacle';
  readonly code: RefusalCode;
  /** The code in the way. */
  readonly cause: ts.Node;
  /** One sentence with the names of the code at hand. */
  readonly reason: string;
  readonly unblock: string;
  /** Operations that would have to be cut into phases first. */
  readonly uncut?: readonly string[];
}

export function obstacle(parts: Omit<SplitObstacle, 'kind'>): SplitObstacle {
  return { kind: 'obstacle', ...parts };
}

export function isObstacle(value: object | undefined): value is SplitObstacle {
  return value !== undefined && 'kind' in value && value.kind === 'obstacle';
}
