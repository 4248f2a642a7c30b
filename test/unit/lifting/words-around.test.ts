import { describe, expect, it } from 'vitest';
import { lift } from '../../support/engine.ts';
import { javaScriptOptions } from '../../support/program.ts';

function changedBy(file: string, text: string): { readonly shell: string; readonly core: string } {
  const { changed } = lift({ files: { [file]: text }, targets: [file] });
  const core = Object.entries(changed).find(([each]) => each.includes('/core/'))?.[1] ?? '';
  return { shell: changed[file] ?? text, core };
}

const summing = (above: string): string => `export class DocService {
  constructor(private readonly mailer: { send(n: number): Promise<void> }) {}

  async run(lines: { price: number; quantity: number }[]): Promise<void> {
${above}
    let total = 0;
    for (const line of lines) total += line.price * line.quantity;
    await this.mailer.send(total);
  }
}
`;

describe('a comment that holds code', () => {
  it.each([
    ["    // // debug\n    // console.log('here');", "  // // debug\n  // console.log('here');\n  let total = 0;"],
    ['    // /* old */\n    // process.exitCode = 3;', '  // /* old */\n  // process.exitCode = 3;\n  let total = 0;'],
    ['    // if (lines.length > 3) {\n    //   lines.pop()\n    // }', '  // }\n  let total = 0;'],
  ])('stays one', (above, inCore) => {
    const { core } = changedBy('/project/src/doc-service.ts', summing(above));
    expect(core).toContain('\n}\n\nexport function calculateTotal');
    expect(core).toContain(inCore);
  });

  it('is no doc of the function, as words are', () => {
    const { core } = changedBy('/project/src/doc-service.ts', summing('    // What all lines cost.'));
    expect(core).toContain('/** What all lines cost. */\nexport function calculateTotal');
  });
});

describe('a tag above a variable', () => {
  const shop = (statements: string): string => `class ShopService {
  constructor(mailer) {
    this.mailer = mailer;
  }

  async run(lines, limit) {
${statements}
  }
}

module.exports = { ShopService };
`;
  const file = '/project/src/shop-service.js';

  it('stays on the variable', () => {
    const { shell, core } = changedBy(
      file,
      shop(`    /** @type {Record<string, number>} */
    const sums = {};
    for (const line of lines) sums[line.sku] = line.price * line.quantity;
    await this.mailer.send(sums);`),
    );
    expect(core).toContain(`function buildSums(lines) {
  /** @type {Record<string, number>} */
  const sums = {};
  for`);
    expect(shell).toContain('    const sums = buildSums(lines);\n');
    expect(shell).not.toContain('@type');
    expect(core.match(/@type/gu)).toHaveLength(1);
  });

  it('stays in the shell where the declaration does', () => {
    const total = '    /**\n     * What all cost.\n     * @type {number}\n     */\n    const total = ';
    const { shell, core } = changedBy(
      file,
      shop(`${total}lines.reduce((sum, line) => sum + line.price * limit, 0);\n    await this.mailer.send(total);`),
    );
    expect(shell).toContain(`${total}buildTotal(lines, limit);\n`);
    expect(core).not.toContain('@type');
  });

  it('becomes no tag of the function where it was none', () => {
    const { core } = changedBy(
      file,
      shop(`    // @param limit of all
    let text = '';
    for (const line of lines) text += line.sku + line.price * limit;
    await this.mailer.send(text);`),
    );
    expect(core).toContain("{\n  // @param limit of all\n  let text = '';\n");
    expect(core).not.toMatch(/\* @param limit of all/u);
  });

  it('costs no lift where JavaScript is type-checked', () => {
    const text = `export class SumService {
  /** @param {{ send(sums: Record<string, number>): Promise<void> }} mailer */
  constructor(mailer) {
    this.mailer = mailer;
  }

  /** @param {{ sku: string, price: number }[]} lines */
  async run(lines) {
    /** @type {Record<string, number>} */
    const sums = {};
    for (const line of lines) sums[line.sku] = (sums[line.sku] ?? 0) + line.price * 2;
    await this.mailer.send(sums);
  }
}
`;
    const each = '/project/src/sum-service.js';
    const { refactorings, changed } = lift({
      files: { [each]: text },
      targets: [each],
      options: { ...javaScriptOptions, strict: true, checkJs: true },
    });
    expect(refactorings).toHaveLength(1);
    expect(changed[each]).toContain('const sums = buildSums(lines);');
  });
});

