/** Which core modules import which, those included that the plan makes: a circle could leave a class without its base. */
export interface CoreImports {
  /** False where the import would close a circle; else it counts from now on. */
  add(importing: string, imported: string): boolean;
}

/** `loads` knows the modules that exist already. */
export function createCoreImports(loads: (module: string, other: string) => boolean): CoreImports {
  const planned = new Map<string, Set<string>>();
  const reaches = (module: string, other: string): boolean => {
    const seen = new Set([module]);
    for (const each of seen) {
      if (each === other || loads(each, other)) return true;
      planned.get(each)?.forEach((next) => seen.add(next));
    }
    return false;
  };
  return {
    add: (importing, imported) => {
      if (reaches(imported, importing)) return false;
      planned.set(importing, (planned.get(importing) ?? new Set()).add(imported));
      return true;
    },
  };
}
