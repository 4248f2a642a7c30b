import { Module } from '@nestjs/common';
import { TopicsSubscriberService } from './topics-subscriber.service';
import { TopicsController } from './topics.controller';
import { AddSubscribers, CreateTopic, DeleteTopic, RemoveSubscribers, RenameTopic } from './use-cases';

@Module({
  controllers: [TopicsController],
  providers: [CreateTopic, RenameTopic, DeleteTopic, AddSubscribers, RemoveSubscribers, TopicsSubscriberService],
})
export class TopicsModule {}
