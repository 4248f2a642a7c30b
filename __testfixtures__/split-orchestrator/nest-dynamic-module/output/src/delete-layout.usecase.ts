import { Injectable } from '@nestjs/common';
import { Analytics, LayoutRepository, MessageRepository } from './collaborators';
import { DeleteLayoutChange } from './delete-layout-change.usecase';

@Injectable()
export class DeleteLayout {
  constructor(
    private layoutRepository: LayoutRepository,
    private messageRepository: MessageRepository,
    private deleteLayoutChange: DeleteLayoutChange,
    private analytics: Analytics,
  ) {}

  async execute(id: string): Promise<void> {
    if ((await this.messageRepository.countFor(id)) > 0) throw new Error(`${id} is used`);
    await this.layoutRepository.remove(id);
    await this.deleteLayoutChange.publishChange(id);
    this.analytics.track('deleted');
  }
}
