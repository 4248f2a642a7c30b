import { noOverrides } from '../model/settings.ts';
import type { Settings } from '../model/settings.ts';
import { transformNames } from '../model/transform-name.ts';

/** What a run does when nobody says anything else. */
export const defaultSettings: Settings = {
  transforms: transformNames,
  only: [],
  coreDir: 'src/core',
  maxDependencies: 4,
  composition: 'inside',
  limit: undefined,
  assume: false,
  purity: noOverrides,
};
