import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** What can be made again: kept beside the package, where nobody else may write. */
export const cacheFolder = join(root, '.cache');

/** Where the package keeps what is not code: the same from `src` and from `dist`. */
export const migrationsFolder = join(root, 'drizzle');
export const invoicesFile = join(root, 'data', 'online-retail.csv');
