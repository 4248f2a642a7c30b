import { Injectable } from '@nestjs/common';
import { note } from './trace';

@Injectable()
export class CreateTopic {
  async execute(key: string, name: string): Promise<string> {
    note(`create ${key} ${name}`);
    return key;
  }
}

@Injectable()
export class RenameTopic {
  async execute(key: string, name: string): Promise<void> {
    note(`rename ${key} ${name}`);
  }
}

@Injectable()
export class DeleteTopic {
  async execute(key: string): Promise<void> {
    note(`delete ${key}`);
  }
}

@Injectable()
export class AddSubscribers {
  async execute(key: string, ids: string[]): Promise<number> {
    note(`add ${key} ${ids.join()}`);
    return ids.length;
  }
}

@Injectable()
export class RemoveSubscribers {
  async execute(key: string, ids: string[]): Promise<void> {
    note(`remove ${key} ${ids.join()}`);
  }
}
