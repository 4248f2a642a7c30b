'use strict';

const mailer = require('./mailer.cjs');

class InvoiceService {
  constructor(store) {
    this.store = store;
    this.mailer = mailer;
  }

  send(id) {
    return this.store
      .load(id)
      .then((invoice) => {
        const due = invoice.lines.reduce((sum, line) => sum + line.net * line.quantity, 0) * (1 + invoice.tax);
        return this.mailer.send(invoice.email, due);
      })
      .then(({ sent, tries }) => (sent && tries > 3 ? this.store.mark(id, 'slow') : undefined));
  }
}

module.exports = { InvoiceService };
