import {
  HostError,
  isBlocking,
  isHostError,
  type Draft,
  type KeyedCall,
  type Order,
  type Problem,
  type Submission,
  type SubmissionKey,
  type SubmissionState,
  warning,
} from '@orderpad/contracts';
import type { PlacedOrder } from './order-answers.ts';
import { requireAgreement } from './agreement.ts';
import { bringAbout, change, type Change } from './changes.ts';
import type { ShopContext } from './shop-context.ts';
import { unless } from './failure.ts';
import { naming, reassert } from './differences.ts';
import { alreadyPlaced, isEditable, takingBack, type Drafts } from './drafts.ts';
import type { VendureOptions } from './options.ts';
import { orderOf, readOrder } from './orders.ts';
import { shortFingerprint } from './short-fingerprint.ts';
import { orderOfKey, recordOf, recordOn, textOf, type SubmissionRecord } from './reference.ts';
import { requirePatience } from './queue.ts';

/** The knowledge of this page about a key. Refusals are kept here only: asked again, Vendure would refuse again. */
interface Known {
  readonly draftId: string;
  readonly fingerprint: string;
  readonly problem?: Problem;
}

/** Places drafts and says what became of it: complete, pay, placed, each step recognised and finished where it was left. */
export class Placing {
  readonly #options: VendureOptions;
  readonly #drafts: Drafts;
  readonly #known = new Map<SubmissionKey, Known>();

  constructor(options: VendureOptions, drafts: Drafts) {
    this.#options = options;
    this.#drafts = drafts;
  }

