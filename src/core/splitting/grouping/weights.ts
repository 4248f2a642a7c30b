/**
 * What each adds to the burden of its reader. A part is as much as two dependencies that are held twice, so neither are
 * all of them torn apart for the sake of one that all use, nor is everything heaped up that has one in common.
 */
export const weights = {
  subject: 4,
  slightPart: 3,
  sidewaysCall: 3,
  sharedDependency: 2,
  passer: 4,
  relay: 1,
} as const;
