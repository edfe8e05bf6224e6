import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Take a data folder for this process. Two at once would destroy it, and the embedded database does not notice by itself.
 * Returns what gives it back; a process that died without doing so no longer counts.
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
 * One life of a process: its number and, where the system tells, when it started. Numbers alone come back, in containers
 * at every start.
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
