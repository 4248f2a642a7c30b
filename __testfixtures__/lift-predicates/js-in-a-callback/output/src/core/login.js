'use strict';

/**
 * A locked account may be opened by its owner only.
 * @returns {boolean}
 */
function shouldSendMail(attempts, user) {
  return attempts + user.failures > 5 && user.role !== 'owner';
}

module.exports = { shouldSendMail };
