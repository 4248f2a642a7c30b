import type { Logger } from './ports';
import { pagesOf } from './core/book';

interface Section {
  readonly words: number;
  readonly chapters: readonly Chapter[];
}

interface Chapter {
  readonly words: number;
  readonly sections: readonly Section[];
}

export class BookService {
  constructor(
    private readonly logger: Logger,
    private readonly wordsPerPage: number,
  ) {}

  report(chapters: readonly Chapter[]): void {
    const pages = chapters.map((chapter) => pagesOf(chapter, this.wordsPerPage));
    this.logger.info(pages.join(', '));
  }
}
