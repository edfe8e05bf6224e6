import { LanguageCode, ShippingEligibilityChecker } from '@vendure/core';

/** Lets a shipping method be chosen only for addresses in the countries listed. */
export const countryChecker = new ShippingEligibilityChecker({
  code: 'country-checker',
  description: [{ languageCode: LanguageCode.en, value: 'Ships only to some countries' }],
  args: { countries: { type: 'string', list: true } },
  check: (_context, order, { countries }) => countries.includes(order.shippingAddress?.countryCode),
});
