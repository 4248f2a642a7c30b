export async function placeOrder({ shelf, mailer, ...others }, order) {
  if (order.total > 100 && order.kind !== 'gift') throw new Error('Too much');
  await shelf.hold(order);
  await mailer.send(order);

  await others.log.note(order);
  await others.trail.note(order);
  await others.audit.note(order);
}
