import { camelCase, isVerb } from '../../naming/words.ts';

export const articles = new Set(
  'the a an our its their this that all any each every of now then first finally next also'.split(' '),
);

const otherVerbs = new Set(
  'identify assess inspect examine tell let ask book hold take give reserve release persist provision issue invite welcome ship announce audit settle capture authorise authorize deliver look write close open keep bill grant warn remember mark price allocate pack label print invoice queue email text call hand set up open collect bring compensate roll undo rate score alert approve verify redeem credit debit push pull tag warm purge post enrol enroll sign seal stamp'.split(
    ' ',
  ),
);

export function isVerbWord(word: string): boolean {
  return isVerb(word) || otherVerbs.has(word);
}

/** `2. Charge the customer, unless it is free` gives `chargeCustomer`; a comment that commands nothing gives no name. */
export function nameInComment(comment: string): string | undefined {
  const [line = ''] = comment.replace(/^(?:(?:step|phase)\s*)?\d+\s*[.):\-–—]*\s*|^[-=#*\s]+/iu, '').split('\n');
  const [clause = ''] = line.split(
    /[.,;:()[\]–—]|\s-\s|\b(?:and|so|unless|because|since|before|after|if|when|while|which|but|or|for|with|from|in|on|at|to|by|via|into|against)\b/iu,
  );
  const words = (clause.match(/[A-Za-z][A-Za-z\d]*/gu) ?? []).map((word) => word.toLowerCase());
  const [first, ...rest] = words.filter((word, index) => index === 0 || !articles.has(word));
  // `Insure the trip`: whatever stands before an article is what is done.
  const isCommand = words.length > 2 && articles.has(words[1] ?? '');
  const verb =
    first === undefined || articles.has(first) ? undefined : (imperative(first) ?? (isCommand ? first : undefined));
  if (verb === undefined || rest.length === 0 || rest.length > 3) return undefined;
  return camelCase([verb, ...rest]);
}

/** `charge`, or `charges` and `charging` where that is said of the code. */
function imperative(word: string): string | undefined {
  const forms = [
    word,
    word.replace(/s$/u, ''),
    word.replace(/es$/u, ''),
    word.replace(/ing$/u, ''),
    word.replace(/ing$/u, 'e'),
  ];
  return forms.find(isVerbWord);
}
