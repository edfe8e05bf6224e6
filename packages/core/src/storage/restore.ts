import { draftInvalidAt, type Draft, type Issue } from '@orderpad/contracts';
import { migrations, type Migration } from './migrations.ts';

/**
 * What became of a kept draft: `draft-newer` was written by a later version and is best left alone; `draft-corrupt` does not
 * hold what it should, and `path` says where. Nothing refused is deleted.
 */
export type Restored =
  | { readonly kind: 'restored'; readonly draft: Draft }
  | { readonly kind: 'refused'; readonly issue: Issue };

/** Read a kept draft, as JSON text or as the record it was, whichever version wrote it. */
export function restore(stored: unknown, chain: readonly Migration[] = migrations): Restored {
  const envelope = typeof stored === 'string' ? parsed(stored) : stored;
  if (!isEnvelope(envelope)) return refused('draft-corrupt', ['schema']);
  const { v } = envelope;
  const newest = chain.length + 1;
  if (v > newest) return refused('draft-newer', ['v'], { version: v, newest });

  let { data } = envelope;
  try {
    for (const lift of chain.slice(v - 1)) data = lift(data);
  } catch {
    return refused('draft-corrupt', ['data']);
  }
  const flaw = draftInvalidAt(data);
  if (flaw) return refused('draft-corrupt', ['data', ...flaw]);
  // Without a flaw it is a draft.
  return { kind: 'restored', draft: data as Draft };
}

function isEnvelope(value: unknown): value is { v: number; data: unknown } {
  if (typeof value !== 'object' || value === null) return false;
  if (!('schema' in value && value.schema === 'orderpad.draft' && 'v' in value && 'data' in value))
    return false;
  return typeof value.v === 'number' && Number.isInteger(value.v) && value.v >= 1;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const refused = (
  code: 'draft-newer' | 'draft-corrupt',
  path: Issue['path'],
  params: Issue['params'] = {},
): Restored => ({
  kind: 'refused',
  issue: { code, severity: 'error', path, params, fixes: [] },
});
