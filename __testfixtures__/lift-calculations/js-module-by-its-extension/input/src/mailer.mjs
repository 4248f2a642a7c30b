export const mailer = {
  async send(email, due) {
    console.log(email, due)
  },
}
