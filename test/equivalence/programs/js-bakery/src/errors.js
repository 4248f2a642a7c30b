class FlourError extends Error {}

exports.FlourError = FlourError
