/** Loaded into a process that is measured: leaves its peak memory, in kilobytes, in the file that the environment names. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env['FCIS_PEAK_MEMORY'];
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
