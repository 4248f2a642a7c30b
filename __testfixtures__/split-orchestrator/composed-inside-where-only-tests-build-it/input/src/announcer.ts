export interface Mailer {
  send(to: string, text: string): Promise<void>;
}

export abstract class Announcer {
  protected abstract readonly mailer: Mailer;
  /** What it says last. */
  protected readonly signature: string = 'Yours';

  async announce(to: string): Promise<void> {
    await this.mailer.send(to, this.signature);
  }
}
