import { db } from '../../../db.js';

export async function POST(request) {
  const { items, coupon } = await request.json();
  let total = 0;
  for (const item of items) {
    total += item.price * item.quantity;
  }
  if (coupon === 'SPRING' && total > 50) {
    total -= 5;
  }
  const id = await db.insert(total);
  return Response.json({ id, total }, { status: 201 });
}
