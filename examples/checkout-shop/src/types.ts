export type UserTier = 'standard' | 'premium';

export interface User {
  id: string;
  email: string;
  card: string;
  tier: UserTier;
  isVerified: boolean;
}

export interface CartItem {
  id: string;
  name: string;
  price: number;
  quantity: number;
}

export type PaymentResult = { success: true; id: string } | { success: false; reason: string };

export interface Order {
  id: string;
  userId: string;
  items: CartItem[];
  total: number;
  paymentId: string;
}
