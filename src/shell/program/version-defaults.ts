import { ts } from '../../core/syntax/typescript.ts';

/**
 * The bundled compiler is TypeScript 6, whose defaults are not those of 5. Fills what a project written for an older
 * compiler leaves open with what its own compiler would take. Projects on 6 or 7 have the bundled defaults.
 */
export function withDefaultsOf(version: number | undefined, options: ts.CompilerOptions): ts.CompilerOptions {
  const silenced: ts.CompilerOptions = { ...options, ignoreDeprecations: '6.0' };
  if (version === undefined || version >= 6) return silenced;
  const target = options.target ?? targetOfModule(options.module);
  const module = options.module ?? (target >= ts.ScriptTarget.ES2015 ? ts.ModuleKind.ES2015 : ts.ModuleKind.CommonJS);
  const moduleResolution = options.moduleResolution ?? resolutionOf(module);
  const isNodeModule = module >= ts.ModuleKind.Node16 && module <= ts.ModuleKind.NodeNext;
  const esModuleInterop = options.esModuleInterop ?? (isNodeModule || module === ts.ModuleKind.Preserve);
  return {
    ...silenced,
    target,
    module,
    moduleResolution,
    esModuleInterop,
    allowSyntheticDefaultImports:
      options.allowSyntheticDefaultImports ??
      (esModuleInterop || module === ts.ModuleKind.System || moduleResolution === ts.ModuleResolutionKind.Bundler),
    strict: options.strict ?? false,
    alwaysStrict: options.alwaysStrict ?? options.strict ?? false,
    types: options.types ?? ['*'],
    noUncheckedSideEffectImports: options.noUncheckedSideEffectImports ?? false,
    resolveJsonModule: options.resolveJsonModule ?? moduleResolution === ts.ModuleResolutionKind.Bundler,
  };
}

function targetOfModule(module: ts.ModuleKind | undefined): ts.ScriptTarget {
  if (module === ts.ModuleKind.NodeNext) return ts.ScriptTarget.ESNext;
  return module !== undefined && module >= ts.ModuleKind.Node16 && module < ts.ModuleKind.NodeNext
    ? ts.ScriptTarget.ES2022
    : ts.ScriptTarget.ES5;
}

function resolutionOf(module: ts.ModuleKind): ts.ModuleResolutionKind {
  if (module === ts.ModuleKind.CommonJS) return ts.ModuleResolutionKind.Node10;
  if (module === ts.ModuleKind.NodeNext) return ts.ModuleResolutionKind.NodeNext;
  if (module >= ts.ModuleKind.Node16 && module < ts.ModuleKind.NodeNext) return ts.ModuleResolutionKind.Node16;
  return module === ts.ModuleKind.Preserve ? ts.ModuleResolutionKind.Bundler : ts.ModuleResolutionKind.Classic;
}
