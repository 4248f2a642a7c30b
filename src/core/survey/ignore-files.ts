/** The file in which git is told what to leave out, wherever it lies. */
export function isIgnoreFile(path: string): boolean {
  return /(^|\/)\.gitignore$/.test(path);
}

/** What an inner folder says comes after what the folders around it say. */
export function outermostFirst<Rules extends { readonly at: string }>(rules: readonly Rules[]): readonly Rules[] {
  return [...rules].sort((a, b) => a.at.length - b.at.length);
}
