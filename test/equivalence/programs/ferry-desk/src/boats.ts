import { thing } from './pier.js';

export const boats = { seats: (trip: string): Promise<number> => thing('boats').seats(trip) };
