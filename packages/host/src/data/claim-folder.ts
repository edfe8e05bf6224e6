import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Take a data folder for this process. Two at once would destroy it, and the embedded database does not notice by itself.
 * Returns what gives it back; a process that died without doing so no longer counts.
 */
export function claimFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = `${folder}.lock`;
  const owner = ownerOf(file);
  if (owner !== undefined && isRunning(owner)) throw new Error(`${folder} is in use by process ${owner}`);
  rmSync(file, { force: true });
  writeFileSync(file, String(process.pid), { flag: 'wx' });
  return () => rmSync(file, { force: true });
}

function ownerOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
