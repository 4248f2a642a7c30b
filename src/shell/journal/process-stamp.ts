import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** When a process started, in the words of its system: compared with one taken earlier, never read. */
export function processStamp(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      // The name of the program, in brackets, may hold blanks and brackets; what follows the last one is numbers.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ');
      return `${boot} ${fields[19]}`;
    }
    if (process.platform === 'win32') return undefined;
    const options = { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' }, stdio: 'pipe' } as const;
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], options).trim() || undefined;
  } catch {
    return undefined;
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It exists, and belongs to someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Where the numbers of processes mean what they say: the machine, or the container in it. */
export function machine(): string {
  try {
    const space = readlinkSync('/proc/self/ns/pid');
    return space === outsideOfContainers ? hostname() : `${hostname()}, ${space}`;
  } catch {
    return hostname();
  }
}

/** The same on every Linux. */
const outsideOfContainers = 'pid:[4026531836]';