describe('a pair of marks', () => {
  it.each([
    ['// [START total]', '// [END total]'],
    ['// tag::sum[]', '// end::sum[]'],
    ['// jscpd:ignore-start', '// jscpd:ignore-end'],
    ['// region weights', '// endregion'],
    ['//region', '//endregion'],
    ['/* node:coverage disable */', '/* node:coverage enable */'],
    ['// <editor-fold desc="late">', '// </editor-fold>'],
    ['// @formatter:off', '// @formatter:on'],
    ['// snippet-start:[total]', '// snippet-end:[total]'],
    ['// #docregion total', '// #enddocregion total'],
    ['// #ifdef H5', '// #endif'],
    ['// <snippet_total>', '// </snippet_total>'],
    ['// --8<-- [start:total]', '// --8<-- [end:total]'],
  ])('stays around what it is about: %s', (opening, closing) => {
    const file = '/project/src/doc-service.ts';
    const text = summing(`    ${opening}`).replace('    await', `    ${closing}\n    await`);
    const { shell, core } = changedBy(file, text);
    expect(shell).toContain(`    ${opening}\n    let total = 0;\n    total = calculateTotal(lines, total);\n`);
    expect(shell).toContain(`;\n    ${closing}\n    await`);
    expect(core).not.toContain('//');
    expect(core).not.toContain('/*');
  });

  it('is none where the same words say something else', () => {
    const { core } = changedBy('/project/src/doc-service.ts', summing('    // region of all lines'));
    expect(core).toContain('/** region of all lines */');
    const inCode = summing('    // all').replace(
      'total += ',
      "total += line.price > 3 ? '[START a] #if tag::b[]'.length : ",
    );
    expect(changedBy('/project/src/doc-service.ts', inCode).core).toContain('#if tag::b[]');
  });
});

describe('the result of returning guards', () => {
  const transfer = (parameter: string): string => `export class TransferService {
  constructor(private readonly mailer: { send(s: string): Promise<void> }) {}

  async transfer(lines: { price: number }[], limit: number, ${parameter}: string): Promise<number> {
    if (${parameter} !== '') {
      if (lines.length === 0) return -1;
      if (lines.length > limit * 2) return limit * 2;
      if (lines.some((line) => line.price < 0)) return -3;
      await this.mailer.send(${parameter});
    }
    return 0;
  }
}
`;

  it('hides nothing that the code around means', () => {
    const { shell } = changedBy('/project/src/transfer-service.ts', transfer('transferCheck'));
    expect(shell).toContain('const transferCheckResult = checkTransfer(lines, limit);');
    expect(shell).toContain('if (transferCheckResult !== undefined) return transferCheckResult;');
    expect(shell).toContain('await this.mailer.send(transferCheck);');
    expect(changedBy('/project/src/transfer-service.ts', transfer('mode')).shell).toContain(
      'const transferCheck = checkTransfer(lines, limit);',
    );
  });
});

describe('a comment in which a line begins with `export`', () => {
  it('stays as it is above a function of CommonJS', () => {
    const text = `class CjsService {
  constructor(mailer) {
    this.mailer = mailer;
  }

  async run(lines, limit) {
    await this.mailer.send(this.#weight(lines, limit));
  }

  /*
  export as a number
  */
  #weight(lines, limit) {
    return lines.length * 3 + (limit > 3 ? lines.length * 2 : 2);
  }
}

module.exports = { CjsService };
`;
    const { core } = changedBy('/project/src/cjs-service.js', text);
    expect(core).toContain('/*\nexport as a number\n*/\n/** @returns {number} */\nfunction weight(lines, limit) {');
    expect(core).not.toContain('export function');
  });
});

