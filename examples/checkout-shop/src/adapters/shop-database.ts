import type { CartItem, Order, User } from '../types.js';

export class ShopDatabase {
  readonly orders: Order[] = [];
  private readonly users = new Map<string, User>();

  constructor(users: User[] = []) {
    for (const user of users) {
      this.users.set(user.id, user);
    }
  }

  async getUser(userId: string): Promise<User> {
    const user = this.users.get(userId);
    if (!user) {
      throw new Error(`No user with id ${userId}`);
    }
    return user;
  }

  async createOrder(userId: string, items: CartItem[], total: number, paymentId: string): Promise<Order> {
    const order = { id: `order-${this.orders.length + 1}`, userId, items, total, paymentId };
    this.orders.push(order);
    return order;
  }
}
