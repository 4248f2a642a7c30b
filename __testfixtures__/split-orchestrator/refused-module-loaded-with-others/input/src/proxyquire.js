module.exports = (path, stubs) => ({ path, stubs, billShipment: () => undefined });
