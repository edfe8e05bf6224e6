/** A product whose colours or designs are separate stock codes in the data set. */
export interface Family {
  readonly title: string;
  readonly option: string;
  readonly values: Readonly<Record<string, string>>;
}

export const families: readonly Family[] = [
  {
    title: 'Jumbo Bag',
    option: 'Design',
    values: { '85099B': 'Red Retrospot', '85099C': 'Baroque Black White', '85099F': 'Strawberry' },
  },
  {
    title: 'Sweetheart Bracelet',
    option: 'Colour',
    values: { '90200A': 'Purple', '90200B': 'Black', '90200C': 'Blue', '90200D': 'Pink' },
  },
  {
    title: 'Set of 3 Flying Ducks',
    option: 'Colour',
    values: { '35004B': 'Black', '35004C': 'Coloured', '35004G': 'Gold' },
  },
  {
    title: 'Diamante Hair Grip, Pack of 2',
    option: 'Colour',
    values: { '90059B': 'Black', '90059C': 'Montana', '90059E': 'Ruby' },
  },
  { title: 'Breakfast Cup and Saucer', option: 'Colour', values: { '37444A': 'Yellow', '37444C': 'Pink' } },
  { title: 'Edwardian Parasol', option: 'Colour', values: { '15056BL': 'Black', '15056N': 'Natural' } },
  {
    title: '3 Piece Cutlery Set',
    option: 'Design',
    values: { '84997B': 'Red Retrospot', '84997C': 'Blue Polkadot' },
  },
  {
    title: 'Umbrella',
    option: 'Design',
    values: { '85014A': 'Black and Blue Polkadot', '85014B': 'Red Retrospot' },
  },
  {
    title: 'New Baroque Candlestick Candle',
    option: 'Colour',
    values: { '84625A': 'Pink', '84625C': 'Blue' },
  },
  {
    title: 'Box of Ribbons',
    option: 'Palette',
    values: {
      '85049A': 'Traditional Christmas',
      '85049C': 'Romantic Pinks',
      '85049D': 'Bright Blues',
      '85049E': 'Scandinavian Reds',
      '85049G': 'Chocolate Box',
      '85049H': 'Urban Black',
    },
  },
];
