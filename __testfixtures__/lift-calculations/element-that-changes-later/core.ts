export function sortQueue<T extends { readonly deadline: number; readonly weight: number }>(
  jobs: readonly T[],
) {
  return [...jobs].sort((a, b) => a.deadline - b.deadline || b.weight - a.weight);
}
