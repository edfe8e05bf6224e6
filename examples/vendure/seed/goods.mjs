// What the shop sells. Prices in cents of a dollar, before tax.

/** @typedef {{ name: string, sku: string, price: number, facet?: string, tax?: string, stock?: number, euro?: boolean, disabled?: boolean, options?: Record<string, string[]>, except?: string[], dearer?: Record<string, number> }} Good */

/** @type {Good[]} */
export const goods = [
  {
    name: 'Harbour shirt',
    sku: 'SHIRT',
    price: 2199,
    facet: 'clothing',
    options: { Size: ['S', 'M', 'L', 'XL'], Colour: ['Red', 'Navy', 'Black', 'White'] },
    except: ['SHIRT-XL-WHITE'],
    dearer: { XL: 251 },
  },
  {
    name: 'Oilskin jacket',
    sku: 'JACKET',
    price: 14900,
    facet: 'clothing',
    options: { Size: ['S', 'M', 'L'] },
  },
  { name: 'Wool cap', sku: 'CAP', price: 1850, facet: 'clothing', euro: true },
  { name: 'Chart table laptop', sku: 'LAPTOP', price: 129900, euro: true },
  { name: 'USB cable', sku: 'USB', price: 799, euro: true },
  { name: 'Signal lamp', sku: 'LAMP', price: 3495 },
  { name: 'Brass compass', sku: 'COMPASS', price: 8999, facet: 'instruments' },
  { name: 'Barometer', sku: 'BARO', price: 11250, facet: 'instruments' },
  { name: 'Sextant', sku: 'SEXTANT', price: 64900, facet: 'instruments' },
  { name: 'Storm tent', sku: 'TENT', price: 21493, stock: 3 },
  { name: 'Skipping rope', sku: 'ROPE', price: 1299, stock: 0 },
  { name: 'Folding bicycle', sku: 'BIKE', price: 49900, disabled: true },
  { name: 'Deck chair', sku: 'CHAIR', price: 4350, facet: 'furniture' },
  { name: 'Captain’s desk', sku: 'DESK', price: 89000, facet: 'furniture' },
  { name: 'Tide tables', sku: 'TIDES', price: 1595, tax: 'Reduced' },
  { name: 'Atlas of the coast', sku: 'ATLAS', price: 3999, tax: 'Reduced' },
  { name: 'Gift wrap <b>& ribbon</b>', sku: 'WRAP', price: 333 },
  { name: 'Ship’s biscuit', sku: 'BISCUIT', price: 7, tax: 'Reduced' },
  ...Array.from({ length: 240 }, (_, index) => ({
    name: `Spare part ${String(index).padStart(3, '0')}`,
    sku: `SP-${String(index).padStart(3, '0')}`,
    price: 199 + index * 7,
    tax: index % 3 === 0 ? 'Reduced' : 'Standard',
  })),
];
