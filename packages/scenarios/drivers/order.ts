import type { Pad } from './pad.ts';
import { home, somebody, type Person, type Place } from './people.ts';
import type { WantedItem } from './items-step.ts';
import type { Method } from './shipping-step.ts';

/** Something that ships, without options, of which there is plenty. */
export const lantern = 'White Metal Lantern';
/** Something that ships, too. */
export const hanger = 'Cream Cupid Hearts Coat Hanger';
/** Comes in colours and sizes. */
export const apron = 'Linen Apron';
/** A download: nothing ships. */
export const ebook = 'The Art of Gift Wrapping';

interface Wishes {
  readonly person?: Person;
  readonly address?: Place;
  readonly items?: readonly WantedItem[];
  readonly method?: Method;
}

/** Up to the items: somebody new, with an address. */
export async function takeToItems(
  pad: Pad,
  { person = somebody(), address = home }: Wishes = {},
): Promise<void> {
  await pad.contact.create(person, address);
  await pad.continue();
  await pad.at('Items').waitFor();
}

/** Up to where it goes. */
export async function takeToShipping(pad: Pad, wishes: Wishes = {}): Promise<void> {
  await takeToItems(pad, wishes);
  for (const item of wishes.items ?? [{ title: lantern }]) await pad.items.add(item);
  await pad.continue();
  await pad.at('Shipping').waitFor();
}

/** Up to the last look, for something that ships, paid in cash. */
export async function takeToReview(pad: Pad, wishes: Wishes = {}): Promise<void> {
  await takeToShipping(pad, wishes);
  await pad.shipping.method(wishes.method ?? 'Standard').check();
  await pad.continue();
  await pad.at('Payment').waitFor();
  await pad.payment.way('Cash').check();
  await pad.continue();
  await pad.at('Review').waitFor();
}

/** Up to the last look, for something that does not ship. */
export async function takeDownloadToReview(pad: Pad, wishes: Wishes = {}): Promise<void> {
  await takeToItems(pad, wishes);
  await pad.items.add({ title: ebook });
  await pad.continue();
  await pad.at('Review').waitFor();
}
