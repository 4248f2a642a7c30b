export const ledger = {
  async open(id) {
    console.log(id)
    return [{ amount: 1, cancelled: false }]
  },
  async close(id, due) {
    console.log(id, due)
  },
}
