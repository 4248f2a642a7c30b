import { expect, test } from 'vitest';
import { interleave, median, type Contender } from '../../../bench/interleave.ts';

test.each([
  [[], undefined],
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %j', (numbers, expected) => {
  expect(median(numbers)).toBe(expected);
});

test('contenders take turns, and the warm-up does not count', async () => {
  const order: string[] = [];
  const contender = (name: string, times: readonly number[]): Contender => {
    const left = [...times];
    return {
      name,
      run: async () => {
        order.push(name);
        return { seconds: left.shift()!, cpuSeconds: undefined, megabytes: 7 };
      },
    };
  };
  const contenders = [contender('a', [100, 1, 2, 9]), contender('b', [100, 4, 6, 5])];
  const measured = await interleave(contenders, { rounds: 3, say: () => undefined });
  expect(order.join('')).toBe('abababab');
  expect(measured).toEqual([
    { seconds: 2, cpuSeconds: undefined, megabytes: 7 },
    { seconds: 5, cpuSeconds: undefined, megabytes: 7 },
  ]);
});
