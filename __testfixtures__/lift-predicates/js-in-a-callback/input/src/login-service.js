'use strict';

var audit = require('./audit');

class LoginService {
  constructor(users, mailer) {
    this.users = users;
    this.mailer = mailer;
  }

  login(name, attempts, done) {
    this.users.find(name, (error, user) => {
      if (error) return done(error);
      // A locked account may be opened by its owner only.
      if (attempts + user.failures > 5 && user.role !== 'owner') {
        this.mailer.send(user.mail);
      }
      audit.write(name);
      done(null, user);
    });
  }
}

module.exports = LoginService;
