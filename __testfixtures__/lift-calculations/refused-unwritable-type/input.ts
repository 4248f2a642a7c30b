import type { Logger } from './ports';

export class BoxService {
  constructor(private readonly logger: Logger) {}

  measure(width: number, height: number): number {
    class Box {
      private readonly margin = 2;
      constructor(
        readonly width: number,
        readonly height: number,
      ) {}
      static marginOf(box: Box): number {
        return box.margin;
      }
    }
    const box = new Box(width, height);
    const area = (box.width + Box.marginOf(box)) * (box.height + Box.marginOf(box));
    this.logger.info(`area of ${area}`);
    return area;
  }
}
