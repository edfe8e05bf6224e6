import {
  type AccountStanding,
  type Amount,
  creditIssue,
  type Currency,
  type CreditTerms,
  type Draft,
  type Issue,
  type OverLimit,
  type Quote,
  share,
} from '@orderpad/contracts';
import { type SQL, sql } from 'drizzle-orm';
import type { ReferenceData } from '../data/reference-data.ts';
import { contacts, settings } from '../data/schema.ts';
import type { User } from '../service/service.ts';
import { settingIn } from '../service/settings.ts';
import { type Market, shopCurrencyIn } from '../slices/destination/market.ts';

interface Charging {
  readonly draft: Pick<Draft, 'payment'>;
  readonly user: User;
  readonly market: Market;
  /** Terms of the contact; absent where there are none. */
  readonly credit: CreditTerms | undefined;
  readonly methods: Quote['paymentMethods'];
  readonly total: Amount;
}

/** The share of the account in an order. Amounts in the shop's own currency, in which accounts are kept. */
export interface OnAccount {
  /** The payment methods, those on account with what is owed, for those who may know of it. */
  readonly methods: Quote['paymentMethods'];
  readonly issues: readonly Issue[];
  /** The amount that the order adds to the account; 0 for one that is paid otherwise. */
  readonly charge: Amount;
  /** True where the order may be placed only while the account stays within its limit. */
  readonly isBound: boolean;
}

/** Returns what an order does to the account of its contact, and the issue where that takes it over its limit. */
export function onAccountWith(
  reference: ReferenceData,
  { draft, user, market, credit, methods, total }: Charging,
): OnAccount {
  const ids = new Set(reference.paymentMethods.filter(({ onAccount }) => onAccount).map(({ id }) => id));
  const account = standingOf(credit, shopCurrencyIn(reference));
  const isCustomer = user.role === 'customer' || user.handoff !== undefined;
  const told = isCustomer || !credit ? undefined : account;
  const isCharged = methods.some(({ id }) => id === draft.payment?.methodId && ids.has(id));
  const charge = isCharged ? inShop(market, total) : 0;
  const issue = creditIssue(account, charge, answerFor(reference, isCustomer));
  return {
    methods: told ? methods.map((each) => (ids.has(each.id) ? { ...each, account: told } : each)) : methods,
    issues: issue ? [issue] : [],
    charge,
    isBound: issue === undefined && answerFor(reference, isCustomer) !== 'allow',
  };
}

/** Returns the answer to an order over the limit. A customer cannot accept it for herself. */
function answerFor(reference: ReferenceData, isCustomer: boolean): OverLimit {
  const set = settingIn(reference, 'credit.over-limit');
  if (set === 'allow') return 'allow';
  return set === 'warn' && !isCustomer ? 'warn' : 'block';
}

const standingOf = ({ owed, limit }: Partial<CreditTerms> = {}, currency: Currency): AccountStanding => ({
  owed: owed ?? { amount: 0, currency },
  ...(limit && { limit }),
});

const inShop = ({ rate }: Market, total: Amount): Amount => share(total, 1_000_000, rate);

const owedNow = sql`coalesce((${contacts.credit} -> 'owed' ->> 'amount')::bigint, 0)`;

const currencyNow = sql`coalesce((select value from ${settings} where key = 'shop.currency'), 'GBP')`;

/** Expression of the terms of a contact to whose account an order adds `charge`; unchanged for a charge of 0. */
export const chargedCredit = (charge: SQL): SQL<CreditTerms | null> => sql`
  case when ${charge} = 0 then ${contacts.credit}
       else coalesce(${contacts.credit}, '{"isStopped": false}'::jsonb)
         || jsonb_build_object('owed', jsonb_build_object('amount', ${owedNow} + ${charge}, 'currency', ${currencyNow}))
  end`;

/** Condition under which an account is open and has room for `charge`; always true for a charge of 0. */
export const hasRoomFor = (charge: SQL, isBound: SQL): SQL => sql`(${charge} = 0 or (
  coalesce((${contacts.credit} ->> 'isStopped')::boolean, false) = false
  and (not ${isBound} or ${contacts.credit} -> 'limit' is null
       or ${owedNow} + ${charge} <= (${contacts.credit} -> 'limit' ->> 'amount')::bigint)))`;
