import { capabilitiesBut, type Capability, mostLines } from '@orderpad/contracts';
import { referenceDataOf } from '../data/reference-data.ts';
import { mailLanguages } from '../mail/language.ts';
import type { Handler } from '../service/handler.ts';
import type { User } from '../service/service.ts';
import { overrideLimits, shippingLimits } from '../slices/items/override.ts';
import { operatorOf } from '../sign-in/sign-in.ts';
import { settingIn } from '../service/settings.ts';
import { support } from '../service/support.ts';
import { shopCurrency } from '../slices/destination/market.ts';
import { entryBarOf } from './entry.ts';

const offered = capabilitiesBut();

/** Capabilities that customers lack: they can neither create contacts nor set prices. */
const staffOnly = new Set<Capability>([
  'contacts.list',
  'contacts.create',
  'contacts.record',
  'contacts.notes',
  'lines.custom',
  'lines.override',
  'lines.discount',
  'orders.discount',
  'shipments.price',
  'handoffs',
  'drafts.transfers',
]);
const inPerson = offered.filter((capability) => !staffOnly.has(capability));

/** Consultants set no prices either, and what customers ask for goes to the office. */
const consulting = capabilitiesBut(
  'lines.custom',
  'lines.override',
  'lines.discount',
  'orders.discount',
  'shipments.price',
  'requests',
);

const capabilitiesFor = ({ role }: User): readonly Capability[] => {
  if (role === 'customer') return inPerson;
  return role === 'consultant' ? consulting : offered;
};

export const describe: Handler<'describe'> = async ({ service: { db, handoffs }, user }) => {
  const mine = capabilitiesFor(user);
  const entryBar = await entryBarOf(db, user);
  const reference = await referenceDataOf(db);
  const sold = reference.markets.map(({ country, currency, taxIncluded }) => ({
    country,
    currency,
    taxIncluded,
  }));
  return {
    name: settingIn(reference, 'shop.name') ?? 'Orderpad',
    operator: operatorOf(user),
    capabilities: mine.filter((each) => each !== 'handoffs' || handoffs?.url() !== undefined),
    ...(entryBar === undefined ? {} : { entryBar }),
    currency: shopCurrency,
    countries: reference.destinations.map(({ country }) => country).toSorted(),
    ...(sold.length === 0 ? {} : { markets: sold }),
    exactlyOnce: 'native-key',
    languages: [...mailLanguages],
    overrideLimit: overrideLimits[user.role],
    shippingLimit: shippingLimits[user.role],
    maxLines: mostLines,
    support,
  };
};
