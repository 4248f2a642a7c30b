import { Injectable } from '@nestjs/common';
import type { Subscribers } from './topics.controller';
import { AddSubscribers, RemoveSubscribers } from './use-cases';

@Injectable()
export class TopicsSubscriberService {
  constructor(
    private addSubscribers: AddSubscribers,
    private removeSubscribers: RemoveSubscribers,
  ) {}

  async subscribe(key: string, subscribers: Subscribers): Promise<{ count: number }> {
    const count = await this.addSubscribers.execute(key, subscribers.ids);
    return { count };
  }

  async unsubscribe(key: string, subscribers: Subscribers): Promise<void> {
    await this.removeSubscribers.execute(key, subscribers.ids);
  }
}
