import { type Order, isHostError } from '@orderpad/contracts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import type { OrderBody } from '../../data/orders.schema.ts';
import { statement } from '../../data/statement.ts';
import { breathe } from '../../turns/breathe.ts';
import { writeInTurns } from '../../turns/write-in-turns.ts';
import { lockDraft } from '../../handed-off/guard.ts';
import { priceWith, type Priced } from '../../pricing/pricing.ts';
import { type PricingData, readPricing } from '../../pricing/read.ts';
import { assertOpenWith } from '../../profile/entry.ts';
import { actOfPlacing } from './act-of-placing.ts';
import { inOneGoOf, quickOf, type Service } from '../../service/service.ts';
import { orderSearchText } from '../../text/search-text.ts';
import { historyOf as historyOfOffers, isLimited } from '../promotions/redemptions.ts';
import { addedPurchases, purchasesIn } from '../orders/purchases.ts';
import { candidatesIn } from '../promotions/promotions.ts';
import { chargedCredit, hasRoomFor } from '../../accounts/credit.ts';
import { assertAgreedTo, quoteById } from './agreement.ts';
import { historyOf, type OrderEntry, statusOf } from './insert-order.ts';
import { bodyOf, type Placing } from './order-body.ts';
import { takenFrom } from './stock.ts';

/** An order that is ready to be written, and what it was priced with. */
export interface ReadyOrder {
  readonly placing: Placing;
  readonly data: PricingData;
  readonly priced: Priced;
}

/**
 * Prices a submission and checks it against its quote, without a lock and without writing anything. Returns undefined unless the order can be
 * placed as it is, is settled outside, needs no approval, takes no promotion of which only so many orders may have a part, and is confirmed by no e-mail: those
 * take the long way, which also finds the words for a refusal.
 */
export async function readyOrder(service: Service, placing: Placing): Promise<ReadyOrder | undefined> {
  const { user, submission } = placing;
  const { draft, quoteId } = submission;
  if (user.handoff || submission.payment || draft.details?.confirmation) return undefined;
  const db = quickOf(service);
  try {
    const [quote, data] = await Promise.all([
      quoteById(db, quoteId),
      readPricing(db, draft, user, service.payments),
    ]);
    if (data.approvals.last) return undefined;
    if (candidatesIn(data.reference, draft).some(isLimited)) return undefined;
    await assertOpenWith(data.reference, db, user);
    const priced = await priceWith(data, draft, user, service.now(), service.payments);
    await assertAgreedTo(quote, service, placing, priced);
    const method = priced.quoted.paymentMethods.find(({ id }) => id === draft.payment?.methodId);
    if (!priced.contact || !method || method.kind === 'stored' || method.fields) return undefined;
    return { placing, data, priced };
  } catch (error) {
    if (isHostError(error)) return undefined;
    throw error;
  }
}

/**
 * Writes an order that is ready, with its history, the stock it takes, the audit entry and the outcome of its key, in one go. Verifies
 * under locks that nothing it depends on has changed since: the key is accepted and nobody works on it, the draft waits for nobody, contact,
 * reference data, and the price and stock of what may sell out are as they were, and the account has room. Else nothing is written, and the
 * answer is undefined.
 */
export async function placeAtOnce(
  service: Service,
  key: string,
  { placing, data, priced }: ReadyOrder,
): Promise<Order | undefined> {
  const { user, submission, orderId } = placing;
  const { draft } = submission;
  const { contact } = priced;
  if (!contact) return undefined;
  const at = service.now();
  const isLong = draft.lines.length > 1_000;
  if (isLong) await breathe();
  const body = bodyOf(placing, priced, '', at);
  if (isLong) await breathe();
  const promotions = priced.quoted.promotions ?? [];
  const history: OrderEntry[] = [...historyOf(body), ...historyOfOffers(promotions)];
  const counted = [...takenFrom(priced)].map(([id, quantity]) => ({
    id,
    quantity,
    price: data.sold.get(id)?.variant.price,
  }));
  const status = statusOf(body);
  const act = actOfPlacing(placing, body, priced, at);
  const values = {
    userId: user.id,
    key,
    orderId,
    draftId: draft.id,
    contactId: contact.id,
    contactTag: contact.tag ?? '',
    tierId: contact.tier?.id ?? '',
    version: data.reference.version,
    charge: priced.account.charge,
    isBound: String(priced.account.isBound),
    counted: JSON.stringify(counted),
    at: at.toISOString(),
    contactName: body.contact.name,
    placedBy: act.userId,
    status,
    currency: body.currency,
    items: body.lines.reduce((items, { quantity }) => items + quantity, 0),
    total: body.totals.total,
    tags: JSON.stringify(body.details?.tags ?? null),
    body: await writeInTurns(body),
    searchText: textBehindNumber(body),
    history: JSON.stringify(history.map((entry, position) => ({ ...entry, position }))),
    by: user.name,
    promotions: JSON.stringify(promotions),
    bought: JSON.stringify(purchasesIn(body)),
    action: act.action,
    details: JSON.stringify(act.details),
  };
  const [placed] = await inOneGoOf(service)(
    (db) => lockDraft(db, draft.id),
    (db) => write(db, values),
  );
  if (!placed) return undefined;
  const { number } = placed;
  return {
    ...body,
    number,
    status,
    history: history.map(({ code, params, status: entered }) => ({
      at: body.placedAt,
      code,
      ...(entered === undefined ? {} : { status: entered }),
      by: user.name,
      params: code === 'placed' ? { ...params, number } : params,
    })),
  };
}

