import { wordsOf } from './words.ts';

/** Whether something of this name takes log lines and the like: `this.auditLogger`, and no `catalog` or `dialog`. */
export function isLogger(name: string): boolean {
  return wordsOf(name).some((word) => loggers.test(word));
}

const loggers =
  /^(?:(?:sys|audit|err|error|access|app|debug|event)?log(?:s|ger|gers|ging)?|winston|pino|bunyan|console|sentry|tracer|span|metrics?)$/u;
