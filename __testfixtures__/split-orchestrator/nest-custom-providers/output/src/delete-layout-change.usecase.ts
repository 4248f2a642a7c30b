import { Injectable } from '@nestjs/common';
import { ChangeQueue, ChangeRepository } from './collaborators';

@Injectable()
export class DeleteLayoutChangeStep {
  constructor(
    private changeRepository: ChangeRepository,
    private changeQueue: ChangeQueue,
  ) {}

  async publishChange(id: string): Promise<void> {
    await this.changeRepository.record(id);
    await this.changeQueue.publish(id);
  }
}
