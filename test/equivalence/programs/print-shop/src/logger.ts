export interface Logger {
  info(text: string): void;
}

/** Numbers the lines of all loggers of this name, so that a second one would show. */
export function loggerFor(name: string, lines: string[]): Logger {
  lines.push(`${name} opened`);
  let count = 0;
  return { info: (text) => void lines.push(`${name} ${(count += 1)}: ${text}`) };
}
