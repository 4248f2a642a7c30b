import { db } from '../../../db.js';
import { calculateTotal } from '../../../core/orders.js';

export async function POST(request) {
  const { items, coupon } = await request.json();
  const total = calculateTotal(items, coupon);
  const id = await db.insert(total);
  return Response.json({ id, total }, { status: 201 });
}
