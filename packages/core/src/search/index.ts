export { createFinder, type FinderOptions, type FoundPage } from './create-finder.ts';
export type { Finder, FinderView } from './finder.ts';
