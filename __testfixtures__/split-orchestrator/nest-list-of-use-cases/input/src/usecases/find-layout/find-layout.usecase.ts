import { Injectable } from '@nestjs/common';
import { LayoutRepository } from '../../collaborators';

@Injectable()
export class FindLayout {
  constructor(private layoutRepository: LayoutRepository) {}

  async execute(id: string): Promise<string> {
    return this.layoutRepository.find(id);
  }
}
