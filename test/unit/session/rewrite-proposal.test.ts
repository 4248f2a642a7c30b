import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit/apply-edits.ts';
import { composeChanges } from '../../../src/core/edit/compose-changes.ts';
import type { Refactoring } from '../../../src/core/model/refactoring.ts';
import { changeProposals, lostRewrites } from '../../../src/core/session/change-proposals.ts';
import { editableText } from '../../../src/core/session/edited-text.ts';
import { commitMessage } from '../../../src/core/session/commit-message.ts';
import { proposeCodemod } from '../../../src/core/session/propose-codemod.ts';
import { isByHand, rewriteProposal } from '../../../src/core/session/rewrite-proposal.ts';
import { core, lift, shell } from './proposals.ts';

const total = lift('total');
const over = 'export function total(items: Item[]) {\n  return items;\n}\n';

/** A class that falls into two, each in a file of its own. */
const split = lift('Parts', {
  form: 'split',
  title: 'split Checkout into Payment and Mail',
  creates: [
    {
      file: '/shop/src/payment.ts',
      declarations: [{ kind: 'class', name: 'Payment', text: 'export class Payment {\n  pay(bank: Bank) {}\n}' }],
      imports: [{ file: '/shop/src/payment.ts', from: '/shop/src/bank.ts', name: 'Bank', typeOnly: true }],
    },
    {
      file: '/shop/src/mail.ts',
      declarations: [{ kind: 'class', name: 'Mail', text: 'export class Mail {}' }],
      imports: [],
    },
  ],
});

