import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Claims a data folder for this process and returns the function that releases it. Two processes on one folder would
 * destroy it, and the embedded database does not notice that by itself. The claim of a process that has died does not
 * count. Throws when a running process holds the folder.
 */
export function claimFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = `${folder}.lock`;
  const owner = contentOf(file);
  const [pid = ''] = owner?.split(' ') ?? [];
  if (owner !== undefined && owner === lifeOf(Number(pid)))
    throw new Error(`${folder} is in use by process ${pid}`);
  rmSync(file, { force: true });
  writeFileSync(file, lifeOf(process.pid) ?? '', { flag: 'wx' });
  return () => rmSync(file, { force: true });
}

/**
 * Identifies one run of a process: its number and, where the system provides it, its start time. The number alone is
 * reused, in containers at every start.
 */
function lifeOf(pid: number): string | undefined {
  if (!isRunning(pid)) return undefined;
  const began = contentOf(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ')[19];
  return `${pid} ${began ?? ''}`;
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
