import type { BackOffice } from './back-office.ts';

/**
 * Walks the list of all contacts by last name, page by page to the end and back. Returns how many there are; throws when a page leaves a
 * contact out or has one twice.
 */
export async function walked(office: BackOffice): Promise<number> {
  const forward = await walk(office, 'next');
  const back = await walk(office, 'previous', forward.last);
  if (new Set(forward.ids).size !== forward.ids.length)
    throw new Error('the way forward has a contact twice');
  if (back.ids.join() !== forward.ids.join()) throw new Error('the way back differs from the way forward');
  return forward.ids.length;
}

interface Way {
  readonly ids: readonly string[];
  /** The cursor of the last page. */
  readonly last: string | undefined;
}

async function walk(office: BackOffice, side: 'next' | 'previous', start?: string): Promise<Way> {
  const pages: string[][] = [];
  for (let cursor = start; ; ) {
    const at = cursor === undefined ? '' : `&cursor=${cursor}`;
    const { body } = await office.get(`/v1/contacts?limit=100&sort=lastName${at}`);
    const ids = (body.items ?? []).flatMap((item) =>
      typeof item === 'object' && item !== null && 'id' in item ? [String(item.id)] : [],
    );
    pages.push(ids);
    const on = body[side];
    if (on === undefined) {
      if (side === 'previous') pages.reverse();
      return { ids: pages.flat(), last: cursor };
    }
    cursor = on;
  }
}
