import { Injectable } from '@nestjs/common';
import { note } from './trace';

@Injectable()
export class LayoutRepository {
  async find(id: string): Promise<string> {
    note(`find ${id}`);
    return `layout ${id}`;
  }

  async remove(id: string): Promise<void> {
    note(`remove ${id}`);
  }
}

@Injectable()
export class MessageRepository {
  async countFor(id: string): Promise<number> {
    note(`countFor ${id}`);
    return id === 'used' ? 2 : 0;
  }
}

@Injectable()
export class ChangeRepository {
  async record(id: string): Promise<void> {
    note(`record ${id}`);
  }
}

@Injectable()
export class ChangeQueue {
  async publish(id: string): Promise<void> {
    note(`publish ${id}`);
  }
}

@Injectable()
export class Analytics {
  track(event: string): void {
    note(`track ${event}`);
  }
}
