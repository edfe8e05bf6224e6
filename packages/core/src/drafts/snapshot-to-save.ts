import { snapshotOf, type QuoteSnapshot, type SavedDraft } from '@orderpad/contracts';
import { currentQuote } from '../order/context.ts';
import type { Difference } from '../order/difference.ts';
import type { OrderSession } from '../order/session.ts';
import { decisionOf } from './decisions.rules.ts';
import { unedited } from './unedited.ts';

/** The saved state that each session began with. */
const savedStates = new WeakMap<OrderSession, SavedDraft>();

/** Remembers the saved state that an order goes on with, for when it is saved again. */
export const rememberSaved = (session: OrderSession, saved: SavedDraft): void => {
  savedStates.set(session, saved);
};

/**
 * Returns the snapshot to save beside the draft. What the operator has accepted is saved as it is quoted now, and what is undecided as it
 * was saved before, so that whoever continues the order is asked about that and nothing else. `undefined` without any quote.
 */
export function snapshotToSave(session: OrderSession): QuoteSnapshot | undefined {
  const state = savedStates.get(session);
  // A session goes on with the next order after one was saved.
  const saved = state?.draft.id === session.draftId ? state : undefined;
  const former = saved?.quoted && unedited(saved.quoted, saved.draft.lines, session.persist().data.lines);
  const quote = session.view(({ context }) => currentQuote(context));
  const now = quote && snapshotOf(quote);
  if (!former || !now) return now ?? former;
  const open = session.view(({ context }) =>
    (context.comparison?.differences ?? []).filter((each) => decisionOf(each, context) === 'open'),
  );
  if (open.length === 0) return now;
  if (former.currency !== now.currency) return former;
  const merged = <Part>(
    kind: Difference['kind'],
    parts: (of: QuoteSnapshot) => Part[],
    idOf: (part: Part) => string,
  ) => {
    const ids = new Set(open.filter((each) => each.kind === kind).map(({ id }) => id));
    const isOpen = (part: Part): boolean => ids.has(idOf(part));
    return [...parts(now).filter((part) => !isOpen(part)), ...parts(former).filter(isOpen)];
  };
  return {
    ...now,
    lines: merged(
      'line',
      ({ lines }) => lines,
      ({ lineId }) => lineId,
    ),
    promotions: merged(
      'promotion',
      ({ promotions }) => promotions,
      ({ promotionId }) => promotionId,
    ),
    shipments: merged(
      'shipment',
      ({ shipments }) => shipments,
      ({ shipmentId }) => shipmentId,
    ),
    // The sums of a snapshot add up, so they are of one time: that which the customer was told of.
    totals: former.totals,
  };
}
