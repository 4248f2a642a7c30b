export const FREE_FROM = 50;

/** By the zone that the parcel goes to. */
export const SURCHARGES: Record<string, number> = { near: 0, far: 4 };

export enum Speed {
  Normal = 'normal',
  Express = 'express',
}

export function calculatePostage(total: number, zone: string, speed: Speed): number {
  return (total >= FREE_FROM ? 0 : 5) + (SURCHARGES[zone] ?? 9) + (speed === Speed.Express ? 10 : 0);
}
