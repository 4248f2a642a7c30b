export function validateShift(hours: number, isNight: boolean): void {
  if (hours < 1) throw new Error('A shift lasts an hour at least');
  if (hours > 12 || (isNight && hours > 8)) throw new Error('A shift is too long');
}
