import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AddSubscribers, CreateTopic, DeleteTopic, RemoveSubscribers, RenameTopic } from './use-cases';

interface Subscribers {
  ids: string[];
}

@Controller('/topics')
export class TopicsController {
  constructor(
    private createTopic: CreateTopic,
    private renameTopic: RenameTopic,
    private deleteTopic: DeleteTopic,
    private addSubscribers: AddSubscribers,
    private removeSubscribers: RemoveSubscribers,
  ) {}

  @Get('/ping')
  ping(): string {
    return 'pong';
  }

  @Post('/:key')
  async create(@Param('key') key: string, @Body() { name }: { name: string }): Promise<{ key: string }> {
    return { key: await this.createTopic.execute(key, name.trim()) };
  }

  @Post('/:key/name')
  @HttpCode(204)
  async rename(@Param('key') key: string, @Body() { name }: { name: string }): Promise<void> {
    await this.renameTopic.execute(key, name.trim());
  }

  @Post('/:key/end')
  @HttpCode(204)
  async remove(@Param('key') key: string): Promise<void> {
    await this.deleteTopic.execute(key);
  }

  /** Answers with how many there are now. */
  @Post('/:key/subscribers')
  async subscribe(
    @Param('key') key: string,
    @Body() subscribers: Subscribers,
  ): Promise<{ count: number }> {
    const count = await this.addSubscribers.execute(key, subscribers.ids);
    return { count };
  }

  @Post('/:key/subscribers/removal')
  async unsubscribe(@Param('key') key: string, @Body() subscribers: Subscribers): Promise<void> {
    await this.removeSubscribers.execute(key, subscribers.ids);
  }
}
