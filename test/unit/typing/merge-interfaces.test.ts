import { describe, expect, test } from 'vitest';
import { mergeInterfaces } from '../../../src/core/typing/signature.ts';

const item = (members: string, name = 'Item') => ({
  kind: 'interface' as const,
  name,
  text:
    members === ''
      ? `export interface ${name} {}`
      : `export interface ${name} {\n  ${members.split('\n').join('\n  ')}\n}`,
});

const merged: Readonly<Record<string, readonly [string, string, string]>> = {
  'the same': ['readonly a: number;', 'readonly a: number;', 'readonly a: number;'],
  'other members are added at the end': [
    'readonly a: number;\nreadonly b: string;',
    'readonly c: boolean;\nreadonly a: number;',
    'readonly a: number;\nreadonly b: string;\nreadonly c: boolean;',
  ],
  'nested objects are merged': [
    'readonly a: { readonly x: number };',
    'readonly a: { readonly y: number };',
    'readonly a: { readonly x: number; readonly y: number };',
  ],
  'deeper objects are merged': [
    'readonly a: { readonly x: { readonly p: 1 } };',
    'readonly a: { readonly x: { readonly q: 2 } };',
    'readonly a: { readonly x: { readonly p: 1; readonly q: 2 } };',
  ],
  'a list that one of them hands on': ['readonly a: readonly X[];', 'readonly a: X[];', 'readonly a: X[];'],
  'a member that one of them may change': ['readonly a: number;', 'a: number;', 'a: number;'],
  methods: ['isOpen(): boolean;', 'age(now: number): number;', 'isOpen(): boolean;\nage(now: number): number;'],
};

const refused: Readonly<Record<string, readonly [string, string]>> = {
  'members of other types': ['readonly a: number;', 'readonly a: string;'],
  'members that are optional in one': ['readonly a: number;', 'readonly a?: number;'],
  'members that differ deep inside': ['readonly a: { readonly x: 1 };', 'readonly a: { readonly x: 2 };'],
  'methods that differ': ['age(now: number): number;', 'age(): number;'],
};

describe('merging two interfaces of one name', () => {
  test.each(Object.entries(merged))('%s', (_, [a, b, expected]) => {
    expect(mergeInterfaces(item(a), item(b))).toEqual(item(expected));
  });

  test.each(Object.entries(refused))('refuses %s', (_, [a, b]) => {
    expect(mergeInterfaces(item(a), item(b))).toBeUndefined();
  });

  test('refuses other names and other kinds', () => {
    expect(mergeInterfaces(item('a: 1;'), item('a: 1;', 'Other'))).toBeUndefined();
    expect(
      mergeInterfaces(item('a: 1;'), { kind: 'type', name: 'Item', text: 'export type Item = 1;' }),
    ).toBeUndefined();
  });

  test('keeps the doc comment, the indentation and files without semicolons', () => {
    const a = {
      kind: 'interface' as const,
      name: 'Item',
      text: '/** What is sold. */\nexport interface Item {\n\treadonly a: number\n}',
    };
    const b = { kind: 'interface' as const, name: 'Item', text: 'export interface Item {\n\treadonly b: number\n}' };
    expect(mergeInterfaces(a, b)?.text).toBe(
      '/** What is sold. */\nexport interface Item {\n\treadonly a: number\n\treadonly b: number\n}',
    );
  });
});
