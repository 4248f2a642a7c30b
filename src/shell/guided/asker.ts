import type { Key } from './keys-prompt.ts';
import type { Edited } from './open-editor.ts';

/** Everything that a session asks a person; how it is asked is for the terminal. Each question has an id. */
export interface Asker {
  key<Name extends string>(question: {
    readonly id: string;
    readonly keys: readonly Key<Name>[];
    readonly notice?: string | undefined;
    /** Shows what is asked about once more, as the window has another width; `erasing` is to be printed before. */
    readonly showAgain: (erasing: string) => void;
  }): Promise<Name>;
  pick<Value>(question: {
    readonly id: string;
    readonly message: string;
    readonly choices: readonly Choice<Value>[];
    /** The value of the choice that the cursor is on at first; else it is on the first. */
    readonly initial?: Value;
  }): Promise<Value>;
  text(question: {
    readonly id: string;
    readonly message: string;
    readonly initial?: string;
    readonly validate?: (text: string) => true | string;
  }): Promise<string>;
  confirm(question: { readonly id: string; readonly message: string; readonly otherwise: boolean }): Promise<boolean>;
  /** Opens a text in the person's editor, and gives back what became of it. */
  edit(question: { readonly id: string; readonly text: string; readonly extension: string }): Promise<Edited>;
}

export interface Choice<Value> {
  readonly name: string;
  readonly value: Value;
  /** What is left on the screen once it is chosen. */
  readonly short?: string;
}
