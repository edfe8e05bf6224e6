import type { OrderPad } from '@orderpad/elements';
import { FastEntry } from './fast-entry.ts';
import type { Pad } from './pad.ts';
import { home, nameOf, somebody, type Person, type Place } from './people.ts';
import type { WantedItem } from './items-step.ts';
import type { Method } from './shipping-step.ts';

/** Product that ships, without options, with plenty in stock. */
export const lantern = 'White Metal Lantern';
/** Another product that ships. */
export const hanger = 'Cream Cupid Hearts Coat Hanger';
/** Product with colours and sizes. */
export const apron = 'Linen Apron';
/** Download, which does not ship. */
export const ebook = 'The Art of Gift Wrapping';

interface OrderChoices {
  readonly person?: Person;
  readonly address?: Place;
  readonly items?: readonly WantedItem[];
  readonly method?: Method;
}

/** Creates the contact of an order by the event that the dialog sends. The dialog takes longer, and has scenarios of its own. */
async function createContact(pad: Pad, person: Person, address: Place): Promise<void> {
  // An order that is parked meanwhile may still be there, but shows no search.
  await pad.contact.search.waitFor();
  const element = await pad.page.waitForFunction(() => {
    const found: OrderPad | null = document.querySelector('order-pad');
    return found?.session?.can({ type: 'contact.create', input: {} }) && found;
  });
  await element.evaluate((found, input) => found && found.session?.send({ type: 'contact.create', input }), {
    ...person,
    address: { ...address, country: 'GB' },
  });
  await pad.contact.chosen(nameOf(person)).waitFor();
}

/** Takes an order to the items step: a new contact with an address. */
export async function takeToItems(
  pad: Pad,
  { person = somebody(), address = home }: OrderChoices = {},
): Promise<void> {
  await createContact(pad, person, address);
  await pad.continue();
  await pad.at('Items').waitFor();
}

/** Takes an order to the shipping step. */
export async function takeToShipping(pad: Pad, choices: OrderChoices = {}): Promise<void> {
  await takeToItems(pad, choices);
  for (const item of choices.items ?? [{ title: lantern }]) await pad.items.add(item);
  await pad.continue();
  await pad.at('Shipping').waitFor();
}

/** Takes an order to the payment step, for somebody who is known or for a new contact. */
export async function takeToPayment(pad: Pad, known?: string, choices: OrderChoices = {}): Promise<void> {
  if (known === undefined) await createContact(pad, choices.person ?? somebody(), choices.address ?? home);
  else await pad.contact.choose(known);
  await pad.continue();
  await pad.items.showLines();
  for (const item of choices.items ?? [{ title: lantern }]) await pad.items.add(item);
  await pad.continue();
  await pad.shipping.method(choices.method ?? 'Standard').check();
  await pad.continue();
  await pad.at('Payment').waitFor();
  await pad.priced.waitFor();
}

/** Takes the cart of a distributor to payment and shipping: to the profile address, a lantern by its SKU. */
export async function takeCartToPayment(pad: Pad): Promise<void> {
  await pad.destination.choice(/Profile address/).check();
  await pad.continue();
  const entry = new FastEntry(pad.root);
  await entry.sku.fill('71053*2');
  await entry.sku.press('Enter');
  await pad.items.line(lantern).waitFor();
  await pad.continue();
  await pad.at('Payment and shipping').waitFor();
  await pad.priced.waitFor();
}

/** Takes an order with something that ships to the review, paid in cash. */
export async function takeToReview(pad: Pad, choices: OrderChoices = {}): Promise<void> {
  await takeToShipping(pad, choices);
  await pad.shipping.method(choices.method ?? 'Standard').check();
  await pad.continue();
  await pad.at('Payment').waitFor();
  await pad.payment.method('Cash').check();
  await pad.continue();
  await pad.at('Review').waitFor();
  await pad.priced.waitFor();
}

/** Takes an order with a download to the review. */
export async function takeDownloadToReview(pad: Pad, choices: OrderChoices = {}): Promise<void> {
  await takeToItems(pad, choices);
  await pad.items.add({ title: ebook });
  await pad.continue();
  await pad.at('Review').waitFor();
  await pad.priced.waitFor();
}
