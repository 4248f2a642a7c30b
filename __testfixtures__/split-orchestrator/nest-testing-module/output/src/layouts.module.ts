import { Module } from '@nestjs/common';
import { Analytics, ChangeQueue, ChangeRepository, LayoutRepository, MessageRepository } from './collaborators';
import { DeleteLayout } from './delete-layout.usecase';
import { DeleteLayoutChange } from './delete-layout-change.usecase';

@Module({
  providers: [
    LayoutRepository,
    MessageRepository,
    ChangeRepository,
    ChangeQueue,
    Analytics,
    DeleteLayout,
    DeleteLayoutChange,
  ],
})
export class LayoutsModule {}
