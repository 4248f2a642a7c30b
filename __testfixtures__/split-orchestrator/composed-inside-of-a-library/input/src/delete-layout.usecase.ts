import { Injectable } from '@nestjs/common';
import { Analytics, ChangeQueue, ChangeRepository, LayoutRepository, MessageRepository } from './collaborators';

@Injectable()
export class DeleteLayout {
  constructor(
    private layoutRepository: LayoutRepository,
    private messageRepository: MessageRepository,
    private changeRepository: ChangeRepository,
    private changeQueue: ChangeQueue,
    private analytics: Analytics,
  ) {}

  async execute(id: string): Promise<void> {
    if ((await this.messageRepository.countFor(id)) > 0) throw new Error(`${id} is used`);
    await this.layoutRepository.remove(id);
    await this.publishChange(id);
    this.analytics.track('deleted');
  }

  private async publishChange(id: string): Promise<void> {
    await this.changeRepository.record(id);
    await this.changeQueue.publish(id);
  }
}
