import { expect, it } from 'vitest';
import { typesInComments } from '../../../src/core/typing/javascript-types.ts';

it('what is not known is left unsaid: lists of nothing, and objects of which nothing is read', () => {
  const { parameterTypes, declarations } = typesInComments({
    parameterTypes: new Map([
      ['users', 'never[]'],
      ['authData', 'AuthData'],
      ['lines', 'readonly Line[]'],
      ['limit', 'number'],
    ]),
    imports: [],
    declarations: [
      { kind: 'interface', name: 'AuthData', text: 'export interface AuthData {\n}' },
      { kind: 'interface', name: 'Line', text: 'export interface Line {\n  readonly price: number;\n}' },
    ],
  });
  expect(Object.fromEntries(parameterTypes)).toEqual({ lines: '{ price: number }[]', limit: 'number' });
  expect(declarations).toEqual([]);
});
