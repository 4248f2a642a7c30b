module.exports.log = value => console.log(value)
