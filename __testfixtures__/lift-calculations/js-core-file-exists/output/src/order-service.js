const core = require('./core/order');
const { chooseMailer } = require('./core/order');

class OrderService {
  constructor(db, mailer) {
    this.db = db;
    this.mailer = mailer;
  }

  async remind(order) {
    const user = await this.db.getUser(order.userId);
    await this.mailer.send(user, core.subjectOf(order), chooseMailer(order));
  }
}

module.exports = OrderService;
