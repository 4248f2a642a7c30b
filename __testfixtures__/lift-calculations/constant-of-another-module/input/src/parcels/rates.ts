declare function readRates(): { readonly base: number; readonly perKilo: number };
declare function readSetting(name: string): number;

export const RATES = readRates();

export const MAX_WEIGHT = readSetting('MAX_WEIGHT');
