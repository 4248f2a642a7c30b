import { describe, expect, it, test } from 'vitest';
import { isModuleOfFunctions } from '../../../src/core/edit/module-of-functions.ts';

const declared = 'const total = (a) => a * 2;\n';

describe('a module that functions can be added to', () => {
  it.each([
    ['hands out an object', 'module.exports = { total };'],
    ['hands out what a variable holds', 'const rules = { total };\nmodule.exports = rules;'],
    ['hands out one by one', 'exports.total = total;'],
    ['hands out nothing yet', ''],
  ])('%s', (_name, exported) => {
    expect(isModuleOfFunctions('/shop/src/core/order.js', declared + exported)).toBe(true);
  });
});

describe('a module that is something of its own', () => {
  test.each([
    ['freezes what it hands out', 'module.exports = Object.freeze({ total });'],
    ['freezes it later', 'const rules = { total };\nObject.freeze(rules);\nmodule.exports = rules;'],
    ['hands out an instance', 'class Rules {}\nmodule.exports = new Rules();'],
    ['hands on names that it does not tell', 'module.exports = { ...rest, total };'],
    ['computes what it hands out', 'module.exports = { get rates() { return total(1); }, total };'],
    ['does something when it is loaded', 'total(3);'],
  ])('%s', (_name, exported) => {
    expect(isModuleOfFunctions('/shop/src/core/order.js', declared + exported)).toBe(false);
  });
});
