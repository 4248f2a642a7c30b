/** The line of the mail. */
function subjectOf(order) {
    return "Order " + order.id
}

/** @returns {'urgent' | 'soon'} */
function chooseMailer(order) {
    return order.total * 100 - order.paid * 100 > 500 ? "urgent" : "soon"
}

module.exports = {
    subjectOf,
    chooseMailer
}
