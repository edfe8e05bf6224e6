import type { Locator } from '@playwright/test';
import type { Place } from './people.ts';

/** Fill in the address fields inside `within`; the country stays the one that is offered first. */
export async function fillInAddress(within: Locator, { line1, city, postalCode }: Place): Promise<void> {
  const country = within.getByLabel('Country or region');
  if ((await country.inputValue()) === '') await country.selectOption('GB');
  await within.getByLabel('Street address').fill(line1);
  await within.getByLabel(/^(Town or c|C)ity/).fill(city);
  await within.getByLabel(/^Post(code|al code)/).fill(postalCode);
}
