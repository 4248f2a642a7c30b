export function formatBody(sizes: readonly number[], position: number): string {
  return `${sizes.filter((size) => size > position * 2).length * 10 + position} left`;
}
