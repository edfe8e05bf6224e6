import { fstatSync, lstatSync } from 'node:fs';

/** Files that PostgreSQL has written, so that it need not sync one again that was durable before it began. Files are told apart by their number in the file system. */
export class WrittenFiles {
  readonly #numbers = new Set<bigint>();

  /** Notes that an open file was written. */
  noteOpened(file: number): void {
    this.#numbers.add(fstatSync(file, { bigint: true }).ino);
  }

  /** Notes that the file at a path was made or cut. */
  notePath(path: string): void {
    this.#numbers.add(lstatSync(path, { bigint: true }).ino);
  }

  has(file: number): boolean {
    return this.#numbers.has(fstatSync(file, { bigint: true }).ino);
  }
}
