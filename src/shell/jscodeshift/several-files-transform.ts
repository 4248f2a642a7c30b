import { resolve } from 'node:path';
import type { TransformName } from '../../core/model/transform-name.ts';
import { defaultSettings } from '../../core/options/default-settings.ts';
import { findTooWide } from '../../core/splitting/draft-splits.ts';
import { ts } from '../../core/syntax/typescript.ts';
import { toPosix } from '../workspace/paths.ts';
import type { LoneFileTransform } from './lone-file-transform.ts';

/**
 * A transform that changes several files at once, which jscodeshift cannot do: it writes only the file that it was given. It
 * leaves the file as it is, and says what to run instead.
 */
export function severalFilesTransform(name: TransformName): LoneFileTransform {
  return ({ path, source }, api) => {
    const file = toPosix(resolve(path));
    const sourceFile = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
    for (const wide of findTooWide(sourceFile, defaultSettings.maxDependencies)) {
      api.report?.(
        `${wide.name} has ${wide.dependencies.length} dependencies; \`fcis-codemod --write --transform ${name}\` splits it, ` +
          'which takes more than the one file that jscodeshift writes',
      );
    }
    return undefined;
  };
}
