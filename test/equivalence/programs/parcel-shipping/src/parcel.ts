export enum Service {
  Letter = 'letter',
  Parcel = 'parcel',
  Freight = 'freight',
}

export const enum Zone {
  Domestic,
  Neighbour,
  World,
}

export interface Box {
  sku: string;
  grams: number;
  /** Centimetres: length, width, height. */
  size: [number, number, number];
  fragile?: boolean;
}

export interface Shipment {
  id: string;
  country: string;
  boxes: Box[];
  declaredValue: number;
}
