export function depthAt(water) {
  return Math.max(0, water * 10 - 5);
}
