import { Module } from '@nestjs/common';
import { Analytics, ChangeQueue, ChangeRepository, LayoutRepository, MessageRepository } from './collaborators';
import { DeleteLayoutChangeStep } from './delete-layout-change.usecase';
import { DeleteLayout } from './delete-layout.usecase';

@Module({
  providers: [
    LayoutRepository,
    MessageRepository,
    ChangeRepository,
    ChangeQueue,
    Analytics,
    DeleteLayout,
    DeleteLayoutChangeStep,
  ],
})
export class LayoutsModule {}
