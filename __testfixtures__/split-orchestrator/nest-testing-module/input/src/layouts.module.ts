import { Module } from '@nestjs/common';
import { Analytics, ChangeQueue, ChangeRepository, LayoutRepository, MessageRepository } from './collaborators';
import { DeleteLayout } from './delete-layout.usecase';

@Module({
  providers: [LayoutRepository, MessageRepository, ChangeRepository, ChangeQueue, Analytics, DeleteLayout],
})
export class LayoutsModule {}
