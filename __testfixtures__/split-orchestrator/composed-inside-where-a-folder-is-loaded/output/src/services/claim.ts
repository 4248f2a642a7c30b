import { BaseService, type Container, type Store } from '../base-service';
import { ClaimTagService } from './claim/claim-tag';

export default class ClaimService extends BaseService {
  protected readonly claims: Store;
  protected readonly events: Store;
  private readonly tagService: ClaimTagService;

  constructor({ claims, images, tags, items, events }: Container) {
    super(arguments[0]);
    this.claims = claims;
    this.events = events;
    this.tagService = new ClaimTagService(images, tags, items);
  }

  async open(id: string): Promise<string> {
    const opened = await this.claims.save(id, this.manager);
    await this.events.save('opened', opened);
    return opened;
  }

  addTag(id: string, text: string): Promise<void> {
    return this.tagService.addTag(id, text);
  }

  removeTag(id: string): Promise<void> {
    return this.tagService.removeTag(id);
  }
}
