type Send = (name: string, text: string) => Promise<void>;

let out: Send;

export function openLetters(sending: Send): void {
  out = sending;
}

export async function sendLetter(name: string, text: string): Promise<void> {
  await out(name, text);
}
