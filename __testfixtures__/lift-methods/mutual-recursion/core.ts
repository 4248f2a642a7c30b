export interface Chapter {
  readonly words: number;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly words: number;
  readonly chapters: readonly Chapter[];
}

export function pagesOf(chapter: Chapter, wordsPerPage: number): number {
  return chapter.sections.reduce(
    (sum, section) => sum + pagesOfSection(section, wordsPerPage),
    Math.ceil(chapter.words / wordsPerPage),
  );
}

export function pagesOfSection(section: Section, wordsPerPage: number): number {
  return section.chapters.reduce((sum, chapter) => sum + pagesOf(chapter, wordsPerPage), section.words > 10 ? 1 : 0);
}
