import { Module, Provider } from '@nestjs/common';
import { Analytics, ChangeQueue, ChangeRepository, LayoutRepository, MessageRepository } from './collaborators';
import { DeleteLayoutChangeStep } from './delete-layout-change.usecase';
import { DeleteLayout, createDeleteLayout } from './delete-layout.usecase';

export const DELETE_LAYOUT = Symbol('DELETE_LAYOUT');

const isPlain = true;

const deleteLayout: Provider = { provide: DELETE_LAYOUT, useClass: DeleteLayout };

@Module({
  providers: [
    LayoutRepository,
    MessageRepository,
    ChangeRepository,
    ChangeQueue,
    Analytics,
    deleteLayout,
    DeleteLayoutChangeStep,
    ...(isPlain ? [DeleteLayout] : []),
    {
      provide: 'quiet',
      useFactory: (
        layouts: LayoutRepository,
        messages: MessageRepository,
        changes: ChangeRepository,
        queue: ChangeQueue,
      ) => createDeleteLayout(layouts, messages, changes, queue, { track: () => undefined }),
      inject: [LayoutRepository, MessageRepository, ChangeRepository, ChangeQueue],
    },
  ],
})
export class LayoutsModule {}
