export type Sorting = 'title' | 'author' | 'year' | 'shelf' | 'none';
