import { HostError, type Id, type Order, type SkuAnswer } from '@orderpad/contracts';
import { resolveSkus } from '../items/items.finder.ts';
import { itemsView } from '../items/items.view.ts';
import type { OrderSession } from '../order/session.ts';
import { trySend } from '../order/try-send.ts';
import { unsupported } from '../order/unsupported.ts';
import { notCopied, type OrderNote, planReorder, type ReorderNote } from './reorder.rules.ts';

/** The result of ordering a past order again. */
export interface Reordered {
  /** The past order. */
  readonly order: Order;
  /** The number of its lines that are in the order now. */
  readonly added: number;
  /** Its lines that are not, and what came differently, each named. */
  readonly notes: readonly ReorderNote[];
  /** Parts of the order besides its lines that are not copied, each named. */
  readonly others: readonly OrderNote[];
}

/** The most SKUs in one request, by the contract. */
const mostSkus = 500;

/**
 * Adds the lines of a past order to the order being taken, by one `items.add`: items, quantities and notes, at today's prices. Rewards,
 * gifts and promotions are not copied, and prices and discounts of staff neither. Every line is added, or named in `notes`. Needs the capability
 * `orders.get`. Rejects with `HostError`, and adds nothing then; with `aborted` when the contact changes meanwhile.
 *
 * @example
 * const { added, notes } = await orderAgain(session, 'order-17');
 * for (const { kind, line } of notes) console.log(kind, line.item.title);
 */
export async function orderAgain(
  session: OrderSession,
  orderId: Id,
  signal: AbortSignal = new AbortController().signal,
): Promise<Reordered> {
  const contactOf = () => session.ask((_, { context }) => context.draft.contactId);
  const contactId = contactOf();
  const order = await session.ask(({ orders }) => orders.get?.(orderId, { signal }) ?? unsupported());
  const answers = await answersFor(session, order, signal);
  if (signal.aborted || contactOf() !== contactId)
    throw new HostError('aborted', 'the order goes to somebody else now');
  const view = session.view(itemsView);
  const { lines, origins, notes } = planReorder(order, answers, {
    lines: view.lines,
    currency: view.currency,
    takesCustom: view.canAddCustom,
    takesNotes: view.canNote,
  });
  const isRefused =
    lines.length > 0 &&
    (trySend(session, { type: 'items.add', lines }) !== undefined ||
      session.view(itemsView).lines === view.lines);
  const others = notCopied(order);
  if (!isRefused) return { order, added: lines.length, notes, others };
  return {
    order,
    added: 0,
    others,
    notes: order.lines.map(
      (line): ReorderNote =>
        notes.find((each) => each.kind === 'left-out' && each.line === line) ?? {
          kind: 'left-out',
          line,
          reason: origins.includes(line) ? 'refused' : 'gone',
        },
    ),
  };
}

/** Returns the answers of the host for the SKUs of an order, by SKU. */
async function answersFor(
  session: OrderSession,
  { lines }: Order,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, SkuAnswer>> {
  const skus = [
    ...new Set(
      lines.flatMap(({ item, cause }) =>
        cause.kind === 'operator' && item.kind === 'variant' ? [item.sku] : [],
      ),
    ),
  ];
  const answers = new Map<string, SkuAnswer>();
  for (let from = 0; from < skus.length; from += mostSkus) {
    const some = skus.slice(from, from + mostSkus);
    // One request at a time: a host is not asked about thousands of lines at once.
    const page = await resolveSkus(session, some, signal);
    for (const [index, answer] of page.entries()) answers.set(some[index] ?? answer.sku, answer);
  }
  return answers;
}
