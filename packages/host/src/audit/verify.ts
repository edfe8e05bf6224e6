import { and, asc, desc, gt, isNotNull } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { audit } from '../data/schema.ts';
import { beginning, digestOf, type Entry, readEntries } from './entries.ts';

/** A place of the chain, as it can be noted down elsewhere. */
export interface Link {
  readonly position: number;
  readonly digest: string;
}

/** An entry that is not what was sealed, or a place that has none. */
export interface Broken {
  readonly position: number;
  readonly reason: 'altered' | 'missing';
  /** The entry that stands there, as it reads now; absent where there is none. */
  readonly entry?: Entry;
}

export interface Verified {
  /** Number of entries that were looked at. */
  readonly checked: number;
  /** The last sealed entry; absent in an empty audit. */
  readonly last?: Link;
  /** The first fault; absent where there is none. */
  readonly broken?: Broken;
}

/** Number of entries that are read at once. */
const atOnce = 2000;

/**
 * Computes the digests of the audit again and compares them, from the beginning on, or only those of the last entries. `known` are links that
 * were noted down before: where one of them is not in the chain, the audit was cut off, or written anew from there on.
 *
 * @example
 * const { broken } = await verify(db, { known: [{ position: 4711, digest: '5e88…' }] });
 */
export async function verify(
  db: Queries,
  { newest, known = [] }: { readonly newest?: number; readonly known?: readonly Link[] } = {},
): Promise<Verified> {
  let last = newest === undefined ? start : await linkBefore(db, newest);
  const asked = new Map(known.map(({ position, digest }) => [position, digest]));
  let checked = 0;
  for (;;) {
    const condition =
      and(isNotNull(audit.position), gt(audit.position, last.position)) ?? isNotNull(audit.position);
    const entries = await readEntries(db, condition, asc(audit.position), atOnce);
    for (const entry of entries) {
      const position = last.position + 1;
      const broken = brokenAt(position, last.digest, entry, asked.get(position));
      if (broken) return { checked, ...(last.position > 0 && { last }), broken };
      last = { position, digest: entry.digest ?? beginning };
      checked += 1;
    }
    if (entries.length < atOnce) break;
  }
  const beyond = known.find(({ position }) => position > last.position);
  return {
    checked,
    ...(last.position > 0 && { last }),
    ...(beyond && { broken: { position: last.position + 1, reason: 'missing' } }),
  };
}

const start: Link = { position: 0, digest: beginning };

/** Returns the link before the newest entries. */
async function linkBefore(db: Queries, newest: number): Promise<Link> {
  const entries = await readEntries(db, isNotNull(audit.position), desc(audit.position), newest + 1);
  const { position, digest } = entries.length > newest ? (entries.at(-1) ?? start) : start;
  return { position: position ?? 0, digest: digest ?? beginning };
}

function brokenAt(
  position: number,
  before: string,
  entry: Entry,
  noted: string | undefined,
): Broken | undefined {
  if (entry.position !== position) return { position, reason: 'missing' };
  const isAsSealed =
    entry.digest === digestOf(before, position, entry) && (noted ?? entry.digest) === entry.digest;
  return isAsSealed ? undefined : { position, reason: 'altered', entry };
}
