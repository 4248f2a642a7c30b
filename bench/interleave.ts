/** One way of doing the work, to be compared with another one. */
export interface Contender {
  readonly name: string;
  run(): Promise<Measurement>;
}

export interface Measurement {
  /** By the clock on the wall. */
  readonly seconds: number;
  readonly cpuSeconds: number | undefined;
  /** Peak memory of the process. */
  readonly megabytes: number | undefined;
}

/**
 * Lets the contenders run in turns, so that whatever else the machine does meanwhile slows down all of them, and gives
 * the median of each one's rounds. A first round, which warms up the disk cache, does not count.
 */
export async function interleave(
  contenders: readonly Contender[],
  { rounds, say }: { readonly rounds: number; readonly say: (line: string) => void },
): Promise<readonly Measurement[]> {
  const measured = contenders.map((): Measurement[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      const measurement = await contender.run();
      say(`${round === 0 ? 'warm up' : `round ${round}`}  ${contender.name}  ${measurement.seconds.toFixed(2)} s`);
      if (round > 0) measured[index]!.push(measurement);
    }
  }
  return measured.map((each) => ({
    seconds: median(each.map(({ seconds }) => seconds))!,
    cpuSeconds: median(each.flatMap(({ cpuSeconds }) => cpuSeconds ?? [])),
    megabytes: median(each.flatMap(({ megabytes }) => megabytes ?? [])),
  }));
}

export function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 || low === undefined || high === undefined ? high : (low + high) / 2;
}
