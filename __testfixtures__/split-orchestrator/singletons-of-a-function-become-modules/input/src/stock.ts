import type { Stock } from './ports';

export const stock: Stock = Object.create(null) as Stock;
