/**
 * Tries the built tool on a real project, and puts the project back as it was. `npm run real` shows the options.
 *
 * Runs --dry and --write, and the project's own type check and tests before and after. Exits with 1 where the diff and
 * what was written differ, where a second run still changes something, where a line looks different that no change
 * needed, or where a diagnostic or a failing test is new;
 * with 2 where the trial could not be made at all.
 */
import { openCheckout } from './real/checkout.ts';
import { parseOptions, type Options } from './real/options.ts';
import { renderTrial } from './real/report.ts';
import { endAll } from './real/run-command.ts';
import { tryOut } from './real/trial.ts';

try {
  process.exitCode = await main(parseOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

async function main(options: Options): Promise<number> {
  const checkout = openCheckout(options.checkout);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      endAll();
      checkout.putBack();
      process.exit(130);
    });
  }
  try {
    const trial = await tryOut({ options, checkout, say });
    process.stdout.write(renderTrial(trial));
    return trial.faults.length > 0 ? 1 : 0;
  } finally {
    if (!options.keep) {
      checkout.putBack();
      const left = checkout.dirtyFiles();
      if (left.length > 0) say(`left behind by the commands that were run: ${left.join(', ')}`);
    }
  }
}

function say(step: string): void {
  process.stderr.write(`${new Date().toTimeString().slice(0, 8)} ${step}\n`);
}
