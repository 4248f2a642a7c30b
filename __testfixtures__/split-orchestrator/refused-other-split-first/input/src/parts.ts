export interface Store {
  load(id: string): Promise<string>;
  save(id: string, text: string): Promise<void>;
}

export interface Sender {
  send(text: string): Promise<void>;
}
