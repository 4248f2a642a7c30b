export interface Attempts {
  perMinute: number;
  perDay: number;
}

export function buildResetCounts(
  user: { readonly perMinute?: number; readonly perDay?: number },
  seconds: number,
  hours: number,
): Attempts {
  const resetCounts: Attempts = {
    perMinute: user.perMinute ?? 0,
    perDay: user.perDay ?? 0,
  };

  resetCounts.perMinute = seconds < 60 ? resetCounts.perMinute + 1 : 1;
  resetCounts.perDay = hours < 24 ? resetCounts.perDay + 1 : 1;

  return resetCounts;
}
