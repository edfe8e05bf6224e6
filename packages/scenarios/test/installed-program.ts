import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folders = ['/usr/sbin', ...(process.env['PATH'] ?? '').split(':')];

/** Returns the path of an installed program; undefined where there is none. Servers of Debian lie in a folder that is not in everybody's path. */
export const installedProgram = (name: string): string | undefined =>
  folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
