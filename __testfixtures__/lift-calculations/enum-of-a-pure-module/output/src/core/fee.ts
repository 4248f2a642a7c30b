import { Level } from '../level';

export function calculateFee(level: Level, amount: number): number {
  return level === Level.High ? amount * 0.02 + 5 : Math.max(1, amount * 0.01);
}
