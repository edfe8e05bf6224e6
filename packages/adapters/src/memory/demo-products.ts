import type { Pack, Product, ProductOption, QuantityRules, Stock, Variant } from '@orderpad/contracts';
import { priced } from './demo-prices.ts';

const colour = (...names: string[]) => optionOf('colour', 'Colour', names);
const size = (...names: string[]) => optionOf('size', 'Size', names);

const inStock = { kind: 'level', level: 'in' } as const;
const lowStock = { kind: 'level', level: 'low' } as const;
const soldOut = { kind: 'level', level: 'out' } as const;
const unlimited = { kind: 'unlimited' } as const;
const left = (available: number): Stock => ({ kind: 'counted', available });

interface Kind {
  readonly sku: string;
  readonly title: string;
  readonly pence: number;
  /** The price elsewhere, or the former one. */
  readonly list?: number;
  /** `true` when it is ordered by the single, double and quad. */
  readonly packed?: true;
  readonly description?: string;
  readonly options?: readonly ProductOption[];
  readonly stock?: Stock;
  /** Stock of single combinations, by the ending of the SKU. */
  readonly except?: Readonly<Record<string, Stock>>;
  readonly ships?: false;
  readonly quantityRules?: QuantityRules;
}

const kinds: readonly Kind[] = [
  {
    sku: 'MUG',
    title: 'Stoneware mug',
    pence: 1400,
    description: 'Thrown in Devon, holds 350 ml.',
    options: [colour('Oat', 'Slate', 'Moss')],
    stock: left(180),
    except: { MOSS: left(4) },
    packed: true,
  },
  {
    sku: 'BOWL',
    title: 'Pasta bowl',
    pence: 1850,
    list: 2200,
    options: [colour('Oat', 'Slate')],
    stock: left(96),
  },
  {
    sku: 'PLATE',
    title: 'Dinner plate',
    pence: 1600,
    options: [colour('Oat', 'Slate')],
    stock: left(240),
    except: { SLATE: left(0) },
  },
  { sku: 'JUG', title: 'Pouring jug, 1 litre', pence: 2900, stock: left(35) },
  { sku: 'TEAPOT', title: 'Cast-iron teapot', pence: 5400, stock: left(12) },
  { sku: 'KETTLE', title: 'Hob kettle', pence: 7200, options: [colour('Copper', 'Black')], stock: inStock },
  {
    sku: 'APRON',
    title: 'Linen apron',
    pence: 3800,
    options: [colour('Ecru', 'Indigo', 'Rust'), size('Short', 'Long')],
    stock: left(60),
    except: { 'RUST-LONG': left(0) },
  },
  {
    sku: 'TOWEL',
    title: 'Waffle tea towel',
    pence: 950,
    options: [colour('Ecru', 'Indigo', 'Rust')],
    stock: inStock,
    packed: true,
  },
  {
    sku: 'BOARD',
    title: 'Oak chopping board',
    pence: 4500,
    options: [size('Small', 'Medium', 'Large')],
    stock: left(48),
  },
  { sku: 'KNIFE', title: 'Paring knife', pence: 2650, stock: left(75) },
  { sku: 'PAN', title: 'Carbon steel pan', pence: 6200, options: [size('24 cm', '28 cm')], stock: lowStock },
  { sku: 'SPOON', title: 'Cherry-wood spoon', pence: 1100, stock: left(300) },
  { sku: 'JAR', title: 'Storage jar', pence: 900, options: [size('500 ml', '1 l', '2 l')], stock: left(400) },
  {
    sku: 'CANDLE',
    title: 'Beeswax candle',
    pence: 1250,
    options: [size('Single', 'Pair')],
    stock: left(150),
  },
  {
    sku: 'THROW',
    title: 'Wool throw',
    pence: 8900,
    description: 'Woven in Yorkshire from undyed wool.',
    options: [colour('Fog', 'Peat')],
    stock: left(18),
  },
  {
    sku: 'CUSHION',
    title: 'Linen cushion',
    pence: 3400,
    options: [colour('Ecru', 'Indigo')],
    stock: left(55),
  },
  { sku: 'LAMP', title: 'Reading lamp', pence: 11_500, options: [colour('Brass', 'Black')], stock: soldOut },
  { sku: 'VASE', title: 'Bud vase', pence: 1900, stock: left(3) },
  { sku: 'BASKET', title: 'Willow basket', pence: 4100, options: [size('Small', 'Large')], stock: inStock },
  { sku: 'SOAP', title: 'Olive oil soap', pence: 650, list: 750, stock: left(900), packed: true },
  { sku: 'HOOK', title: 'Forged wall hook', pence: 1200, stock: left(210) },
  { sku: 'CLOCK', title: 'Kitchen clock', pence: 5600, stock: left(0) },
  {
    sku: 'GIFT',
    title: 'Gift card',
    pence: 2500,
    description: 'Sent by e-mail.',
    options: [optionOf('value', 'Value', ['25', '50', '100'])],
    stock: unlimited,
    ships: false,
  },
  {
    sku: 'COURSE',
    title: 'Bread course, recorded',
    pence: 3900,
    description: 'Six lessons to download.',
    stock: unlimited,
    ships: false,
  },
  {
    sku: 'NAPKIN',
    title: 'Linen napkin',
    pence: 480,
    description: 'Hemmed by hand. Sold to the trade in sixes.',
    stock: left(960),
    quantityRules: { minimum: 12, multiple: 6, carton: 24 },
  },
];

const packs: Pack[] = [
  { id: 'single', name: 'Single', quantity: 1 },
  { id: 'double', name: 'Double', quantity: 2 },
  { id: 'quad', name: 'Quad', quantity: 4 },
];

export const demoProducts = (currency: string): Product[] => kinds.map((kind) => productOf(kind, currency));

function productOf({ sku, title, description, options = [], ...kind }: Kind, currency: string): Product {
  return {
    id: sku.toLowerCase(),
    title,
    ...(kind.packed && { packs }),
    ...(description && { description }),
    options: [...options],
    variants: combinations(options).map((chosen) => variantOf({ sku, title, ...kind }, chosen, currency)),
  };
}

/** A gift card costs its value; everything else costs the same in each of its variants. */
function variantOf(kind: Kind, chosen: Record<string, string>, currency: string): Variant {
  const ending = Object.values(chosen).join('-').toUpperCase();
  const sku = [kind.sku, ending].filter(Boolean).join('-');
  const pence = chosen['value'] ? Number(chosen['value']) * 100 : kind.pence;
  return {
    id: sku.toLowerCase(),
    sku,
    options: chosen,
    price: priced(pence, currency),
    ...(kind.list !== undefined && { listPrice: priced(kind.list, currency) }),
    stock: kind.except?.[ending] ?? kind.stock ?? inStock,
    ships: kind.ships ?? true,
    ...(kind.quantityRules && { quantityRules: kind.quantityRules }),
  };
}

/** Every way to choose one value of each option. */
const combinations = (options: readonly ProductOption[]): Record<string, string>[] =>
  options.reduce<Record<string, string>[]>(
    (before, { id, values }) =>
      before.flatMap((chosen) => values.map((value) => ({ ...chosen, [id]: value.id }))),
    [{}],
  );

function optionOf(id: string, name: string, values: readonly string[]): ProductOption {
  return {
    id,
    name,
    values: values.map((value) => ({ id: value.toLowerCase().replaceAll(' ', ''), name: value })),
  };
}
