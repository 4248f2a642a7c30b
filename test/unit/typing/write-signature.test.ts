import { describe, expect, test } from 'vitest';
import { cases } from './signature-cases.ts';
import { complaints, describeImport, liftAll } from './lift-case.ts';

const outcomes = liftAll(cases);

describe('the signature of a lifted function', () => {
  test.each(cases)('$name', (lifting) => {
    const { signature } = outcomes.get(lifting.name)!;
    if ('refused' in lifting) {
      expect(signature).toMatchObject(lifting.refused);
      return;
    }
    if ('code' in signature) throw new Error(`${signature.code}: ${signature.reason}`);
    expect(Object.fromEntries(signature.parameterTypes)).toEqual(lifting.types);
    expect(signature.imports.map(describeImport)).toEqual(lifting.imports ?? []);
    expect(signature.declarations.map(({ text }) => text)).toEqual(lifting.declarations ?? []);
    expect(signature.resultType).toBe(lifting.returns);
    expect(signature.typeParameters).toBe(lifting.generic);
  });

  test('compiles in its new home and at the place of the call', () => {
    expect(complaints(outcomes)).toEqual({});
  });
});
