export type Tier = 'standard' | 'premium';

export type OrderStatus = 'draft' | 'paid' | 'shipped' | 'cancelled';

export interface Address {
  street: string;
  city: string;
  country: string;
  zip?: string;
}

export interface Customer {
  id: string;
  name: string;
  email: string;
  tier: Tier;
  isVerified: boolean;
  creditLimit: number;
  address?: Address;
}

export interface Item {
  sku: string;
  name: string;
  price: number;
  quantity: number;
  weight?: number;
}

export interface Coupon {
  code: string;
  percent: number;
  minimum: number;
  expiresAt: Date;
}

export interface Order {
  id: string;
  customerId: string;
  items: Item[];
  total: number;
  status: OrderStatus;
  createdAt: Date;
  coupon?: Coupon;
}
