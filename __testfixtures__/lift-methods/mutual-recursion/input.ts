import type { Logger } from './ports';

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
    const pages = chapters.map((chapter) => this.pagesOf(chapter));
    this.logger.info(pages.join(', '));
  }

  private pagesOf(chapter: Chapter): number {
    return chapter.sections.reduce(
      (sum, section) => sum + this.pagesOfSection(section),
      Math.ceil(chapter.words / this.wordsPerPage),
    );
  }

  private pagesOfSection(section: Section): number {
    return section.chapters.reduce((sum, chapter) => sum + this.pagesOf(chapter), section.words > 10 ? 1 : 0);
  }
}
