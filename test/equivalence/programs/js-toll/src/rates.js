exports.day = 5
