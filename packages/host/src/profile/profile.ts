import { mostLines } from '@orderpad/contracts';
import { referenceDataOf } from '../data/reference-data.ts';
import { mailLanguages } from '../mail/language.ts';
import type { Handler } from '../service/handler.ts';
import { overrideLimits, shippingLimits } from '../slices/items/override.ts';
import { operatorOf } from '../sign-in/sign-in.ts';
import { settingIn } from '../service/settings.ts';
import { support } from '../service/support.ts';
import { shopCurrencyIn } from '../slices/destination/market.ts';
import { capabilitiesFor } from './capabilities.ts';
import { entryBarOf } from './entry.ts';

export const describe: Handler<'describe'> = async ({ service: { db, handoffs }, user }) => {
  const mine = capabilitiesFor(user);
  const entryBar = await entryBarOf(db, user);
  const reference = await referenceDataOf(db);
  const contactFields = settingIn(reference, 'contacts.fields')?.split('\n').filter(Boolean) ?? [];
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
    currency: shopCurrencyIn(reference),
    countries: reference.destinations.map(({ country }) => country).toSorted(),
    ...(sold.length === 0 ? {} : { markets: sold }),
    exactlyOnce: 'native-key',
    languages: [...mailLanguages],
    ...(contactFields.length > 0 && user.role !== 'customer' && { contactFields }),
    overrideLimit: overrideLimits[user.role],
    shippingLimit: shippingLimits[user.role],
    maxLines: mostLines,
    support,
  };
};
