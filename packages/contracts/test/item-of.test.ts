import { itemOf, type Product, type Variant } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';

const blue: Variant = {
  id: 'blue',
  sku: 'APRON-BLU',
  options: { colour: 'blue' },
  stock: { kind: 'unlimited' },
  ships: true,
};
const olive: Variant = {
  ...blue,
  id: 'olive',
  sku: 'APRON-OLI',
  options: { colour: 'olive' },
  image: { url: '/olive.svg', alt: 'An olive apron' },
};
const apron: Product = {
  id: 'apron',
  title: 'Apron',
  image: { url: '/apron.svg', alt: 'An apron' },
  options: [
    {
      id: 'colour',
      name: 'Colour',
      values: [
        { id: 'blue', name: 'Blue' },
        { id: 'olive', name: 'Olive' },
      ],
    },
  ],
  variants: [blue, olive],
};

describe('the item of a line', () => {
  it('has the ids, the SKU and the title of its product', () => {
    expect(itemOf(apron, olive)).toEqual({
      kind: 'variant',
      productId: 'apron',
      variantId: 'olive',
      sku: 'APRON-OLI',
      title: 'Apron',
      choices: ['Olive'],
      ships: true,
      image: olive.image,
    });
  });

  it('names the chosen values of all options, and leaves out one that the product does not have', () => {
    const sizes = { id: 'size', name: 'Size', values: [{ id: 'l', name: 'Large' }] };
    const product = { ...apron, options: [...apron.options, sizes] };

    const chosen = (size: string) => itemOf(product, { ...blue, options: { colour: 'blue', size } });

    expect(chosen('l')).toMatchObject({ choices: ['Blue', 'Large'] });
    expect(chosen('none')).toMatchObject({ choices: ['Blue'] });
  });

  it('has the picture of its variant', () => {
    expect(itemOf(apron, olive)).toMatchObject({ image: olive.image, choices: ['Olive'] });
  });

  it('has the picture of the product where the variant has none', () => {
    expect(itemOf(apron, blue)).toMatchObject({ image: apron.image });
  });

  it('has no picture where neither has one', () => {
    const { image: _, ...plain } = apron;

    expect(itemOf(plain, blue)).not.toHaveProperty('image');
  });
});
