import { Module } from '@nestjs/common';
import { Analytics, ChangeQueue } from './collaborators';
import { REPOSITORIES } from './layouts.module';
import { DeleteLayout } from './usecases';
import { DeleteLayoutChangeStep } from './usecases/delete-layout/delete-layout-change.usecase';

@Module({
  providers: [
    ...REPOSITORIES,
    ChangeQueue,
    Analytics,
    DeleteLayout,
    DeleteLayoutChangeStep,
  ],
  exports: [DeleteLayout],
})
export class AdminModule {}
