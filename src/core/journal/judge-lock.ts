/** Who holds the lock of a project, as written in it. */
export interface LockHolder {
  readonly pid: number;
  /** When the process started, in whatever form its system tells; a pid alone is given to a new process some day. */
  readonly born: string | undefined;
  readonly host: string;
  /** Where the project was when it was locked. */
  readonly root: string;
  /** ISO 8601. */
  readonly since: string;
  /** Unlike any other lock. */
  readonly token: string;
}

/** What can be found out about the holder from here. */
export interface LockWitness {
  readonly host: string;
  readonly root: string;
  /** Whether the holder's project is still where it was. */
  readonly rootExists: boolean;
  /** Whether a process with the holder's pid is running on this machine, and when it started. */
  readonly process: { readonly kind: 'none' } | { readonly kind: 'running'; readonly born: string | undefined };
}

/** `held`: wait for it. `stale`: its process is gone. `foreign`: nobody here can tell. */
export type LockVerdict = 'held' | 'stale' | 'foreign';

export function judgeLock(holder: LockHolder, here: LockWitness): LockVerdict {
  // A project that was copied while it was locked took the lock along; its process works on the original.
  if (holder.root !== here.root && here.rootExists) return 'stale';
  if (holder.host !== here.host) return 'foreign';
  if (here.process.kind === 'none') return 'stale';
  const { born } = here.process;
  return born !== undefined && holder.born !== undefined && born !== holder.born ? 'stale' : 'held';
}

/** One that says nothing is being written just now, or was cut short with its machine. */
export function judgeUnreadableLock(ageInSeconds: number): LockVerdict {
  return ageInSeconds > 5 ? 'stale' : 'held';
}

/** Both in milliseconds. */
export function secondsBetween(earlier: number, later: number): number {
  return (later - earlier) / 1000;
}

export function parseLock(text: string): LockHolder | undefined {
  try {
    const raw = JSON.parse(text) as Record<keyof LockHolder, unknown> | null;
    if (raw === null || typeof raw !== 'object') return undefined;
    const { pid, born, host, root, since, token } = raw;
    const strings = [host, root, since, token].every((value) => typeof value === 'string');
    if (!strings || !Number.isInteger(pid)) return undefined;
    return { ...(raw as unknown as LockHolder), born: typeof born === 'string' ? born : undefined };
  } catch {
    return undefined;
  }
}
