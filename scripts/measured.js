/**
 * Loaded into a Node process that is measured: as it ends, it leaves what it has cost in the file that the environment
 * names. The worker threads load this as well, and stay silent: the numbers are those of the whole process.
 */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env['FCIS_MEASURED'];
if (file && isMainThread) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const cost = { megabytes: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
    writeFileSync(file, JSON.stringify(cost));
  });
}
