import {
  fingerprint,
  HostError,
  issue,
  warning,
  type Call,
  type Draft,
  type Issue,
  type Quote,
} from '@orderpad/contracts';
import { CustomerAnswer } from './answers.ts';
import { type VendureOrder } from './order-answers.ts';
import { ask } from './ask.ts';
import { bringAbout, change, type Change } from './changes.ts';
import { contactOf } from './contact.ts';
import type { ShopContext } from './shop-context.ts';
import { isPresent, reapply } from './differences.ts';
import { customerQuery } from './documents.ts';
import type { VendureOptions } from './options.ts';
import { quoteOf } from './quote.ts';
import { createDraft, readDraft, reconcile, type Found, type Reconciled } from './reconcile.ts';
import { ordersOfDraft } from './reference.ts';
import { requirePatience, Queue } from './queue.ts';
import { settledDraft } from '@orderpad/contracts/addresses';
import { keyOfLine, wantedOf, type Buyer, type Wanted } from './wanted.ts';

/** A draft as Vendure prices it, and the order that holds it there. */
export interface Priced {
  readonly quote: Quote;
  readonly state: Reconciled;
}

const codesHold = 30_000;

/** The Vendure orders behind drafts: found or made, brought up to the draft, read back. One piece of work a draft at a time. */
export class Drafts {
  readonly queue = new Queue();
  readonly #options: VendureOptions;
  readonly #ids = new Map<string, string>();
  /** The shape in which the adapter left each order, to notice that somebody else changed it. */
  readonly #left = new Map<string, string>();
  readonly #foreign = new Set<string>();
  /** Until when the codes of an order were seen to hold. */
  readonly #checked = new Map<string, number>();

  constructor(options: VendureOptions) {
    this.#options = options;
  }

