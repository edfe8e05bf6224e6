import type { SeedProduct, SeedVariant } from './product.ts';

const piece = (
  sku: string,
  price: number,
  stock: number | null,
  weight: number,
  options: Record<string, string> = {},
): SeedVariant => ({ sku, price, stock, ships: weight > 0, weight, options });

/** Products that no invoice mentions: downloads, options in two dimensions, one sold out. */
export const extras: SeedProduct[] = [
  {
    id: 'p-field-guide',
    title: 'A Field Guide to Hedgerows',
    description: 'Clothbound, 224 pages.',
    options: [],
    taxClass: 'books',
    sold: 150,
    variants: [piece('BOOK-HEDGE', 1495, 340, 620)],
  },
  {
    id: 'p-honey',
    title: 'Heather Honey, 340 g',
    description: 'Not sent to Australia, which lets no honey in.',
    options: [],
    taxClass: 'food',
    sold: 140,
    variants: [{ ...piece('HONEY-340', 695, 410, 560), notCountries: ['AU', 'NZ'] }],
  },
  {
    id: 'p-lamp-enamel',
    title: 'Enamel Table Lamp Mustard',
    description: 'With a plug for the continent, or for home.',
    options: [],
    sold: 130,
    variants: [{ ...piece('LAMP-ENAMEL', 4450, 90, 1900), onlyCountries: ['DE', 'FR', 'GB', 'IE', 'NL'] }],
  },
  {
    id: 'p-gift-card',
    title: 'Gift Card',
    description: 'Sent by e-mail at once; valid for two years.',
    options: [
      {
        id: 'value',
        name: 'Value',
        values: [
          { id: '10', name: '£10' },
          { id: '25', name: '£25' },
          { id: '50', name: '£50' },
        ],
      },
    ],
    taxClass: 'voucher',
    sold: 900,
    variants: ['10', '25', '50'].map((value) => ({
      ...piece(`GIFT-${value}`, Number(value) * 100, null, 0, { value }),
      onlyCountries: ['GB'],
    })),
  },
  {
    id: 'p-ebook-wrap',
    title: 'The Art of Gift Wrapping (E-Book)',
    description: 'Sixty folds and bows, as a download.',
    options: [],
    taxClass: 'books',
    sold: 320,
    variants: [piece('EBOOK-WRAP', 995, null, 0)],
  },
  {
    id: 'p-apron',
    title: 'Linen Apron',
    description: 'Washed linen with a pocket.',
    options: [
      {
        id: 'colour',
        name: 'Colour',
        values: [
          { id: 'blue', name: 'Blue' },
          { id: 'olive', name: 'Olive' },
          { id: 'red', name: 'Red' },
        ],
      },
      {
        id: 'size',
        name: 'Size',
        values: [
          { id: 's', name: 'Small' },
          { id: 'm', name: 'Medium' },
          { id: 'l', name: 'Large' },
        ],
      },
    ],
    sold: 640,
    variants: [
      piece('APRON-BLU-S', 2450, 24, 310, { colour: 'blue', size: 's' }),
      piece('APRON-BLU-M', 2450, 61, 340, { colour: 'blue', size: 'm' }),
      piece('APRON-BLU-L', 2650, 18, 370, { colour: 'blue', size: 'l' }),
      piece('APRON-OLI-S', 2450, 0, 310, { colour: 'olive', size: 's' }),
      piece('APRON-OLI-M', 2450, 4, 340, { colour: 'olive', size: 'm' }),
      piece('APRON-RED-M', 2450, 33, 340, { colour: 'red', size: 'm' }),
      piece('APRON-RED-L', 2650, 12, 370, { colour: 'red', size: 'l' }),
    ],
  },
  {
    id: 'p-teapot',
    title: 'Enamel Teapot Sage',
    description: 'Two litres, enamelled steel.',
    options: [],
    sold: 210,
    variants: [{ ...piece('TEAPOT-SAGE', 3200, 0, 1450), notCountries: ['US'] }],
  },
  {
    id: 'p-sparklers',
    title: 'Garden Sparklers Gold, Pack of 20',
    description: 'Not sent abroad.',
    options: [],
    sold: 180,
    variants: [{ ...piece('SPARKLE-20', 450, 260, 220), onlyCountries: ['GB'] }],
  },
  {
    id: 'p-tea-lights',
    title: 'Beeswax Tea Lights',
    description: 'Sold in sixes, in cartons of twenty-four.',
    options: [],
    sold: 90,
    variants: [
      { ...piece('TEALIGHT-WAX', 340, 19_200, 30), quantityRules: { minimum: 12, multiple: 6, carton: 24 } },
    ],
  },
  {
    id: 'p-aid-catalogue',
    title: 'Season Catalogue, Pack of 25',
    description: 'For handing out; only for those who sell on.',
    options: [],
    sold: 60,
    variants: [piece('AID-CATALOGUE', 1250, 400, 2900)],
  },
  {
    id: 'p-aid-case',
    title: 'Demonstration Case',
    description: 'Twelve samples in a case.',
    options: [],
    sold: 12,
    variants: [piece('AID-CASE', 3900, 35, 3200)],
  },
  {
    id: 'p-aid-stand',
    title: 'Counter Display Stand',
    description: 'Beech, for forty cards.',
    options: [],
    sold: 8,
    onlyTiers: ['distributor'],
    variants: [piece('AID-STAND', 5400, 20, 4100)],
  },
];
