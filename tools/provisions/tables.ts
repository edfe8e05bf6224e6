import { goods } from './goods.ts';
import { orderOf, pick, type Chance } from './orders.ts';
import { firstNames, jobTitles, lastNames, streets, towns, trades } from './people.ts';

/** The tables of an import: the rows of each file, the first one its heading. */
export type Tables = Readonly<Record<string, readonly (readonly (string | number)[])[]>>;

const contactCount = 90;
const orderCount = 330;

/** Shippers of the wholesaler. The freight of each order was agreed, so their prices are those of a first parcel. */
const shippers = [
  ['express', 'Express', '12.00'],
  ['united', 'United package', '8.50'],
  ['federal', 'Federal shipping', '10.00'],
] as const;

/** Makes the tables of an invented food wholesaler: goods, customers in 21 countries, and a few hundred orders with discounts and freight. */
export function tablesOf(chance: Chance): Tables {
  const categories = Object.keys(goods);
  const variants = categories.flatMap((category) =>
    (goods[category] ?? []).map(([name, unit, price], at) => ({
      category,
      name,
      unit,
      price,
      sku: `${category
        .replaceAll(/[aeiouy]/gi, '')
        .slice(0, 3)
        .toUpperCase()}-${String(at + 1).padStart(2, '0')}`,
    })),
  );
  const contacts = Array.from({ length: contactCount }, (_, at) => contactOf(at, chance));
  const orders = Array.from({ length: orderCount }, (_, index) =>
    orderOf(
      index,
      chance,
      variants,
      contacts.map(({ number }) => number),
      shippers.map(([id]) => id),
    ),
  );
  return {
    settings: [
      ['key', 'value'],
      ['shop.name', 'Provisions Wholesale'],
      ['contacts.fields', 'Fax'],
    ],
    countries: [
      ['country', 'taxName', 'taxRate'],
      ...distinct(towns.map(({ country }) => country)).map((country) => [country, 'VAT', 0]),
    ],
    categories: [['id', 'name'], ...categories.map((name) => [name.toLowerCase(), name])],
    products: [
      ['id', 'title', 'description', 'category'],
      ...variants.map(({ sku, name, unit, category }) => [
        sku.toLowerCase(),
        name,
        unit,
        category.toLowerCase(),
      ]),
    ],
    variants: [
      ['product', 'sku', 'price', 'stock'],
      ...variants.map(({ sku, price }) => [sku.toLowerCase(), sku, decimal(price), 1_000_000]),
    ],
    contacts: [
      ['number', 'firstName', 'lastName', 'company', 'email', 'phone', 'jobTitle', 'field:Fax'],
      ...contacts.map((each) => [
        each.number,
        each.firstName,
        each.lastName,
        each.company,
        each.email,
        each.phone,
        each.jobTitle,
        each.fax,
      ]),
    ],
    addresses: [
      ['contact', 'line1', 'city', 'region', 'postalCode', 'country'],
      ...contacts.map(({ number, line1, town }) => [
        number,
        line1,
        town.city,
        town.region ?? '',
        town.postalCode,
        town.country,
      ]),
    ],
    shipping: [['id', 'name', 'price'], ...shippers],
    orders: [
      ['number', 'contact', 'orderDate', 'deliveryDate', 'shipping', 'freight', 'total'],
      ...orders.map((each) => [
        each.number,
        each.contact,
        each.orderDate,
        each.deliveryDate,
        each.shipping,
        decimal(each.freight),
        decimal(each.total),
      ]),
    ],
    'order-lines': [
      ['order', 'sku', 'quantity', 'unitPrice', 'discount', 'total'],
      ...orders.flatMap(({ number, lines }) =>
        lines.map(({ sku, quantity, unitPrice, discount, total }) => [
          number,
          sku,
          quantity,
          decimal(unitPrice),
          discount,
          decimal(total),
        ]),
      ),
    ],
  };
}

function contactOf(at: number, chance: Chance) {
  const town = towns[at % towns.length] ?? pick(chance, towns);
  const firstName = pick(chance, firstNames);
  const lastName = pick(chance, lastNames);
  const company = `${pick(chance, lastNames)} ${pick(chance, trades)}`;
  const number = `W-${String(1001 + at)}`;
  return {
    town,
    number,
    firstName,
    lastName,
    company,
    email: `orders.${number.toLowerCase()}@example.com`,
    phone: '',
    jobTitle: pick(chance, jobTitles),
    fax: at % 3 === 0 ? `555-${String(chance.below(10_000)).padStart(4, '0')}` : '',
    line1: `${1 + chance.below(180)} ${pick(chance, streets)}`,
  };
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

const decimal = (cents: number): string =>
  `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
