export { createFinder, type FinderOptions, type FoundPage } from './create-finder.ts';
