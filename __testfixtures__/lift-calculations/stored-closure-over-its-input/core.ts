export function buildChecks(
  amounts: readonly number[],
  limits: { readonly smallest: number },
): ((amount: number) => boolean)[] {
  const checks: ((amount: number) => boolean)[] = [];
  for (const each of amounts) {
    if (each > 1) checks.push((amount) => amount * each > limits.smallest && amount < 50);
  }

  return checks;
}
