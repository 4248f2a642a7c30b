import { expect, it } from 'vitest';
import { lift } from '../../support/engine.ts';

function coreOf(statements: string): string {
  const file = '/project/src/parcel-service.ts';
  const service = `export class ParcelService {
  constructor(private readonly store: { save(value: unknown): Promise<void> }) {}

  async ship(weight: number, zone: string): Promise<void> {
    await this.store.save(zone);
    let fee: number;
    ${statements}
    await this.store.save(fee);
  }
}
`;
  return lift({ files: { [file]: service }, targets: [file] }).changed['/project/src/core/parcel.ts'] ?? '';
}

it('returns what each branch assigns', () => {
  expect(
    coreOf(`if (weight > 20) {
      fee = weight * 3;
    } else if (zone === 'abroad') {
      const extra = weight * 2;
      fee = extra + 4;
    } else {
      fee = 2;
    }`),
  ).toBe(`export function calculateFee(weight: number, zone: string): number {
  if (weight > 20) {
    return weight * 3;
  } else if (zone === 'abroad') {
    const extra = weight * 2;
    return extra + 4;
  } else {
    return 2;
  }
}
`);
});

it.each([
  [
    'reads it in between',
    "if (weight > 20) { fee = weight * 3; fee = fee * 2; } else { fee = zone === 'abroad' ? 9 : 2; }",
  ],
  ['adds to it', "fee = 1; if (weight > 20) { fee += weight * 3; } else { fee = zone === 'abroad' ? 9 : 2; }"],
])('declares it first where a branch %s', (_what, statements) => {
  expect(coreOf(statements)).toMatch(/let fee[^]*return fee;/u);
});
