import { fold } from '../text/fold.ts';
import type { addresses, contacts, products, variants } from '../data/schema.ts';
import { chanceOf } from '../text/chance.ts';
import { namesOf } from '../seed/contact/names.ts';
import { contactTexts } from '../text/contact-texts.ts';

type NewContact = typeof contacts.$inferInsert;
type NewAddress = typeof addresses.$inferInsert;
type NewProduct = typeof products.$inferInsert;
type NewVariant = typeof variants.$inferInsert;

/**
 * Returns the invented contact of an index, with its one address; the same index gives the same contact. Some names are frequent, most are
 * rare, many have accents.
 */
export function contactAt(index: number): { contact: NewContact; address: NewAddress } {
  const chance = chanceOf(`contact ${index}`);
  const country = chance.pick(['GB', 'GB', 'GB', 'FR', 'DE', 'ES', 'PT']);
  const names = namesOf(country);
  const firstName = chance.pick(names.first);
  const lastName = chance.below(3) === 0 ? chance.pick(names.last) : invented(chance);
  const number = String(500_000 + index);
  const contact = {
    number,
    firstName,
    lastName,
    company: chance.below(4) === 0 ? `${invented(chance)} ${chance.pick(names.trades)}` : null,
    email: `${fold(`${firstName}.${lastName}`).replaceAll(' ', '')}${index % 97}@${names.domain}`,
    phone: `+44 20 ${1000 + chance.below(9000)} ${1000 + chance.below(9000)}`,
  };
  const touchedAt = new Date(newest - chance.below(1_000_000_000) * 100);
  const [town, postalCode] = chance.pick(names.towns);
  const city =
    chance.below(2) === 0 ? town : `${invented(chance)} ${chance.pick(['upon', 'sur', 'am'])} ${town}`;
  const id = `c-${number}`;
  return {
    contact: {
      ...contact,
      ...contactTexts(contact, { city, country }),
      id,
      tierId: chance.below(5) === 0 ? chance.pick(['trade', 'wholesale', 'distributor']) : null,
      touchedAt,
      // Most have ordered something; the others are prospects.
      lastOrderKey: chance.below(3) === 0 ? '' : touchedAt.toISOString(),
    },
    address: {
      id: `a-${number}-1`,
      contactId: id,
      position: 0,
      address: { line1: `${1 + chance.below(180)} ${invented(chance)} Street`, city, postalCode, country },
    },
  };
}

/** Returns the invented product of an index, with its one variant. */
export function productAt(index: number): { product: NewProduct; variant: NewVariant } {
  const chance = chanceOf(`product ${index}`);
  const parts = [chance.pick(adjectives), chance.pick(materials), chance.pick(nouns), invented(chance)];
  const title = parts.join(' ');
  const sku = `${title.slice(0, 2).toUpperCase()}-${String(100_000 + index)}`;
  const id = `p-large-${index}`;
  return {
    product: {
      id,
      title,
      artwork: sku,
      options: [],
      // A few products sell all the time, most hardly ever.
      sold: Math.floor(100_000 / (1 + chance.below(20_000))),
      searchText: fold(`${title} ${sku}`),
    },
    variant: {
      id: `v-${sku}`,
      productId: id,
      position: 0,
      sku,
      skuKey: sku,
      options: {},
      price: 95 + chance.below(9900),
      ships: true,
      weight: 100 + chance.below(5000),
    },
  };
}

const newest = Date.UTC(2026, 0, 1);

/** Returns a name of two to four syllables. */
function invented({ pick, below }: ReturnType<typeof chanceOf>): string {
  const name = Array.from({ length: 2 + below(3) }, () => pick(syllables)).join('');
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

const syllables = [
  'ba',
  'bel',
  'bri',
  'car',
  'ché',
  'con',
  'da',
  'del',
  'dor',
  'el',
  'én',
  'far',
  'fi',
  'gar',
  'gü',
  'ha',
  'hol',
  'in',
  'jan',
  'ka',
  'kel',
  'la',
  'len',
  'lo',
  'ma',
  'mer',
  'mö',
  'na',
  'nel',
  'ño',
  'or',
  'pa',
  'per',
  'qui',
  'ra',
  'ren',
  'ro',
  'sa',
  'sel',
  'só',
  'ta',
  'ter',
  'tho',
  'ul',
  'va',
  'vin',
  'wel',
  'xa',
  'yor',
  'za',
] as [string, ...string[]];

const adjectives = [
  'Small',
  'Large',
  'Round',
  'Square',
  'Striped',
  'Spotted',
  'Glazed',
  'Vintage',
  'Folding',
  'Hanging',
  'Red',
  'Sage',
  'Ivory',
  'Slate',
  'Ochre',
  'Teal',
  'Plain',
  'Café',
  'Crème',
  'Deluxe',
] as [string, ...string[]];

const materials = [
  'Ceramic',
  'Linen',
  'Oak',
  'Glass',
  'Enamel',
  'Wicker',
  'Paper',
  'Wool',
  'Tin',
  'Slate',
  'Cotton',
  'Brass',
  'Felt',
  'Marble',
  'Cork',
  'Jute',
] as [string, ...string[]];

const nouns = [
  'Mug',
  'Bowl',
  'Bag',
  'Lantern',
  'Cushion',
  'Apron',
  'Clock',
  'Candle',
  'Basket',
  'Teapot',
  'Tray',
  'Jug',
  'Cake Stand',
  'Tea Towel',
  'Door Mat',
  'Photo Frame',
  'Gift Box',
  'Wall Hook',
  'Bread Bin',
  'Plant Pot',
  'Egg Cup',
  'Napkin',
  'Blanket',
  'Coaster',
  'Vase',
  'Ladle',
  'Spoon',
  'Kettle',
  'Garland',
  'Bunting',
] as [string, ...string[]];
