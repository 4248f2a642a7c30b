type Listener<Event> = (event: Event) => Promise<void> | void;

/** Hands events to those who listen. */
export class Wire<Event> {
  readonly #listeners: Listener<Event>[] = [];

  on(_name: string, listener: Listener<Event>): void {
    this.#listeners.push(listener);
  }

  process(listener: Listener<Event>): void {
    this.#listeners.push(listener);
  }

  async emit(event: Event): Promise<void> {
    for (const listener of this.#listeners) await listener(event);
  }
}

type Call = (who: string, text: string) => Promise<boolean>;

let calling: Call | undefined;

export function connect(call: Call): void {
  calling = call;
}

export const phone = {
  call: async (who: string, text: string): Promise<boolean> => (calling === undefined ? false : calling(who, text)),
};
