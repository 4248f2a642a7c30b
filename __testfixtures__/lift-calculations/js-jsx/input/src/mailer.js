export const mailer = {
  async send(email, code, days) {
    console.log(email, code, days);
  },
};
