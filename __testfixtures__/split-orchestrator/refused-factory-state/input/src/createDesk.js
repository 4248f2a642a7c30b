export function createDesk({ stock, payments, ledger, mailer, journal }) {
  let served = 0;

  return {
    async pay(order) {
      served += order.total > 10 && order.isPaid ? 1 : 0;
      await payments.charge(order.id);
      await ledger.book(served);
    },
    async reserve(order) {
      served += 1;
      await stock.reserve(order.id);
      await mailer.send(order.email, served);
      await journal.note(served);
    },
  };
}
