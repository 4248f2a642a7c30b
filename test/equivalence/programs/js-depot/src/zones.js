export const zoneOf = (depot) => (depot.startsWith('N') ? 'north' : 'south');
