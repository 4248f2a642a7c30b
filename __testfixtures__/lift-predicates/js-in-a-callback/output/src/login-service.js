'use strict';

var audit = require('./audit');
var { shouldSendMail } = require('./core/login');

class LoginService {
  constructor(users, mailer) {
    this.users = users;
    this.mailer = mailer;
  }

  login(name, attempts, done) {
    this.users.find(name, (error, user) => {
      if (error) return done(error);
      if (shouldSendMail(attempts, user)) {
        this.mailer.send(user.mail);
      }
      audit.write(name);
      done(null, user);
    });
  }
}

module.exports = LoginService;
