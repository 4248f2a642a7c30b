'use strict';

const mailer = require('./mailer.cjs');
const { calculateDue } = require('./core/invoice.cjs');

class InvoiceService {
  constructor(store) {
    this.store = store;
    this.mailer = mailer;
  }

  send(id) {
    return this.store
      .load(id)
      .then((invoice) => {
        const due = calculateDue(invoice);
        return this.mailer.send(invoice.email, due);
      })
      .then(({ sent, tries }) => (sent && tries > 3 ? this.store.mark(id, 'slow') : undefined));
  }
}

module.exports = { InvoiceService };
