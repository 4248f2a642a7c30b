import type { Sender, Store } from './parts';

export class PrintService {
  constructor(
    private readonly pages: Store,
    private readonly inks: Store,
    private readonly papers: Store,
    private readonly screen: Sender,
    private readonly tray: Sender,
  ) {}

  async print(text: string): Promise<void> {
    await this.pages.save('page', text);
    await this.inks.save('ink', text);
  }

  async preview(id: string): Promise<void> {
    const paper = await this.papers.load(id);
    await this.screen.send(paper);
    await this.tray.send(paper);
  }
}
