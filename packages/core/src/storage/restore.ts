import { draftInvalidAt, type Draft, type Issue } from '@orderpad/contracts';
import { migrations, type Migration } from './migrations.ts';
import type { DraftBase } from './stored-draft.ts';
import { storedHandoffIn, type StoredHandoff } from './stored-handoff.ts';

/**
 * The result of `restore`. A draft is refused with the issue `draft-newer` when a later version wrote it, and with `draft-corrupt`
 * when it is damaged at `path`. Refused drafts are not deleted.
 */
export type Restored =
  | {
      readonly kind: 'restored';
      readonly draft: Draft;
      /** The saved state at the host that the draft goes on with. */
      readonly base?: DraftBase;
      /** The hand-off that locks the draft. */
      readonly handoff?: StoredHandoff;
      /** Changes since it was saved at the host that the operator has accepted. */
      readonly accepted?: readonly string[];
    }
  | { readonly kind: 'refused'; readonly issue: Issue };

/**
 * Reads a saved draft of any released version, as JSON text or as a record. Never throws. `chain` are the migrations to apply;
 * default: those of this package.
 *
 * @example
 * const restored = restore(await storage.loadDraft(id));
 * const session =
 *   restored.kind === 'restored' ? startOrder({ host, storage, draft: restored.draft }) : startOrder({ host, storage });
 */
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
  const handoff = storedHandoffIn(envelope.handoff);
  return {
    kind: 'restored',
    draft: data as Draft,
    ...baseIn(envelope),
    ...(handoff && { handoff }),
    ...acceptedIn(envelope),
  };
}

/** Reads the base of an envelope; without a readable one the draft counts as never saved at the host, which overwrites nothing. */
function baseIn({ base }: { base?: unknown }): { base?: DraftBase } {
  if (typeof base !== 'object' || base === null) return {};
  const { tag, revision } = base as Partial<Record<keyof DraftBase, unknown>>; // each is looked at below
  return typeof tag === 'string' && Number.isSafeInteger(revision)
    ? { base: { tag, revision: Number(revision) } }
    : {};
}

/** Reads the accepted changes of an envelope; what is not readable is asked about again. */
function acceptedIn({ accepted }: { accepted?: unknown }): { accepted?: readonly string[] } {
  return Array.isArray(accepted) && accepted.every((each) => typeof each === 'string') ? { accepted } : {};
}

function isEnvelope(
  value: unknown,
): value is { v: number; data: unknown; base?: unknown; handoff?: unknown; accepted?: unknown } {
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
