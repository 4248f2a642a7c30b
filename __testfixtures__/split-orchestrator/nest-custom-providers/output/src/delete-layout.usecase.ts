import { Injectable } from '@nestjs/common';
import { Analytics, ChangeQueue, ChangeRepository, LayoutRepository, MessageRepository } from './collaborators';
import { DeleteLayoutChangeStep } from './delete-layout-change.usecase';

@Injectable()
export class DeleteLayout {
  constructor(
    private layoutRepository: LayoutRepository,
    private messageRepository: MessageRepository,
    private deleteLayoutChangeStep: DeleteLayoutChangeStep,
    private analytics: Analytics,
  ) {}

  async execute(id: string): Promise<void> {
    if ((await this.messageRepository.countFor(id)) > 0) throw new Error(`${id} is used`);
    await this.layoutRepository.remove(id);
    await this.deleteLayoutChangeStep.publishChange(id);
    this.analytics.track('deleted');
  }
}

/** Builds a DeleteLayout with its parts. */
export function createDeleteLayout(
  layoutRepository: LayoutRepository,
  messageRepository: MessageRepository,
  changeRepository: ChangeRepository,
  changeQueue: ChangeQueue,
  analytics: Analytics,
): DeleteLayout {
  const deleteLayoutChangeStep = new DeleteLayoutChangeStep(changeRepository, changeQueue);
  return new DeleteLayout(layoutRepository, messageRepository, deleteLayoutChangeStep, analytics);
}
