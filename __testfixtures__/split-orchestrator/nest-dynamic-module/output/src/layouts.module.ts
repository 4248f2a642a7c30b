import { DynamicModule, Module, Provider } from '@nestjs/common';
import { Analytics, ChangeQueue, ChangeRepository, LayoutRepository, MessageRepository } from './collaborators';
import { DeleteLayoutChangeStep } from './delete-layout-change.usecase';
import { DeleteLayout } from './delete-layout.usecase';

@Module({})
export class LayoutsModule {
  static forRoot(options: { isPublic: boolean }): DynamicModule {
    return {
      module: LayoutsModule,
      providers: [LayoutRepository, MessageRepository, ChangeRepository, ...useCases()],
      exports: options.isPublic ? [DeleteLayout] : [],
    };
  }
}

function useCases(): Provider[] {
  return [ChangeQueue, Analytics, DeleteLayout, DeleteLayoutChangeStep];
}
