import type { Tier } from '../types';

export function shouldSendMail(tier: Tier, total: number, limit: number): boolean {
  return tier !== 'premium' && total > limit * 0.9;
}
