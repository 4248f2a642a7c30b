import { OrderError } from '../errors';

export interface Box {
  readonly weight: number;
}

export function validateBoxes(boxes: readonly Box[]): void {
  if (boxes.length > 40) throw new OrderError('Too many boxes');
  if (boxes.some((box) => box.weight > 1000)) throw new OrderError('A box is too heavy');
}