/** Returns the folded text that an order is found by, without the number in front, which the database gives. */
function textBehindNumber({ contact, details }: Pick<OrderBody, 'contact' | 'details'>): string {
  const number = 'OP-0';
  return orderSearchText({ number, contactName: contact.name, tags: details?.tags }, '').slice(number.length);
}

type Values = Record<string, string | number>;

const value = (name: string) => sql.placeholder(name);
const charge = sql`${value('charge')}::bigint`;

/**
 * One statement, so that the order of its parts is that of their locks: key, variants by their ids, contact, as on the long way. The lock on the
 * draft is taken before it, so that it sees what those who held that lock wrote.
 */
const write = statement<Values, { number: string }[]>((db: Queries) => {
  const claimed = db.$with('claimed', {}).as(sql`
    select from submissions
    where user_id = ${value('userId')} and key = ${value('key')} and state = 'accepted'
    for update skip locked`);
  const counted = db.$with('counted', {}).as(sql`
    select variants.id, variants.stock, variants.price, wanted.quantity, wanted.price as expected
    from jsonb_to_recordset(${value('counted')}::jsonb) as wanted(id text, quantity integer, price bigint)
    join variants on variants.id = wanted.id
    where exists (select from claimed)
    order by variants.id
    for update of variants`);
  const good = db.$with('good', {}).as(sql`
    select from claimed
    where jsonb_array_length(${value('counted')}::jsonb)
        = (select count(*) from counted where stock >= quantity and price = expected)
    and exists (select from reference_version where version = ${value('version')})
    and not exists (select from orders where draft_id = ${value('draftId')})
    and not exists (select from requests where draft_id = ${value('draftId')})
    and not exists (select from approvals where draft_id = ${value('draftId')})
    and not exists (select from drafts where id = ${value('draftId')}
                    and (transfer_to is not null or user_id <> ${value('userId')}))
    and not exists (select from removed_drafts where id = ${value('draftId')} and user_id <> ${value('userId')})
    and not exists (select from handoffs where draft_id = ${value('draftId')}
                    and state in ('waiting', 'opened', 'failed') and expires_at > clock_timestamp())`);
  const held = db.$with('held', {}).as(sql`
    update contacts
    set touched_at = ${value('at')}::timestamptz,
        last_order_key = greatest(last_order_key, ${value('at')}::text collate "C"),
        credit = ${chargedCredit(charge)}
    where id = ${value('contactId')} and revision::text = ${value('contactTag')}
    and coalesce(tier_id, '') = ${value('tierId')} and bar is null and exists (select from good)
    and ${hasRoomFor(charge, sql`${value('isBound')}::boolean`)}
    returning search_text`);
  const numbered = db.$with('numbered', {}).as(sql`
    select 'OP-' || nextval('order_numbers') as number, search_text from held`);
  const placed = db.$with('placed', { number: sql<string>`number`.as('number') }).as(sql`
    insert into orders (id, number, draft_id, contact_id, contact_name, placed_by, status, placed_at,
                        currency, items, total, tags, body, search_text)
    select ${value('orderId')}, number, ${value('draftId')}, ${value('contactId')}, ${value('contactName')},
           ${value('placedBy')}, ${value('status')}, ${value('at')}::timestamptz, ${value('currency')},
           ${value('items')}::bigint, ${value('total')}::bigint,
           (select array_agg(tag) from jsonb_array_elements_text(nullif(${value('tags')}::jsonb, 'null')) as tag),
           ${value('body')}::jsonb || jsonb_build_object('number', number),
           lower(number) || ${value('searchText')} || search_text
    from numbered
    returning number`);
  const told = db.$with('told', {}).as(sql`
    insert into order_history (order_id, at, code, status, by, params)
    select ${value('orderId')}, ${value('at')}::timestamptz, entry.code, entry.status, ${value('by')},
           case when entry.code = 'placed' then entry.params || jsonb_build_object('number', number)
                else entry.params end
    from placed, jsonb_to_recordset(${value('history')}::jsonb)
         as entry(position integer, code text, status text, params jsonb)
    order by entry.position`);
  const redeemed = db.$with('redeemed', {}).as(sql`
    insert into redemptions (promotion_id, order_id, contact_id, code, at)
    select applied."promotionId", ${value('orderId')}, ${value('contactId')}, applied.code,
           ${value('at')}::timestamptz
    from placed, jsonb_to_recordset(${value('promotions')}::jsonb) as applied("promotionId" text, code text)`);
  const bought = db.$with('bought', {}).as(
    addedPurchases({
      contactId: sql`${value('contactId')}`,
      at: sql`${value('at')}::timestamptz`,
      currency: sql`${value('currency')}`,
      bought: sql`${value('bought')}`,
      from: sql`placed`,
    }),
  );
  const taken = db.$with('taken', {}).as(sql`
    update variants set stock = variants.stock - counted.quantity
    from counted, placed where variants.id = counted.id`);
  const audited = db.$with('audited', {}).as(sql`
    insert into audit (at, user_id, on_behalf_of, action, subject, details)
    select ${value('at')}::timestamptz, ${value('placedBy')}, ${value('contactId')}, ${value('action')},
           ${value('orderId')}, ${value('details')}::jsonb || jsonb_build_object('number', number)
    from placed`);
  const forgotten = db.$with('forgotten', {}).as(sql`
    delete from drafts where id = ${value('draftId')} and exists (select from placed)`);
  const ended = db.$with('ended', {}).as(sql`
    update submissions set state = 'placed', submission = null from placed
    where user_id = ${value('userId')} and key = ${value('key')}`);
  return db
    .with(
      claimed,
      counted,
      good,
      held,
      numbered,
      placed,
      told,
      redeemed,
      bought,
      taken,
      audited,
      forgotten,
      ended,
    )
    .select({ number: placed.number })
    .from(placed);
});
