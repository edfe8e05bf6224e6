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
import type { Desk } from './desk.ts';
import { unless } from './failure.ts';
import { naming, reassert } from './differences.ts';
import { alreadyPlaced, isEditable, takingBack, type Drafts } from './drafts.ts';
import type { VendureOptions } from './options.ts';
import { orderOf, readOrder } from './orders.ts';
import { shortFingerprint } from './short-fingerprint.ts';
import { orderOfKey, pressOf, pressOn, written, type Press } from './reference.ts';
import { requirePatience } from './turns.ts';

/** What this page knows of a key. Refusals live here only: asked again, Vendure would refuse again. */
interface Known {
  readonly draftId: string;
  readonly print: string;
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

  place(submission: Submission, desk: Desk, call: KeyedCall): Promise<Order> {
    requirePatience(call.signal);
    const { draft } = submission;
    const print = shortFingerprint(submission);
    return this.#drafts.turns.take(draft.id, call.signal, async () => {
      const before = this.#known.get(call.key);
      if (before && before.print !== print) throw keyReused();
      if (before?.problem) throw HostError.from(before.problem);
      this.#known.set(call.key, { draftId: draft.id, print });
      return this.#settle(submission, desk, call, print).catch((error: unknown) => {
        if (isHostError(error) && final.has(error.code)) this.#remember(call.key, error);
        throw error;
      });
    });
  }

  async lookup(key: SubmissionKey, desk: Desk, signal: AbortSignal): Promise<SubmissionState> {
    requirePatience(signal);
    const { draftId } = this.#known.get(key) ?? {};
    // A change of this draft may still be on its way: what it comes to is the answer.
    if (draftId !== undefined) await this.#drafts.turns.take(draftId, signal, async () => undefined);
    const { problem } = this.#known.get(key) ?? {};
    if (problem) return { state: 'rejected', problem };
    const found = await orderOfKey(this.#options, desk, key);
    requirePatience(signal);
    if (!found) return { state: 'unseen' };
    const read = () => readOrder(this.#options, desk, found.id);
    if (found.orderPlacedAt) return { state: 'placed', order: orderOf(await read(), desk) };
    const press = pressOn(found);
    // Before it was completed nothing has happened, and sending it again is safe.
    if (found.state !== 'ArrangingPayment' || !press) return { state: 'unseen' };
    return this.#drafts.turns.take(press.draftId, signal, async () => {
      try {
        return { state: 'placed', order: await this.#pay(await read(), press, desk) };
      } catch (error) {
        if (!isHostError(error) || !final.has(error.code)) throw error;
        return { state: 'rejected', problem: this.#remember(key, error) };
      }
    });
  }

  async #settle(
    submission: Submission,
    desk: Desk,
    call: KeyedCall,
    print: string,
    isSecond = false,
  ): Promise<Order> {
    const { draft } = submission;
    const press = pressOf(submission, call.key, print);
    const known = await this.#drafts.known(draft, desk);
    const order = known && (await readOrder(this.#options, desk, known.id).catch(unless('not-found')));
    if (order?.orderPlacedAt) return placedBefore(order, press, desk);
    const begun = order?.state === 'ArrangingPayment' ? pressOn(order) : undefined;
    if (order && begun) {
      // Ours, or that of another pad with this draft: whose ever it is, it is finished, and there is one order.
      await this.#pay(order, begun, desk);
      return placedBefore(await readOrder(this.#options, desk, order.id), press, desk);
    }
    if (order) this.#drafts.settleOn(order, draft);
    const priced = await this.#drafts
      .price(draft, desk, call, { isLast: true })
      .catch(unless(isSecond ? undefined : 'stale'));
    // Somebody else completed it a moment ago: what became of it is looked at anew.
    if (!priced) return this.#settle(submission, desk, call, print, true);
    const { quote } = priced;
    requireAgreement(submission, quote);
    requirePatience(call.signal);
    const id = quote.context?.['vendure.order'] ?? '';
    const { refused } = await bringAbout(
      this.#options,
      draft.currency,
      completing(id, press, draft, order, desk),
    );
    const completed = await readOrder(this.#options, desk, id).catch(unless('not-found'));
    if (!completed) throw new HostError('stale', 'the order was deleted meanwhile');
    // One that somebody else completed meanwhile is not refused: it is on its way.
    if (refused.has('completed') && isEditable(completed)) throw await this.#whyNot(submission, desk, call);
    if (isDue(completed) && completed.totalWithTax === press.total && this.#drafts.wasChanged(completed)) {
      await bringAbout(this.#options, draft.currency, [takingBack(id)]);
      const issues = [warning('changed-elsewhere', [])];
      throw new HostError('refused', 'the order was changed meanwhile', { issues });
    }
    return this.#pay(completed, press, desk);
  }

  /** Pay what was completed, at the total that was accepted and at no other. */
  async #pay(completed: PlacedOrder, press: Press, desk: Desk): Promise<Order> {
    const { id, totalWithTax, currencyCode } = completed;
    if (isDue(completed) && totalWithTax !== press.total) {
      await bringAbout(this.#options, currencyCode, [takingBack(id)]);
      throw new HostError('quote-changed', `it comes to ${totalWithTax} ${currencyCode} now`);
    }
    if (isDue(completed)) await bringAbout(this.#options, currencyCode, [paying(id, press)]);
    const order = isDue(completed) ? await readOrder(this.#options, desk, id) : completed;
    if (!order.orderPlacedAt) throw new HostError('stale', 'the order was taken back meanwhile');
    return placedBefore(order, press, desk);
  }

  /** Vendure says in prose why an order cannot be completed; the draft, asked for again, says it in issues. */
  async #whyNot({ draft }: Submission, desk: Desk, call: KeyedCall): Promise<HostError> {
    const { quote } = await this.#drafts.price(draft, desk, call, { also: reassert });
    const issues = quote.issues.filter(isBlocking);
    return issues.length > 0
      ? new HostError('refused', 'the draft has issues', { issues })
      : new HostError('quote-changed', 'the order cannot be completed');
  }

  #remember(key: SubmissionKey, { code, message: detail, issues, orderId }: HostError): Problem {
    const problem: Problem = { code, detail, issues: [...issues], ...(orderId && { orderId }) };
    const { draftId = '', print = '' } = this.#known.get(key) ?? {};
    this.#known.set(key, { draftId, print, problem });
    return problem;
  }
}

const isDue = ({ state }: PlacedOrder): boolean => state === 'ArrangingPayment';

/** Refusals after which the same press comes to nothing again. */
const final: ReadonlySet<Problem['code']> = new Set<Problem['code']>([
  'refused',
  'quote-changed',
  'draft-placed',
  'stale',
]);

const keyReused = (): HostError => new HostError('key-reused', 'this key came with something else before');

function placedBefore(order: PlacedOrder, { key, print }: Press, desk: Desk): Order {
  const press = pressOn(order);
  const isOurs = press
    ? press.key === key
    : order.payments?.some(({ transactionId }) => transactionId === key);
  if (!isOurs) throw alreadyPlaced(order.id);
  if (press && press.print !== print) throw keyReused();
  return orderOf(order, desk);
}

/** The press is written down before the step that it is about to take. */
function completing(
  id: string,
  press: Press,
  draft: Draft,
  order: PlacedOrder | undefined,
  desk: Desk,
): Change[] {
  const { reference } = desk;
  const { note } = draft;
  const isNoted = order?.history.items.some(
    ({ type, data }) => type === 'ORDER_NOTE' && data['note'] === note,
  );
  return [
    ...(reference ? [naming(id, reference, written(press))] : []),
    ...(note && !isNoted
      ? [change('noted', 'addNoteToOrder', { input: { id, note, isPublic: false } })]
      : []),
    change('completed', 'transitionOrderToState', { id, state: 'ArrangingPayment' }),
  ];
}

/** The whole, by hand. Without metadata, even empty, the database would refuse the row. */
const paying = (id: string, { draftId, key, methodId, payer, paymentReference }: Press): Change =>
  change('paid', 'addManualPaymentToOrder', {
    input: {
      orderId: id,
      method: methodId,
      transactionId: key,
      metadata: { draftId, payer, ...(paymentReference && { reference: paymentReference }) },
    },
  });
