import { fingerprint } from '@orderpad/contracts';
import type { Answer } from './answer.ts';

/** A row as it should be, and what writes it. */
export interface Planned {
  /** The natural key of the row, as people read it. */
  readonly key: string;
  /** The key as rows are compared by, where people write one in several ways. */
  readonly identity?: string;
  /** Returns the outcome once it is written, or left alone. */
  write(): Promise<Exclude<Answer['outcome'], 'refused'>>;
}

type Values = Readonly<Record<string, unknown>>;

/** Tells if a row holds these values already. */
export const holds = (row: Values, values: Values): boolean =>
  Object.entries(values).every(
    ([name, value]) => fingerprint({ value: row[name] }) === fingerprint({ value }),
  );

/**
 * Plans to create a row, to change what is `given` of it, or to leave one alone that holds the values already: a row that is written makes every quote read
 * its data anew.
 */
export const planned = <Given extends Values>(
  key: string,
  before: Values | undefined,
  values: Given,
  writing: {
    insert: (values: Given) => Promise<unknown>;
    update: (values: Partial<Given>) => Promise<unknown>;
  },
  given: Partial<Given> = values,
): Planned => ({
  key,
  async write() {
    if (!before) {
      await writing.insert(values);
      return 'created';
    }
    if (holds(before, given)) return 'unchanged';
    await writing.update(given);
    return 'changed';
  },
});
