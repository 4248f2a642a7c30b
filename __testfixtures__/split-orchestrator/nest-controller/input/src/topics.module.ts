import { Module } from '@nestjs/common';
import { TopicsController } from './topics.controller';
import { AddSubscribers, CreateTopic, DeleteTopic, RemoveSubscribers, RenameTopic } from './use-cases';

@Module({
  controllers: [TopicsController],
  providers: [CreateTopic, RenameTopic, DeleteTopic, AddSubscribers, RemoveSubscribers],
})
export class TopicsModule {}
