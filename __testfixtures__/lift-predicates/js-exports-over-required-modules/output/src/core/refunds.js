'use strict';

/** @returns {boolean} */
function shouldSendMail(total, reason) {
  return total > 1000 && reason !== 'damaged';
}

/** @returns {boolean} */
function shouldSaveDb(orderStatus) {
  return orderStatus === 'cancelled' || orderStatus === 'refunded';
}

exports.shouldSendMail = shouldSendMail;
exports.shouldSaveDb = shouldSaveDb;
