const core = require('./core/order');

class OrderService {
  constructor(db, mailer) {
    this.db = db;
    this.mailer = mailer;
  }

  async remind(order) {
    const user = await this.db.getUser(order.userId);
    await this.mailer.send(user, core.subjectOf(order), order.total * 100 - order.paid * 100 > 500 ? 'urgent' : 'soon');
  }
}

module.exports = OrderService;
