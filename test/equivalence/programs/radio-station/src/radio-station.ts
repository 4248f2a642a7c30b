export interface Show {
  readonly title: string;
  readonly minutes: number;
}

export interface Tape {
  readonly title: string;
}

export interface Studio<Recording> {
  readonly desk: { record(title: string): Promise<Recording> };
  readonly vault: { keep(recording: Recording): Promise<string>; find(id: string): Promise<Recording | undefined> };
  readonly mast: { send(title: string, minutes: number): Promise<boolean> };
  readonly adverts: { next(minutes: number): Promise<readonly string[]> };
  readonly news: { headlines(): Promise<readonly string[]> };
  readonly royalties: { pay(title: string, cents: number): Promise<void> };
  readonly phones: { answer(): Promise<string | undefined> };
}

type Plain = Studio<never>;

/** Sends around the clock; what a recording is, is up to the studio. */
export class RadioStation<Recording extends Tape, Id extends string = string> {
  protected readonly listeners: Id[] = [];

  constructor(
    private readonly desk: Studio<Recording>['desk'],
    private readonly vault: Studio<Recording>['vault'],
    private readonly mast: Plain['mast'],
    private readonly adverts: Plain['adverts'],
    private readonly news: Plain['news'],
    private readonly royalties: Plain['royalties'],
    private readonly phones: Plain['phones'],
  ) {}

  async record(show: Show): Promise<Recording> {
    const recording = await this.desk.record(show.title);
    await this.vault.keep(recording);
    return recording;
  }

  async replay(id: Id): Promise<Recording | undefined> {
    this.listeners.push(id);
    return this.vault.find(id);
  }

  /** Sends a show, with as many adverts as it bears. */
  async send(show: Show): Promise<number> {
    const adverts = await this.adverts.next(show.minutes);
    for (const advert of adverts) await this.mast.send(advert, 1);
    if (!(await this.mast.send(show.title, show.minutes))) {
      return 0;
    }
    await this.royalties.pay(show.title, show.minutes * 15);
    return adverts.length;
  }

  async sendNews(): Promise<string> {
    const [first = 'nothing new'] = await this.news.headlines();
    const caller = await this.phones.answer();
    return caller === undefined ? first : `${first}, says ${caller}`;
  }

  listenersSoFar(): readonly Id[] {
    return this.listeners;
  }
}

export function openStation<Recording extends Tape>(studio: Studio<Recording>) {
  const { desk, vault, mast, adverts, news, royalties, phones } = studio;
  return {
    typed: new RadioStation<Recording, 'a' | 'b'>(desk, vault, mast, adverts, news, royalties, phones),
    inferred: new RadioStation(desk, vault, mast, adverts, news, royalties, phones),
  };
}
