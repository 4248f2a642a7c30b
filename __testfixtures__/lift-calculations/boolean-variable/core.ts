export function checkIfSuspicious(orders: number, refunds: number, isVerified: boolean): boolean {
  return orders > 3 && refunds / orders > 0.5 && !isVerified;
}
