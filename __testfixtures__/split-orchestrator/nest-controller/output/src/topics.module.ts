import { Module } from '@nestjs/common';
import { TopicsController } from './topics.controller';
import { AddSubscribers, CreateTopic, DeleteTopic, RemoveSubscribers, RenameTopic } from './use-cases';
import { TopicsSubscriberService } from './topics-subscriber.service';

@Module({
  controllers: [TopicsController],
  providers: [CreateTopic, RenameTopic, DeleteTopic, AddSubscribers, RemoveSubscribers, TopicsSubscriberService],
})
export class TopicsModule {}