describe('a comment above a value', () => {
  const pricing = (statements: string): string => `export class PlaceService {
  constructor(private readonly mailer: { send(subject: string, n?: number): Promise<void> }) {}

  async place(price: number, quantity: number, limit: number): Promise<void> {
${statements}
  }
}
`;

  it.each([
    "    await this.mailer.send(\n      'order',\n      // discounted total =>\n      price * quantity * (limit > 10 ? 0.9 : 1),\n    );",
    "    const gross =\n      // gross =\n      price * quantity * 1.19 + limit;\n    await this.mailer.send('gross', gross);",
    "    const net = // net (\n      (price * quantity * 1.19 + limit);\n    await this.mailer.send('net', net);",
  ])('is never written into', (statements) => {
    const { shell, core } = changedBy('/project/src/place-service.ts', pricing(statements));
    expect(core).toContain('export function');
    expect(shell).toMatch(/\/\/ (?:discounted total =>|gross =|net \()\n/u);
  });

  it('leaves the parentheses of a call with a type argument', () => {
    const { shell } = changedBy(
      '/project/src/place-service.ts',
      pricing('    await this.publish<number>(price * quantity > limit ? price * 2 : limit + 1);').replace(
        /\}\n$/u,
        '  publish<T>(value: T): Promise<void> {\n    return this.mailer.send(String(value));\n  }\n}\n',
      ),
    );
    expect(shell).toMatch(/this\.publish<number>\(\w+\(price, quantity, limit\)\);/u);
  });
});

describe('a comment behind a require', () => {
  it('goes with it', () => {
    const file = '/project/src/cart-service.js';
    const text = `const { ShopError } = require('./errors'); // what the shop throws
const db = require('./db');

class CartService {
  constructor(mailer) {
    this.mailer = mailer;
  }

  async run(lines, limit) {
    if (lines.length === 0) throw new ShopError('none');
    if (lines.length > limit * 2) throw new ShopError('too many');
    await db.save(lines);
    await this.mailer.send(lines);
  }
}

module.exports = { CartService };
`;
    const { changed } = lift({
      files: {
        [file]: text,
        '/project/src/errors.js': 'class ShopError extends Error {}\nmodule.exports = { ShopError };\n',
        '/project/src/db.js': 'exports.save = async (lines) => console.log(lines);\n',
      },
      targets: [file],
    });
    expect(changed[file]).toMatch(
      /^const db = require\('\.\/db'\);\nconst \{ validateCart \} = require\('\.\/core\/cart'\);\n\nclass/u,
    );
  });
});

describe('a text that goes on in the next line, and a comment before a value', () => {
  const texts = (statements: string): string => `export class TextService {
  constructor(private readonly mailer: { send(n: unknown): Promise<void> }) {}

  async run(price: number, quantity: number, lines: { price: number; quantity: number }[]): Promise<void> {
${statements}
  }
}
`;

  it('come to the core as they are', () => {
    const rule =
      "    const rule = price > 3\n      && quantity * 2 > price\n      && String(price) !== 'a \\\n   b';\n    await this.mailer.send(rule);";
    expect(changedBy('/project/src/text-service.ts', texts(rule)).core).toContain("!== 'a \\\n   b'");
    const total =
      '    let sum = 0;\n    for (const line of lines) sum += line.price * line.quantity;\n    const total = // in cents\n      /* rounded */ Math.round(sum * 100);\n    await this.mailer.send(total);';
    expect(changedBy('/project/src/text-service.ts', texts(total)).core).toContain(
      '  const total = // in cents\n    /* rounded */ Math.round(sum * 100);\n\n  return total;',
    );
  });
});
