export type CoverLevel = 'third-party' | 'partial' | 'full';

export interface Applicant {
  id: string;
  age: number;
  yearsLicensed: number;
  claims: Claim[];
  address?: { postcode: string; garage?: boolean };
}

export interface Claim {
  year: number;
  amount: number;
  atFault: boolean;
}

export interface Vehicle {
  value: number;
  power: number;
  firstRegistration: number;
}

export interface QuoteRequest {
  applicant: Applicant;
  vehicle: Vehicle;
  level: CoverLevel;
  voucher?: string;
  excess: number;
}

export interface Quote {
  premium: number;
  level: CoverLevel;
  loadings: string[];
  instalment: number;
}
