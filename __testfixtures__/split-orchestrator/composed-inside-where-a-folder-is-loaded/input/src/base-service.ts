export interface Container {
  readonly manager: string;
  readonly claims: Store;
  readonly images: Store;
  readonly tags: Store;
  readonly items: Store;
  readonly events: Store;
}

export interface Store {
  find(id: string): Promise<string>;
  save(id: string, text: string): Promise<string>;
}

export abstract class BaseService {
  protected readonly manager: string;

  constructor(protected readonly container: Container) {
    this.manager = container.manager;
  }
}
