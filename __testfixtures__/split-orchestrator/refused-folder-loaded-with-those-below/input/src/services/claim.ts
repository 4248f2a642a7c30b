import { BaseService, type Container, type Store } from '../base-service';

export default class ClaimService extends BaseService {
  protected readonly claims: Store;
  protected readonly images: Store;
  protected readonly tags: Store;
  protected readonly items: Store;
  protected readonly events: Store;

  constructor({ claims, images, tags, items, events }: Container) {
    super(arguments[0]);
    this.claims = claims;
    this.images = images;
    this.tags = tags;
    this.items = items;
    this.events = events;
  }

  async open(id: string): Promise<string> {
    const opened = await this.claims.save(id, this.manager);
    await this.events.save('opened', opened);
    return opened;
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
