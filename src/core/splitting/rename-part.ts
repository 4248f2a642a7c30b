import posix from 'node:path/posix';
import { moduleName, sameWords, spell, wordsOf, type NamingHabit } from '../edit/file-names.ts';
import type { PartName } from './design.ts';

/** A part under another name of its class: its file and its field are called after it, in the way of the found ones. */
export function renamePart(found: PartName, className: string): PartName {
  if (className === found.className) return found;
  const [stem = '', ...suffixes] = moduleName(found.file).split('.');
  const old = wordsOf(found.className);
  const words = wordsOf(className);
  // Where the file is called after the class without its role, the new one is as well.
  const isWithoutRole = !sameWords(wordsOf(stem), old) && sameWords(wordsOf(stem), old.slice(0, -1));
  const kept = isWithoutRole && words.at(-1) === old.at(-1) ? words.slice(0, -1) : words;
  const ending = [...suffixes.map((each) => `.${each}`), posix.extname(found.file)].join('');
  return {
    className,
    file: `${posix.dirname(found.file)}/${spell(kept, habitOf(stem))}${ending}`,
    fieldName: className.charAt(0).toLowerCase() + className.slice(1),
  };
}

function habitOf(stem: string): NamingHabit {
  if (stem.includes('_')) return 'snake';
  if (/^[A-Z]/u.test(stem)) return 'pascal';
  return /^[a-z].*[A-Z]/u.test(stem) ? 'camel' : 'kebab';
}
