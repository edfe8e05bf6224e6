import type { Id, Line, Shipment } from '@orderpad/contracts';
import { itemsView, type OrderSession } from '@orderpad/core';

interface Placed {
  readonly line: Line;
  readonly at: number;
}

/** A line that was removed, with its former index, and the picks and shipments that the order held beside it. */
export interface RemovedLine extends Placed {
  readonly shipments: readonly Shipment[];
  readonly picks: readonly Placed[];
}

/** Removes a line; returns what restores it, or `undefined` when there is no such line. */
export function removeLine(session: OrderSession, id: Id): RemovedLine | undefined {
  const { lines } = session.view(itemsView);
  const line = lines.get(id);
  if (!line) return undefined;
  const hasPicks = session.view(({ context }) => (context.quote?.rewards ?? []).some(({ used }) => used > 0));
  // Only an order with picks is walked over.
  const picks = hasPicks
    ? [...lines].flatMap((each, at) =>
        each.cause.kind === 'reward' && each.id !== id ? [{ line: each, at }] : [],
      )
    : [];
  const shipments = session.view(({ context }) => context.draft.shipments);
  const removed = { line, at: lines.indexOf(id), picks, shipments };
  session.send({ type: 'items.remove', ids: [id] });
  return removed;
}

/** Puts a removed line back, with the picks that were taken back meanwhile, and dismisses the notices of them. */
export function restoreLine(session: OrderSession, { line, at, picks, shipments }: RemovedLine): void {
  const notices = session.view(({ context }) => context.notices);
  const noticeOf = (id: Id) =>
    notices.find(({ code, path }) => code === 'reward-taken-back' && path[1] === id);
  const lost = picks.filter((pick) => noticeOf(pick.line.id));
  session.send({ type: 'items.restore', lines: [{ line, at }, ...lost], shipments });
  for (const { line: pick } of lost) {
    const issue = noticeOf(pick.id);
    if (issue) session.send({ type: 'review.acknowledge', issue, accepted: true });
    const now = session.view(itemsView).lines.get(pick.id);
    if (now && now.quantity < pick.quantity)
      session.send({ type: 'items.edit', id: pick.id, patch: { quantity: pick.quantity } });
  }
}
