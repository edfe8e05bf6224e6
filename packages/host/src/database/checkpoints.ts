import { keepDoing } from '../service/keep-doing.ts';

/** Runs a statement. */
type Run = (statement: string) => Promise<{ readonly rows: readonly { isDue?: boolean }[] }>;

const isDue = `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) > ${32 * 1024 * 1024} as "isDue"
  from pg_control_checkpoint()`;

/**
 * Makes a checkpoint whenever 32 MiB of the log have been written since the last one. PostgreSQL inside a process makes none while it runs:
 * the log would grow without end, and a start after a kill reads it from the last checkpoint. Returns a function that ends this.
 */
export const keepCheckpointing = (run: Run): (() => Promise<void>) =>
  keepDoing(async () => {
    try {
      const { rows } = await run(isDue);
      if (rows[0]?.isDue) await run('checkpoint');
    } catch {
      // A disk that fails here fails the next commit, too, and that is reported.
    }
  }, seconds);

/** Seconds between two looks at the log. */
const seconds = 5;
