import { HostError, type Draft } from '@orderpad/contracts';
import { CreateDraftAnswer, DraftAnswer, type Offer, type VendureOrder } from './order-answers.ts';
import { ask } from './ask.ts';
import { bringAbout, type Brought, type Change, type Refusal } from './changes.ts';
import type { ShopContext } from './shop-context.ts';
import { differences, settles, unsettles } from './differences.ts';
import { unless } from './failure.ts';
import { createDraftMutation, draftQuery } from './order-documents.ts';
import type { VendureOptions } from './options.ts';
import { requirePatience } from './queue.ts';
import type { Wanted } from './wanted.ts';

/** A draft order as it stands after everything wanted was tried. */
export interface Reconciled {
  readonly order: VendureOrder;
  readonly eligible: DraftAnswer['eligible'];
  readonly sold: DraftAnswer['sold']['items'];
  /** The promotions that the codes of the draft unlock, as far as this person may know. */
  readonly offers: readonly Offer[];
  readonly refused: ReadonlyMap<string, Refusal>;
}

export interface Reconciling {
  readonly options: VendureOptions;
  readonly shop: ShopContext;
  readonly wanted: Wanted;
  /** The order as it was found. */
  readonly found: Found;
  /** Changes to make beside the differences, such as asking again whether a code holds. */
  readonly also?: (order: VendureOrder) => Change[];
  readonly signal: AbortSignal;
}

export type Found = Omit<Reconciled, 'refused'>;

/** Rounds after which what is still different stays so. Two are the rule; promotions that add and take lines need more. */
const mostRounds = 8;
const mostTries = 3;
const cut: Brought = { refused: new Map(), isCut: true };

/** Compare, apply the difference, read back; until nothing is left to change, or nothing left that Vendure would take. */
export async function reconcile(its: Reconciling): Promise<Reconciled> {
  const { options, shop, wanted, signal } = its;
  const refused = new Map<string, Refusal>();
  const tried = new Map<string, number>();
  const isWorth = ({ key }: Change) => !refused.has(key) && (tried.get(key) ?? 0) < mostTries;

  let { found } = its;
  let isUnsettled = false;
  let hasStumbled = false;
  let also = its.also?.(found.order) ?? [];
  for (let round = 0; round < mostRounds; round++) {
    const different = differences(found.order, wanted, { ...shop, isUnsettled });
    const changes = [...different, ...also].filter(isWorth);
    if (changes.length === 0) break;
    for (const { key } of changes) tried.set(key, (tried.get(key) ?? 0) + 1);
    also = [];

    // Two who change one order at once make a database give up on one of them. What came of it is compared, once.
    const survivable = hasStumbled ? undefined : 'internal';
    const brought: Brought =
      (await bringAbout(options, wanted.currency, changes).catch(unless(survivable))) ?? cut;
    hasStumbled ||= brought === cut;
    for (const [key, refusal] of brought.refused) refused.set(key, refusal);
    isUnsettled = changes.some(unsettles) && (brought.isCut || !changes.some(settles));

    requirePatience(signal);
    const read = await readDraft(options, shop, found.order.id, wanted);
    if (!read) throw new HostError('stale', 'the order was deleted meanwhile');
    found = read;
  }
  return { ...found, refused };
}

/** A draft order, or `undefined` when there is none of this id any more. */
export async function readDraft(
  options: VendureOptions,
  shop: ShopContext,
  id: string,
  { lines, codes, currency }: Wanted,
): Promise<Found | undefined> {
  const variants = lines.map(({ variantId }) => variantId);
  const byCode = codes.length > 0 && shop.permissions.has('ReadPromotion');
  // Vendure looks codes up with their case, and applies them without.
  const spellings = codes.flatMap((code) => [code, code.toLowerCase()]);
  const variables = { id, variants, codes: spellings, byCode };
  const question = { document: draftQuery(shop), variables, currency };
  const answer = await ask(options, question, DraftAnswer).catch(unless('not-found'));
  return answer?.order
    ? {
        order: answer.order,
        eligible: answer.eligible,
        sold: answer.sold.items,
        offers: answer.offers?.items ?? [],
      }
    : undefined;
}

export async function createDraft(
  options: VendureOptions,
  shop: ShopContext,
  { currency }: Pick<Draft, 'currency'>,
): Promise<Found> {
  const { made } = await ask(options, { document: createDraftMutation(shop), currency }, CreateDraftAnswer);
  return { order: made, eligible: [], sold: [], offers: [] };
}
