import { thing } from './pier.js';

export const take = (amount: number): Promise<void> => thing('till').take(amount);
export const give = (amount: number): Promise<void> => thing('till').give(amount);
