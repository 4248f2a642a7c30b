import { Injectable } from '@nestjs/common';
import {
  Analytics,
  LayoutRepository,
  MessageRepository,
} from '../../collaborators';
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
    await this.layoutRepository.find(id);
    if ((await this.messageRepository.countFor(id)) > 0) throw new Error(`${id} is used`);
    await this.layoutRepository.remove(id);
    await this.deleteLayoutChangeStep.publishChange(id);
    this.analytics.track('deleted');
  }
}
