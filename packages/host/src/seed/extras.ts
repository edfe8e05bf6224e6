import type { SeedProduct, SeedVariant } from './catalog.ts';

const piece = (
  sku: string,
  price: number,
  stock: number | null,
  weight: number,
  options: Record<string, string> = {},
): SeedVariant => ({ sku, price, stock, ships: weight > 0, weight, options });

/** Products of the example shop that no invoice mentions: downloads, options in two dimensions, one sold out. */
export const extras: SeedProduct[] = [
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
    sold: 900,
    variants: [
      piece('GIFT-10', 1000, null, 0, { value: '10' }),
      piece('GIFT-25', 2500, null, 0, { value: '25' }),
      piece('GIFT-50', 5000, null, 0, { value: '50' }),
    ],
  },
  {
    id: 'p-ebook-wrap',
    title: 'The Art of Gift Wrapping (E-Book)',
    description: 'Sixty folds and bows, as a download.',
    options: [],
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
    variants: [piece('TEAPOT-SAGE', 3200, 0, 1450)],
  },
  {
    id: 'p-sparklers',
    title: 'Garden Sparklers Gold, Pack of 20',
    description: 'Not sent abroad.',
    options: [],
    sold: 180,
    variants: [{ ...piece('SPARKLE-20', 450, 260, 220), onlyCountry: 'GB' }],
  },
];
