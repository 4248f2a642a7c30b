import { expect, it } from 'vitest';
import { isLogger } from '../../../src/core/naming/is-logger.ts';

it.each([
  ['this.logger', true],
  ['this.auditLog', true],
  ['console', true],
  ['Logger.of(name)', true],
  ['syslog', true],
  ['this.catalog', false],
  ['dialog', false],
  ['login', false],
  ['this.spanish', false],
])('%s takes log lines: %s', (name, expected) => expect(isLogger(name)).toBe(expected));
