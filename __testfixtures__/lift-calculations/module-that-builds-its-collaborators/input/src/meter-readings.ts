import type { OrderStore } from './ports';

declare function createPool(url: string): OrderStore;

const pool = createPool('postgres://localhost');

export async function readMeter(id: string, from: number, to: number): Promise<number> {
  const used = to < from ? to + 100_000 - from : to - from;
  const order = await pool.get(id);
  await pool.save({ ...order, total: used });
  return used;
}
