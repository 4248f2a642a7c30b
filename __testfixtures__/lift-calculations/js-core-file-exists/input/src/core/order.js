/** The line of the mail. */
function subjectOf(order) {
    return "Order " + order.id
}

module.exports = {
    subjectOf
}
