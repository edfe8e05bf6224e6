import type { Shelf } from './data.ts';

/** The categories of the shop. */
export const demoShelves: readonly Shelf[] = [
  { id: 'kitchen', name: 'Kitchen', products: [] },
  {
    id: 'tableware',
    name: 'Tableware',
    parentId: 'kitchen',
    products: ['mug', 'bowl', 'plate', 'jug', 'teapot'],
  },
  {
    id: 'cooking',
    name: 'Cooking',
    parentId: 'kitchen',
    products: ['kettle', 'board', 'knife', 'pan', 'spoon'],
  },
  { id: 'storage', name: 'Storage', parentId: 'kitchen', products: ['jar', 'basket'] },
  { id: 'linen', name: 'Kitchen linen', parentId: 'kitchen', products: ['apron', 'towel'] },
  { id: 'living', name: 'Living', products: ['vase', 'clock', 'hook'] },
  { id: 'soft', name: 'Throws and cushions', parentId: 'living', products: ['throw', 'cushion'] },
  { id: 'light', name: 'Light', parentId: 'living', products: ['lamp', 'candle'] },
  { id: 'bath', name: 'Bath', products: ['soap'] },
  { id: 'gifts', name: 'Gifts and courses', products: ['gift', 'course'] },
];
