import type { Draft, Quote, SavedDraft } from '@orderpad/contracts';
import { currentQuote } from '../order/context.ts';
import { paysOnly } from '../order/pays-only.ts';
import type { OrderSession } from '../order/session.ts';
import type { DraftBase } from '../storage/stored-draft.ts';
import { fingerprintOf, warningOf } from './decisions.rules.ts';
import { differencesBetween } from './differences.rules.ts';
import { rememberSaved } from './snapshot-to-save.ts';
import { editedLines, unedited } from './unedited.ts';

/**
 * Compares a resumed order, at its first quote, with what was quoted when it was saved. Until the operator has decided about
 * every difference, the order is not placed. A difference that an earlier session on this device accepted is accepted. Returns a function that stops waiting for the quote.
 *
 * @example
 * const saved = await loadDraft(host, id);
 * const session = startOrder({ host, ...resumed(saved) });
 * compareResumed(session, saved);
 */
export function compareResumed(session: OrderSession, saved: SavedDraft): () => void {
  const { quoted } = saved;
  rememberSaved(session, saved);
  if (!quoted) return () => {};
  const compare = (quote: Quote): void => {
    unsubscribe();
    // The customer of a hand-off decides about nothing but the payment; the host refuses another total.
    if (session.view(({ context }) => paysOnly(context))) return;
    const { data, accepted = [] } = session.persist();
    const edited = editedLines(saved.draft.lines, data.lines);
    const comparison = differencesBetween(unedited(quoted, saved.draft.lines, data.lines), {
      ...quote,
      lines: quote.lines.filter(({ lineId }) => !edited.has(lineId)),
    });
    session.send({ type: 'drafts.compare', comparison });
    const before = new Set(accepted);
    for (const difference of comparison.differences)
      if (before.has(fingerprintOf(difference)))
        session.send({ type: 'review.acknowledge', issue: warningOf(difference), accepted: true });
  };
  const unsubscribe = session.on('quoted', ({ quote }) => compare(quote));
  const quote = session.view(({ context }) => currentQuote(context));
  if (quote) compare(quote);
  return unsubscribe;
}

/**
 * Returns which version of a draft an order goes on with: that of the `device`, where it was edited since it was saved at the host; else
 * that of the `host`. `both`: each has changes that the other lacks, so the operator is asked.
 */
export function versionToOpen(
  device: { readonly draft: Draft; readonly base?: DraftBase | undefined },
  saved: SavedDraft,
): 'device' | 'host' | 'both' {
  const { base, draft } = device;
  if (base?.revision === draft.revision) return 'host';
  return base?.tag === saved.tag ? 'device' : 'both';
}

/** Returns the options with which `startOrder` goes on with a saved draft. */
export const resumed = ({ draft, tag }: SavedDraft) => ({ draft, base: { tag, revision: draft.revision } });
