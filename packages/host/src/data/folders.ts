import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** Holds files that can be made again. It stands beside the package, where no other user can write. */
export const cacheFolder = join(root, '.cache');

/** The folders and files of the package that hold no code. The paths are right both from `src` and from `dist`. */
export const migrationsFolder = join(root, 'drizzle');
export const invoicesFile = join(root, 'data', 'online-retail.csv');
export const packageFile = join(root, 'package.json');
