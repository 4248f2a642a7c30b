import type { Problem } from '../model/problem.ts';

/** A check that looked at no file has shown nothing, and must not look like one that found nothing. */
export function nothingChecked(run: {
  readonly surveyed: { readonly files: number };
  readonly problems: readonly Problem[];
  /** What the user pointed at. */
  readonly targets: readonly string[];
}): readonly Problem[] {
  const { surveyed, problems, targets } = run;
  // Where something could not be found or read, that says why.
  if (surveyed.files > 0 || problems.some(({ kind }) => kind !== 'notice')) return [];
  const place = targets.length === 0 ? 'what the configuration includes' : targets.join(', ');
  const help =
    'name the folder with the sources; what git ignores, and `exclude` in the configuration, is left out, as are tests and build output';
  return [{ code: 'no-files', kind: 'usage', message: `there is no source file to check in ${place}`, help }];
}
