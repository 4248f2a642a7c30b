import { describe, expect, it } from 'vitest';
import type { Invocation } from '../../../src/core/options/invocation.ts';
import { transformNames } from '../../../src/core/model/transform-name.ts';
import { settingsOf, severitiesOf } from '../../../src/core/options/settings-of.ts';

const bare: Invocation = {
  command: 'lift',
  mode: 'dry',
  paths: [],
  format: 'pretty',
  transforms: undefined,
  codemods: [],
  only: [],
  project: undefined,
  coreDir: undefined,
  maxDependencies: undefined,
  composition: undefined,
  limit: undefined,
  maxWarnings: undefined,
  assume: false,
  allowDirty: false,
  failOnChanges: false,
  commit: false,
  verify: undefined,
  configFile: undefined,
};

describe('settings', () => {
  it('do the right thing with no configuration at all', () => {
    expect(settingsOf(bare, {})).toEqual({
      transforms: transformNames,
      only: [],
      coreDir: 'src/core',
      maxDependencies: 4,
      composition: 'inside',
      limit: undefined,
      assume: false,
      purity: { purePackages: [], pureFunctions: [], impureFunctions: [] },
    });
  });

  it('come from the configuration where the command line is silent', () => {
    const config = {
      coreDir: 'core',
      maxDependencies: 6,
      composition: 'inside' as const,
      purity: { pureFunctions: ['lodash:sum'] },
    };
    expect(settingsOf({ ...bare, maxDependencies: 2 }, config)).toMatchObject({
      coreDir: 'core',
      maxDependencies: 2,
      composition: 'inside',
      purity: { purePackages: [], pureFunctions: ['lodash:sum'] },
    });
  });
});

describe('severities', () => {
  it('are errors unless the configuration says otherwise', () => {
    expect(severitiesOf({ rules: { 'pure-core': 'warning', 'max-dependencies': 'off' } })).toEqual({
      'no-business-logic': 'error',
      'max-dependencies': 'off',
      'pure-core': 'warning',
    });
  });
});
