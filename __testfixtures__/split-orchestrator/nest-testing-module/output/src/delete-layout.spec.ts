import { Test } from '@nestjs/testing';
import { Analytics, ChangeQueue, ChangeRepository, LayoutRepository, MessageRepository } from './collaborators';
import { DeleteLayoutChangeStep } from './delete-layout-change.usecase';
import { DeleteLayout, createDeleteLayout } from './delete-layout.usecase';
import { note } from './trace';

export async function deletesInModule(): Promise<void> {
  const module = await Test.createTestingModule({
    providers: [
      DeleteLayout,
      DeleteLayoutChangeStep,
      LayoutRepository,
      MessageRepository,
      { provide: ChangeRepository, useValue: { record: async (id: string) => note(`fake record ${id}`) } },
      ChangeQueue,
      Analytics,
    ],
  }).compile();
  await module.get(DeleteLayout).execute('free');
}

export async function deletesByHand(): Promise<void> {
  const queue = { publish: async (id: string) => note(`fake publish ${id}`) };
  const useCase = createDeleteLayout(
    new LayoutRepository(),
    new MessageRepository(),
    new ChangeRepository(),
    queue as ChangeQueue,
    new Analytics(),
  );
  await useCase.execute('free');
}
