/**
 * Remembers the last answers: the tests of one case ask about the same texts several times, those of the next one never
 * again.
 */
export function recent<T>(size: number): (key: string, answer: () => T) => T {
  const known = new Map<string, T>();
  return (key, answer) => {
    const value = known.get(key) ?? answer();
    known.delete(key);
    known.set(key, value);
    for (const oldest of [...known.keys()].slice(0, -size)) known.delete(oldest);
    return value;
  };
}
