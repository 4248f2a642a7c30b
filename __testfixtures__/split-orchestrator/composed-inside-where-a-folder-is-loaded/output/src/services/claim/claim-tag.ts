import type { Store } from '../../base-service';

export class ClaimTagService {
  private readonly images: Store;
  private readonly tags: Store;
  private readonly items: Store;

  constructor(images: Store, tags: Store, items: Store) {
    this.images = images;
    this.tags = tags;
    this.items = items;
  }

  async addTag(id: string, text: string): Promise<void> {
    const item = await this.items.find(id);
    await this.tags.save(item, text.trim());
    await this.images.save(item, text);
  }

  async removeTag(id: string): Promise<void> {
    await this.tags.save(id, '');
    await this.images.save(id, '');
  }
}
