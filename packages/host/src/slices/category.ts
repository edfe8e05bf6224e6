import type { Handler } from '../service.ts';

/** The shop has no shelves, and does not declare `catalog.browse`. */
export const listCategories: Handler<'listCategories'> = () => Promise.resolve([]);
