import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** Where the package keeps what is not code: the same from `src` and from `dist`. */
export const migrationsFolder = join(root, 'drizzle');
export const invoicesFile = join(root, 'data', 'online-retail.csv');
