import { Injectable } from '@nestjs/common';
import { Analytics, ChangeQueue, ChangeRepository, LayoutRepository, MessageRepository } from './collaborators';
import { DeleteLayoutChangeStep } from './delete-layout-change.usecase';

@Injectable()
export class DeleteLayout {
  private deleteLayoutChangeStep: DeleteLayoutChangeStep;

  constructor(
    private layoutRepository: LayoutRepository,
    private messageRepository: MessageRepository,
    changeRepository: ChangeRepository,
    changeQueue: ChangeQueue,
    private analytics: Analytics,
  ) {
    this.deleteLayoutChangeStep = new DeleteLayoutChangeStep(changeRepository, changeQueue);
  }

  async execute(id: string): Promise<void> {
    if ((await this.messageRepository.countFor(id)) > 0) throw new Error(`${id} is used`);
    await this.layoutRepository.remove(id);
    await this.deleteLayoutChangeStep.publishChange(id);
    this.analytics.track('deleted');
  }
}