describe('what a person writes by hand', () => {
  it('takes the place of what was proposed, and is said to be by hand: in the proposal, and in the commit', () => {
    const text = '/** Adds up. */\nexport function total(items: Item[]) {\n  return 0;\n}\n';
    const [written] = changeProposals([total], [{ kind: 'rewrite', id: total.id, over, text }]);
    expect(written).toMatchObject({
      confidence: 'likely',
      title: 'lift total(items) out of Checkout.pay (edited by hand)',
    });
    expect(written?.creates[0]?.declarations).toEqual([
      { kind: 'function', name: 'total', text: text.trim(), gap: '\n\n' },
    ]);
    expect(written && editableText(written)).toBe(text);
    expect(written && isByHand(written)).toBe(true);
    expect(commitMessage('Checkout', written ? [written] : [])).toContain('(edited by hand)');
  });

  it.each([
    ['export function total( {', "the text cannot be parsed: '}' expected, at “export function total( {”"],
    ['export function sum() {}', 'total is used and has to be there (to give it another name, rename it or its group)'],
    ['function total() { /* export */ }', 'total has to be exported'],
    ['export function total() {}\nconnect();', '“connect();” is no declaration, and there can be no others here'],
    [
      "import { x } from './x';\nexport function total() {}",
      'imports cannot be added to the core: what it does not know is handed over as a parameter',
    ],
  ])('is not taken as %j', (text, reason) => {
    expect(rewriteProposal(total, text)).toEqual({ kind: 'invalid', reason });
  });

  it('can import what a part of a split needs besides', () => {
    const written = (above: string) =>
      rewriteProposal(split, editableText(split).replace('export class P', `${above}export class P`));
    const lines =
      "import type { Teller } from './staff/teller.js';\nimport z, { type Rate as Fee } from 'bank-kit';\n\n";
    expect(written(lines)).toMatchObject({
      kind: 'valid',
      value: {
        creates: [
          {
            declarations: split.creates[0]!.declarations,
            imports: [
              { from: '/shop/src/bank.ts', name: 'Bank', typeOnly: true },
              { from: '/shop/src/staff/teller.js', name: 'Teller', typeOnly: true },
              { from: 'bank-kit', name: 'default', alias: 'z', typeOnly: false },
              { from: 'bank-kit', name: 'Rate', alias: 'Fee', typeOnly: true },
            ],
          },
          { imports: [] },
        ],
      },
    });
    // What somebody imports under a name is what they mean by it.
    expect(written("import { Bank } from './other-bank';\n")).toMatchObject({
      value: { creates: [{ imports: [{ from: '/shop/src/other-bank', name: 'Bank' }] }, {}] },
    });
    expect(written("import './effects';\n")).toEqual({
      kind: 'invalid',
      reason: "“import './effects';” names nothing: only imports of names can be added here",
    });
  });

  it('leaves what only a part knows as it is: not exported', () => {
    const declarations = [
      { kind: 'function', name: 'half', text: 'function half(n: number) {\n  return n / 2;\n}' },
      { kind: 'function', name: 'pay', text: 'export function pay() {\n  return half(2);\n}' },
    ] as const;
    const file = '/shop/src/payment.ts';
    const parts = lift('Parts', { form: 'split', creates: [{ file, declarations, imports: [] }] });
    const written = (from: string, to: string) => rewriteProposal(parts, editableText(parts).replace(from, to));
    expect(written('half(2)', 'half(4)')).toMatchObject({ kind: 'valid' });
    expect(written('export function pay', 'function pay')).toEqual({
      kind: 'invalid',
      reason: 'pay has to be exported',
    });
  });

  it('is each file of a split, below a line that says which', () => {
    const text = editableText(split);
    expect(text).toBe(
      '// ---- payment.ts ----\n\nexport class Payment {\n  pay(bank: Bank) {}\n}\n\n// ---- mail.ts ----\n\nexport class Mail {}\n',
    );
    const outcome = rewriteProposal(
      split,
      text.replace('pay(bank: Bank) {}', 'pay() {}').replace('Mail {}', 'Mail { send() {} }'),
    );
    expect(outcome).toMatchObject({
      kind: 'valid',
      value: {
        creates: [
          // What is not named any more is not imported any more.
          { declarations: [{ text: 'export class Payment {\n  pay() {}\n}' }], imports: [] },
          { declarations: [{ text: 'export class Mail { send() {} }' }] },
        ],
      },
    });
  });

  it('is the class that is split as well, as a whole file; what nobody touched follows the code of today', () => {
    const original = { before: 'a;\nlog( {a} );\nb;\n', after: "import { Mail } from './mail';\nlog( {a} );\nb;\n" };
    const whole = { ...split, original, edits: [{ file: shell, start: 0, end: 2, text: '' }] };
    const over = editableText(whole);
    expect(over.startsWith('// ---- checkout.ts, the whole file ----\n\nimport { Mail }')).toBe(true);
    const text = over.replace('b;\n', "b('by  hand')\n");
    const rewrite = { kind: 'rewrite', id: split.id, over, text } as const;
    const [written] = changeProposals([whole], [rewrite]);
    expect(written?.imports).toEqual([]);
    expect(written && applyEdits(original.before, written.edits)).toBe(original.after.replace('b;', "b('by  hand')"));
    expect(written && editableText(written)).toBe(text);
    expect(written?.creates).toEqual(split.creates);
    // The parts are others now, and were not touched; then the class is another one, and was.
    const [payment, mail] = split.creates;
    const renamed = { ...payment!, declarations: [{ ...payment!.declarations[0]!, text: 'export class Payment {}' }] };
    const other = { ...whole, creates: [renamed, mail!] };
    expect(changeProposals([other], [rewrite])[0]).toMatchObject({ original: { after: written?.original?.after } });
    const another = { ...whole, original: { ...original, after: 'c;\n' } };
    expect(lostRewrites([another], [rewrite])).toEqual([rewrite]);
    expect(rewriteProposal(whole, text.replace('by  hand', "'"))).toEqual({
      kind: 'invalid',
      reason: "the text cannot be parsed: Unterminated string literal, at “b(''')”",
    });
  });

  it('keeps its quotes, its blanks and its order, whatever the file is like', () => {
    const text = 'export const fee = {a:1};\n\n\nexport function total() { return "x" }\nexport type T = 1';
    const outcome = rewriteProposal(total, text);
    if (outcome.kind === 'invalid') throw new Error(outcome.reason);
    const [change] = composeChanges({
      refactorings: [outcome.value as Refactoring],
      readText: (file) => (file === shell ? "a('b');\n" : undefined),
    }).filter(({ file }) => file === core);
    expect(change?.after).toBe(`${text}\n`);
  });

  it('comes out as it was written: what stands together, with the comments behind it', () => {
    const constants = 'export const tax = 3; // used by nobody\nexport const fee = 4; /* either */';
    const text = editableText(split).replace('export class Payment', `${constants}\nexport class Payment`);
    const outcome = rewriteProposal(split, text);
    expect(outcome.kind === 'valid' && editableText(outcome.value)).toBe(text);
    expect(outcome).toMatchObject({
      value: {
        creates: [{ declarations: [{ kind: 'class', name: 'Payment' }] }, { declarations: [{ name: 'Mail' }] }],
      },
    });
  });

  it('is handed over with one kind of line ends, and comes back with those of the file', () => {
    const [payment, ...others] = split.creates;
    const windows = payment!.declarations.map((each) => ({ ...each, text: each.text.replaceAll('\n', '\r\n') }));
    const mixed = { ...split, creates: [{ ...payment!, declarations: windows }, ...others] };
    expect(editableText(mixed)).toBe(editableText(split));
    const changes = [{ file: shell, before: 'a;\r\n', after: 'b;\r\nc;\r\n' }];
    const [foreign] = proposeCodemod(changes, { name: 'mine', cwd: '/shop' });
    expect(foreign && rewriteProposal(foreign, 'b;\nd;\n')).toMatchObject({
      value: { edits: [{ text: 'b;\r\nd;\r\n' }] },
    });
  });

  it.each([
    ['without such a line', (text: string) => text.replace('// ---- mail.ts ----\n', '')],
    ['with code that belongs to no file', (text: string) => `const x = 1;\n${text}`],
  ])('is not taken %s', (_what, change) => {
    expect(rewriteProposal(split, change(editableText(split))).kind).toBe('invalid');
  });

  it('is the call where nothing is added, and the whole file of a transform of their own', () => {
    const call = lift('total', { creates: [] });
    expect(editableText(call)).toBe('total(items)\n');
    expect(rewriteProposal(call, 'total([...items])\n')).toMatchObject({
      value: { edits: [{ file: shell, text: 'total([...items])' }] },
    });
    expect(rewriteProposal(call, 'total(')).toEqual({
      kind: 'invalid',
      reason: "the text cannot be parsed: ')' expected, at “total(”",
    });
    const [foreign] = proposeCodemod([{ file: shell, before: 'a;\n', after: 'b;\n' }], { name: 'mine', cwd: '/shop' });
    expect(foreign && rewriteProposal(foreign, 'c;\n')).toMatchObject({ value: { edits: [{ text: 'c;\n' }] } });
    expect(foreign && rewriteProposal(foreign, 'c(;\n').kind).toBe('invalid');
  });

  it('is of no use over another text, and is not lost silently', () => {
    const rewrite = { kind: 'rewrite', id: total.id, over, text: over.replace('items;', '0;') } as const;
    const rename = { kind: 'rename', id: total.id, name: 'sum' } as const;
    expect(lostRewrites([total], [rewrite, rename])).toEqual([]);
    const other = lift('total', { creates: [{ file: core, declarations: [], imports: [] }] });
    expect(changeProposals([other], [rewrite])).toEqual([other]);
    expect(lostRewrites([other], [rewrite])).toEqual([rewrite]);
    expect(lostRewrites([total], [rename, rewrite])).toEqual([rewrite]);
  });
});
