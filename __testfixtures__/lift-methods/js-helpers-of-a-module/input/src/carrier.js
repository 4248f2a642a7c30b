exports.pickUp = async (id, price) => {
  console.log(id, price)
}
exports.quote = async (price) => price
