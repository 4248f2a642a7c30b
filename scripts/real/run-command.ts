import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Outcome {
  /** Null where the process was ended by a signal. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** By the clock on the wall. */
  readonly seconds: number;
}

/** What a Node process has cost, worker threads included. */
export interface Cost {
  readonly megabytes: number;
  readonly cpuSeconds: number;
}

interface Place {
  readonly cwd: string;
  /** In seconds; whoever takes longer is ended, with all of its children. */
  readonly timeout: number;
  readonly env?: Readonly<Record<string, string>>;
  /** What the process reads on its standard input. */
  readonly inputFile?: string;
}

/** Runs a bash command to its end; a failing one is an outcome like any other. */
export function runShell(command: string, place: Place): Promise<Outcome> {
  return runProcess('bash', ['-c', command], place);
}

/** Runs a Node program and measures it. The cost is undefined where the program was killed. */
export async function runMeasured(
  script: string,
  args: readonly string[],
  place: Place,
): Promise<Outcome & { readonly cost: Cost | undefined }> {
  const folder = mkdtempSync(join(tmpdir(), 'fcis-cost-'));
  const file = join(folder, 'cost.json');
  const preload = pathToFileURL(resolve(import.meta.dirname, '../measured.js')).href;
  try {
    const env = { ...place.env, FCIS_MEASURED: file };
    const outcome = await runProcess(process.execPath, ['--import', preload, script, ...args], { ...place, env });
    return { ...outcome, cost: readCost(file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function runProcess(program: string, args: readonly string[], place: Place): Promise<Outcome> {
  const started = performance.now();
  // In a process group of its own, so that a runner that takes too long goes together with its workers.
  const input = place.inputFile === undefined ? 'ignore' : openSync(place.inputFile, 'r');
  const child = spawn(program, [...args], {
    cwd: place.cwd,
    detached: true,
    stdio: [input, 'pipe', 'pipe'],
    env: { ...process.env, ...place.env },
  });
  if (typeof input === 'number') closeSync(input);
  running.add(child);
  const timer = setTimeout(() => end(child), place.timeout * 1000);
  const output = { stdout: '', stderr: '' };
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  try {
    const exitCode = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
    return { exitCode, ...output, seconds: (performance.now() - started) / 1000 };
  } finally {
    clearTimeout(timer);
    running.delete(child);
  }
}

/** Ends whatever still runs, for the moment at which a person interrupts. */
export function endAll(): void {
  running.forEach(end);
}

const running = new Set<ChildProcess>();

function end(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}

function readCost(file: string): Cost | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Cost;
  } catch {
    return undefined;
  }
}
