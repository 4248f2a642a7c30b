/** True for the .js family. No compiler is needed to tell, so that the survey can do without one. */
export function isJavaScriptFile(file: string): boolean {
  return /\.(?:[cm]?js|jsx)$/u.test(file);
}
