import type { OrderStore } from './ports';
import { calculateUsed } from './core/meter-readings';

declare function createPool(url: string): OrderStore;

const pool = createPool('postgres://localhost');

export async function readMeter(id: string, from: number, to: number): Promise<number> {
  const used = calculateUsed(to, from);
  const order = await pool.get(id);
  await pool.save({ ...order, total: used });
  return used;
}