  /** Prices a draft. `isLast` asks Vendure about every code again, whatever it said a moment ago. */
  async price(
    draft: Draft,
    shop: ShopContext,
    { signal }: Call,
    more: { readonly isLast?: boolean; readonly also?: (order: VendureOrder) => Change[] } = {},
  ): Promise<Priced> {
    if (!shop.channel.availableCurrencyCodes.includes(draft.currency))
      throw new HostError('invalid', `not sold in ${draft.currency}`, {
        issues: [
          issue('currency-not-supported', ['currency'], { currency: shop.channel.defaultCurrencyCode }),
        ],
      });
    const wanted = wantedOf(await settledDraft(draft), await this.#buyerOf(draft), shop);
    requirePatience(signal);
    const found = await this.#find(draft, shop, wanted);
    const { id } = found.order;
    this.wasChanged(found.order);

    const now = Date.now();
    const isDue = more.isLast || (this.#checked.get(id) ?? 0) < now;
    const also = (order: VendureOrder) => [...(isDue ? reapply(order) : []), ...(more.also?.(order) ?? [])];
    this.#left.delete(id);
    const state = await reconcile({ options: this.#options, shop, wanted, found, also, signal });
    requireEditable(state.order);
    this.#left.set(id, shapeOf(state.order));
    if (isDue) this.#checked.set(id, now + codesHold);

    const quote = quoteOf(draft, wanted, state, shop, now);
    return { quote: { ...quote, issues: [...quote.issues, ...this.#foreignIssues(id)] }, state };
  }

  /** The order behind a draft, whatever its state; `undefined` when there is none. Placed ones come first. */
  async known(draft: Draft, shop: ShopContext): Promise<{ id: string } | undefined> {
    const named = await ordersOfDraft(this.#options, shop, draft.id, draft.currency);
    const open = named.filter(({ state }) => state !== 'Cancelled');
    const found = open.find(({ orderPlacedAt }) => orderPlacedAt) ?? open[0];
    const own =
      draft.context['vendure.channel'] === shop.channel.code ? draft.context['vendure.order'] : undefined;
    const id = found?.id ?? this.#ids.get(draft.id) ?? own;
    return id === undefined ? undefined : { id };
  }

  /** From now on this order holds the draft: where two pads made one each at once, both take the older one. */
  settleOn(order: { readonly id: string }, { id }: Draft): void {
    this.#ids.set(id, order.id);
  }

  /** Tells whether somebody else changed the order since it was left here; the next quote then says so. */
  wasChanged(order: VendureOrder): boolean {
    const left = this.#left.get(order.id);
    const isOther = left !== undefined && left !== shapeOf(order);
    if (isOther) this.#foreign.add(order.id);
    return isOther;
  }

  async #find(draft: Draft, shop: ShopContext, wanted: Wanted): Promise<Found> {
    const { context, id: draftId } = draft;
    const own = context['vendure.channel'] === shop.channel.code ? context['vendure.order'] : undefined;
    const id = this.#ids.get(draftId) ?? own ?? (await this.known(draft, shop))?.id;
    const found = id === undefined ? undefined : await this.#open(id, draft, shop, wanted);
    if (found) return found;
    const made = await createDraft(this.#options, shop, draft);
    this.#ids.set(draftId, made.order.id);
    return made;
  }

  /** An order that can be edited; one that was being placed is taken back, since somebody edits its draft again. */
  async #open(id: string, draft: Draft, shop: ShopContext, wanted: Wanted): Promise<Found | undefined> {
    const found = await readDraft(this.#options, shop, id, wanted);
    if (!found || found.order.state === 'Cancelled') return undefined;
    const { order } = found;
    const reference = order.customFields?.reference?.split(' ')[0];
    if (reference && reference !== draft.id) return undefined;
    if (order.orderPlacedAt) throw alreadyPlaced(id);
    this.#ids.set(draft.id, id);
    if (order.state !== 'ArrangingPayment') return found;
    await bringAbout(this.#options, draft.currency, [takingBack(id)]);
    return readDraft(this.#options, shop, id, wanted);
  }

  async #buyerOf({ contactId: id }: Draft): Promise<Buyer | undefined> {
    if (id === undefined) return undefined;
    const question = { document: customerQuery, variables: { id } };
    const { customer } = await ask(this.#options, question, CustomerAnswer);
    if (!customer) return undefined;
    const { addresses } = await contactOf(customer);
    return { name: [customer.firstName, customer.lastName].filter(Boolean).join(' ').trim(), addresses };
  }

  #foreignIssues(id: string): Issue[] {
    return this.#foreign.has(id) ? [warning('changed-elsewhere', [])] : [];
  }
}

/** Somebody else may complete or place the order while it is brought up to its draft. */
function requireEditable(order: VendureOrder): void {
  if (order.orderPlacedAt) throw alreadyPlaced(order.id);
  if (!isEditable(order)) throw new HostError('stale', 'the order was completed meanwhile');
}

export const isEditable = ({ state }: Pick<VendureOrder, 'state'>): boolean =>
  state === 'Draft' || state === 'AddingItems';

export const alreadyPlaced = (orderId: string): HostError =>
  new HostError('draft-placed', 'this draft is an order already', { orderId });

/** Back from paying to editing. Vendure never makes it a draft again, and takes the same changes all the same. */
export const takingBack = (id: string): Change =>
  change('taken back', 'transitionOrderToState', { id, state: 'AddingItems' });

/** Returns a fingerprint of what a person can change about an order: not of prices and presents, which are Vendure's. */
const shapeOf = ({ lines, couponCodes, customer, shippingAddress, shippingLines }: VendureOrder): string =>
  fingerprint([
    lines
      .filter((line) => !isPresent(line))
      .map((line) => `${keyOfLine(line)} ${line.quantity}`)
      .toSorted(byText),
    couponCodes.toSorted(byText),
    customer?.id ?? '',
    shippingAddress ?? '',
    shippingLines.map(({ shippingMethod }) => shippingMethod.id),
  ]);

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
