import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Entry } from './documents.ts';

/** A file that only grows: one line of JSON for each change, on the disk before anybody hears of it. */
export interface Ledger {
  /** The entries of earlier processes, oldest first. */
  readonly entries: readonly Entry[];
  append(entries: readonly Entry[]): void;
  close(): void;
}

/** A ledger that ends with the process. */
export const memoryLedger = (): Ledger => ({ entries: [], append: () => {}, close: () => {} });

/**
 * Opens a ledger, and makes it when there is none. A process that is killed may leave half a line at the end; nobody has heard of
 * it, so it is cut off. Throws when any other line cannot be read.
 */
export function openLedger(file: string): Ledger {
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, 'a+');
  const text = readFileSync(handle, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) ftruncateSync(handle, Buffer.byteLength(whole));
  const entries = whole
    .split('\n')
    .filter(Boolean)
    .map((line) => Entry.parse(JSON.parse(line)));
  return {
    entries,
    append(added) {
      writeSync(handle, added.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
      fsyncSync(handle);
    },
    close: () => closeSync(handle),
  };
}
