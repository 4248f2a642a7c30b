import { Module } from '@nestjs/common';
import { Analytics, ChangeQueue, ChangeRepository, LayoutRepository, MessageRepository } from './collaborators';
import { USE_CASES } from './usecases';

export const REPOSITORIES = [LayoutRepository, MessageRepository, ChangeRepository];

@Module({
  providers: [...REPOSITORIES, ChangeQueue, Analytics, ...USE_CASES],
  exports: [...USE_CASES],
})
export class LayoutsModule {}
