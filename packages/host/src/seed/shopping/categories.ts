import type { categories as table } from '../../data/schema.ts';

type Category = typeof table.$inferInsert;

/** Names of categories by id. A category whose id begins with another's id and a dash stands in that one. */
const names: readonly (readonly [id: string, name: string])[] = [
  ['christmas', 'Christmas'],
  ['christmas-lights', 'Christmas lights and candles'],
  ['christmas-paper', 'Christmas cards and wrap'],
  ['christmas-decorations', 'Christmas decorations'],
  ['kitchen', 'Kitchen'],
  ['kitchen-baking', 'Baking and jam'],
  ['kitchen-table', 'Tableware'],
  ['kitchen-lunch', 'Lunch boxes'],
  ['kitchen-textiles', 'Aprons and tea towels'],
  ['bags', 'Bags'],
  ['bags-shopping', 'Shoppers and storage bags'],
  ['bags-small', 'Lunch bags and purses'],
  ['lights', 'Lights'],
  ['lights-holders', 'T-light holders and lanterns'],
  ['lights-candles', 'Candles and incense'],
  ['lights-electric', 'Lamps and string lights'],
  ['stationery', 'Stationery'],
  ['stationery-cards', 'Cards and notebooks'],
  ['stationery-desk', 'Pens, pencils and tape'],
  ['stationery-wrap', 'Ribbons and gift wrap'],
  ['garden', 'Garden'],
  ['garden-growing', 'Growing'],
  ['garden-outdoors', 'Out of doors'],
  ['toys', 'Toys'],
  ['toys-games', 'Games and puzzles'],
  ['toys-craft', 'Craft and drawing'],
  ['toys-dolls', 'Dolls and soft toys'],
  ['party', 'Party'],
  ['party-tableware', 'Paper plates and cups'],
  ['party-decorations', 'Balloons and bunting'],
  ['home', 'Home'],
  ['home-warm', 'Hot water bottles and hand warmers'],
  ['home-signs', 'Signs and frames'],
  ['home-storage', 'Boxes and drawers'],
  ['home-textiles', 'Cushions and doormats'],
  ['home-bath', 'Bathroom'],
  ['home-accents', 'Ornaments and hooks'],
  ['wear', 'Accessories'],
  ['wear-jewellery', 'Jewellery and charms'],
  ['wear-rain', 'Umbrellas'],
  ['gifts', 'Gift cards and downloads'],
  ['aids', 'Sales aids'],
];

/** Categories of the example shop. Sales aids are for those who resell; vouchers are hidden from them. */
export const categories: Category[] = names.map(([id, name], position) => {
  const [parent = id] = id.split('-');
  return {
    id,
    name,
    parentId: parent === id ? null : parent,
    position,
    onlyTiers: id === 'aids' ? ['consultant', 'distributor'] : null,
    hiddenFrom: id === 'gifts' ? ['wholesale', 'distributor'] : null,
  };
});

/** Patterns that assign a title to a category; the first match wins. */
const patterns: readonly (readonly [category: string, pattern: RegExp])[] = [
  ['gifts', /gift card|e-book/],
  ['aids', /season catalogue|demonstration case|display stand/],
  [
    'christmas-lights',
    /christmas lights|t-lights (snowmen|santa)|christmas t-light|rotating silver angels|christmas (decoupage candle|tree t-light)/,
  ],
  [
    'christmas-paper',
    /christmas (sock|present)|snowy village|socks and mittens|making snowmen|christmas stamps|christmas napkins|6 ribbons elegant|traditional christmas|pannetone/,
  ],
  ['christmas-decorations', /christmas|advent|holly|bauble|angel decoration|metal merry/],
  ['home-warm', /hot water bottle|hand warmer|woolly hottie|slipper/],
  ['kitchen-lunch', /lunch box|snack box/],
  [
    'kitchen-baking',
    /cake case|cookie cutter|cake ?stand|cake tin|measuring spoon|recipe|jam (making|jar)|doil|mini cases|cupcake lace|bread bin|biscuit tin/,
  ],
  [
    'kitchen-textiles',
    /tea towel|apron|oven glove|table cloth|cosy (hour)?.*(mug|tea|egg)|(egg|mug|tea) cosy/,
  ],
  ['party-tableware', /paper (plate|cup|napkin)|napkins|popcorn/],
  [
    'party-decorations',
    /balloon|bunting|party|paper chain|celebration candle|garland (wooden|$)|paper garland/,
  ],
  ['bags-small', /lunch bag|purse|luggage tag|bag charm/],
  ['bags-shopping', /(?<!in |cotton )\bbag\b(?!.*marbles)|shopper|tote/],
  [
    'lights-holders',
    /t-light hold|t-light hldr|hanging t-light|lantern|candle ?(holder|stick)|candelabra|tealight|zinc t-light/,
  ],
  ['lights-electric', /night ?light|(?<!t-)lights|lamp|light garland|table light|disco ball/],
  ['lights-candles', /candle|t-lights|incense|matches/],
  ['wear-rain', /umbrella|parasol|rain hat/],
  ['wear-jewellery', /bracelet|hair grip|hairband|necklace|bangle|ring$|jewel|trinket/],
  ['garden-growing', /herb marker|potting|grow your own|seed|plant holder|thermometer|vase/],
  [
    'garden-outdoors',
    /bird ?house|picnic|sparkler|spade|seaside bucket|fire bucket|crates|dog bowl|pegs|wicker|basket/,
  ],
  [
    'kitchen-table',
    /mug(?! warmer)|cup\b(?! game)|plate|bowl|teapot|tea set|spoon|cutlery|beaker|coaster|placemat|tray|jug|caddy|egg (cup|holder)|milk|tea glass|napkin|place setting|cooking set|cloche/,
  ],
  ['toys-dolls', /\bdoll\b|princess|soft toy|playhouse/],
  [
    'toys-craft',
    /paint set|drawing slate|make your own|feltcraft|sew|tattoo|chalk sticks|craft|crochet|filler/,
  ],
  [
    'toys-games',
    /jigsaw|game|dominoes|skittles|skipping|snakes|snap cards|spinning|harmonica|marbles|playing cards|globe|nesting|blocks|calculator|boom box/,
  ],
  ['home-bath', /tissues?\b/],
  ['stationery-wrap', /ribbon|wrap|gift (bag|box|tags)|stars gift tape|pack of 6/],
  ['stationery-desk', /pen\b|pens\b|pencil|eraser|rubbers|tape|sticker|scissor/],
  ['stationery-cards', /card|notebook|writing|calendar|stationery set|message/],
  ['home-bath', /sponge|soap|flannel|bath/],
  ['home-textiles', /cushion|doormat|quilt|doorstop|c\/cover|ironing/],
  ['home-signs', /sign\b|frame|mirror|clock|photo|(black |chalk)board|wall art|letters|word$/],
  ['home-storage', /drawer|cabinet|box|tidy|organiser|tins|bin\b|tin\b|bank|sideboard|cases/],
];

/** Returns the category of a product by its title; a service has none. */
export function categoryOf(title: string): string | undefined {
  const text = title.toLowerCase();
  if (text === 'postage') return undefined;
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? 'home-accents';
}
