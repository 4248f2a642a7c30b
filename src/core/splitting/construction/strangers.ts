import { findNode } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import { obstacle } from '../obstacle.ts';
import type { Recognise } from './construction.ts';

/** A file in JavaScript beside a program that holds none: what it builds cannot be rewritten, and nothing checks it. */
export interface Stranger {
  readonly file: string;
  readonly text: string;
  /** It stands outside of the project, without a word that leads there. */
  readonly isElsewhere?: boolean;
}

/** Refuses a class that JavaScript outside of the program names: it may build it, with the arguments of today. */
export const recogniseStrangers: Recognise = ({ model, strangers = [] }) => {
  const stranger = strangers.find((each) => names(each, model.name));
  if (stranger === undefined) return undefined;
  return obstacle({
    code: 'site-out-of-reach',
    cause: model.node.name ?? model.node,
    reason: `${stranger.file} uses ${model.name}, and the project's tsconfig does not take JavaScript in`,
    unblock: 'set allowJs in the tsconfig and include the file, or write it in TypeScript',
  });
};

/** Comments and strings do not count, nor does a file that has a class of its own by this name. */
function names({ file, text }: Stranger, name: string): boolean {
  const sourceFile = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const isDeclared = findNode([sourceFile], (node) => ts.isClassLike(node) && node.name?.text === name) !== undefined;
  return !isDeclared && findNode([sourceFile], (node) => ts.isIdentifier(node) && node.text === name) !== undefined;
}