  place(submission: Submission, shop: ShopContext, call: KeyedCall): Promise<Order> {
    requirePatience(call.signal);
    const { draft } = submission;
    const fingerprint = shortFingerprint(submission);
    return this.#drafts.queue.run(draft.id, call.signal, async () => {
      const before = this.#known.get(call.key);
      if (before && before.fingerprint !== fingerprint) throw keyReused();
      if (before?.problem) throw HostError.from(before.problem);
      this.#known.set(call.key, { draftId: draft.id, fingerprint });
      return this.#settle(submission, shop, call, fingerprint).catch((error: unknown) => {
        if (isHostError(error) && final.has(error.code)) this.#remember(call.key, error);
        throw error;
      });
    });
  }

  async lookup(key: SubmissionKey, shop: ShopContext, signal: AbortSignal): Promise<SubmissionState> {
    requirePatience(signal);
    const { draftId } = this.#known.get(key) ?? {};
    // A change of this draft may still be on its way: what it comes to is the answer.
    if (draftId !== undefined) await this.#drafts.queue.run(draftId, signal, async () => undefined);
    const { problem } = this.#known.get(key) ?? {};
    if (problem) return { state: 'rejected', problem };
    const found = await orderOfKey(this.#options, shop, key);
    requirePatience(signal);
    if (!found) return { state: 'unseen' };
    const read = () => readOrder(this.#options, shop, found.id);
    if (found.orderPlacedAt) return { state: 'placed', order: orderOf(await read(), shop) };
    const record = recordOn(found);
    // Before it was completed nothing has happened, and sending it again is safe.
    if (found.state !== 'ArrangingPayment' || !record) return { state: 'unseen' };
    return this.#drafts.queue.run(record.draftId, signal, async () => {
      try {
        return { state: 'placed', order: await this.#pay(await read(), record, shop) };
      } catch (error) {
        if (!isHostError(error) || !final.has(error.code)) throw error;
        return { state: 'rejected', problem: this.#remember(key, error) };
      }
    });
  }

  async #settle(
    submission: Submission,
    shop: ShopContext,
    call: KeyedCall,
    fingerprint: string,
    isSecond = false,
  ): Promise<Order> {
    const { draft } = submission;
    const record = recordOf(submission, call.key, fingerprint);
    const known = await this.#drafts.known(draft, shop);
    const order = known && (await readOrder(this.#options, shop, known.id).catch(unless('not-found')));
    if (order?.orderPlacedAt) return placedBefore(order, record, shop);
    const begun = order?.state === 'ArrangingPayment' ? recordOn(order) : undefined;
    if (order && begun) {
      // Ours, or that of another pad with this draft: whose ever it is, it is finished, and there is one order.
      await this.#pay(order, begun, shop);
      return placedBefore(await readOrder(this.#options, shop, order.id), record, shop);
    }
    if (order) this.#drafts.settleOn(order, draft);
    const priced = await this.#drafts
      .price(draft, shop, call, { isLast: true })
      .catch(unless(isSecond ? undefined : 'stale'));
    // Somebody else completed it a moment ago: what became of it is looked at anew.
    if (!priced) return this.#settle(submission, shop, call, fingerprint, true);
    const { quote } = priced;
    requireAgreement(submission, quote);
    requirePatience(call.signal);
    const id = quote.context?.['vendure.order'] ?? '';
    const { refused } = await bringAbout(
      this.#options,
      draft.currency,
      completing(id, record, draft, order, shop),
    );
    const completed = await readOrder(this.#options, shop, id).catch(unless('not-found'));
    if (!completed) throw new HostError('stale', 'the order was deleted meanwhile');
    // One that somebody else completed meanwhile is not refused: it is on its way.
    if (refused.has('completed') && isEditable(completed)) throw await this.#whyNot(submission, shop, call);
    if (isDue(completed) && completed.totalWithTax === record.total && this.#drafts.wasChanged(completed)) {
      await bringAbout(this.#options, draft.currency, [takingBack(id)]);
      const issues = [warning('changed-elsewhere', [])];
      throw new HostError('refused', 'the order was changed meanwhile', { issues });
    }
    return this.#pay(completed, record, shop);
  }

  /** Pay what was completed, at the total that was accepted and at no other. */
  async #pay(completed: PlacedOrder, record: SubmissionRecord, shop: ShopContext): Promise<Order> {
    const { id, totalWithTax, currencyCode } = completed;
    if (isDue(completed) && totalWithTax !== record.total) {
      await bringAbout(this.#options, currencyCode, [takingBack(id)]);
      throw new HostError('quote-changed', `it comes to ${totalWithTax} ${currencyCode} now`);
    }
    if (isDue(completed)) await bringAbout(this.#options, currencyCode, [paying(id, record)]);
    const order = isDue(completed) ? await readOrder(this.#options, shop, id) : completed;
    if (!order.orderPlacedAt) throw new HostError('stale', 'the order was taken back meanwhile');
    return placedBefore(order, record, shop);
  }

  /** Vendure says in prose why an order cannot be completed; the draft, asked for again, says it in issues. */
  async #whyNot({ draft }: Submission, shop: ShopContext, call: KeyedCall): Promise<HostError> {
    const { quote } = await this.#drafts.price(draft, shop, call, { also: reassert });
    const issues = quote.issues.filter(isBlocking);
    return issues.length > 0
      ? new HostError('refused', 'the draft has issues', { issues })
      : new HostError('quote-changed', 'the order cannot be completed');
  }

  #remember(key: SubmissionKey, { code, message: detail, issues, orderId }: HostError): Problem {
    const problem: Problem = { code, detail, issues: [...issues], ...(orderId && { orderId }) };
    const { draftId = '', fingerprint = '' } = this.#known.get(key) ?? {};
    this.#known.set(key, { draftId, fingerprint, problem });
    return problem;
  }
}

const isDue = ({ state }: PlacedOrder): boolean => state === 'ArrangingPayment';

/** Refusals that the same submission would meet again. */
const final: ReadonlySet<Problem['code']> = new Set<Problem['code']>([
  'refused',
  'quote-changed',
  'draft-placed',
  'stale',
]);

const keyReused = (): HostError => new HostError('key-reused', 'this key came with something else before');

function placedBefore(order: PlacedOrder, { key, fingerprint }: SubmissionRecord, shop: ShopContext): Order {
  const record = recordOn(order);
  const isOurs = record
    ? record.key === key
    : order.payments?.some(({ transactionId }) => transactionId === key);
  if (!isOurs) throw alreadyPlaced(order.id);
  if (record && record.fingerprint !== fingerprint) throw keyReused();
  return orderOf(order, shop);
}

/** Returns the changes that complete an order. The submission is recorded before the step that it is about to take. */
function completing(
  id: string,
  record: SubmissionRecord,
  draft: Draft,
  order: PlacedOrder | undefined,
  shop: ShopContext,
): Change[] {
  const { reference } = shop;
  const { note } = draft;
  const isNoted = order?.history.items.some(
    ({ type, data }) => type === 'ORDER_NOTE' && data['note'] === note,
  );
  return [
    ...(reference ? [naming(id, reference, textOf(record))] : []),
    ...(note && !isNoted
      ? [change('noted', 'addNoteToOrder', { input: { id, note, isPublic: false } })]
      : []),
    change('completed', 'transitionOrderToState', { id, state: 'ArrangingPayment' }),
  ];
}

/** The whole, by hand. Without metadata, even empty, the database would refuse the row. */
const paying = (id: string, { draftId, key, methodId, payer, paymentReference }: SubmissionRecord): Change =>
  change('paid', 'addManualPaymentToOrder', {
    input: {
      orderId: id,
      method: methodId,
      transactionId: key,
      metadata: { draftId, payer, ...(paymentReference && { reference: paymentReference }) },
    },
  });
