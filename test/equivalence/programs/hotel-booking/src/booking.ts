export interface Stay {
  guestId: string;
  roomType: 'single' | 'double' | 'suite';
  /** Days since the epoch. */
  from: number;
  to: number;
  persons: number;
}

export interface Room {
  id: string;
  floor: number;
  rate: number;
  occupiedUntil: number;
}

export interface Booking {
  id: string;
  roomId: string;
  price: number;
  status: 'confirmed' | 'waiting';
}

export class BookingError extends Error {
  override name = 'BookingError';
}

export class OverbookedError extends BookingError {
  override name = 'OverbookedError';
}
