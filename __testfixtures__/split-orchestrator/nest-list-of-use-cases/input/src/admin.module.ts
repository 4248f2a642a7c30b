import { Module } from '@nestjs/common';
import { Analytics, ChangeQueue } from './collaborators';
import { REPOSITORIES } from './layouts.module';
import { DeleteLayout } from './usecases';

@Module({
  providers: [...REPOSITORIES, ChangeQueue, Analytics, DeleteLayout],
  exports: [DeleteLayout],
})
export class AdminModule {}
