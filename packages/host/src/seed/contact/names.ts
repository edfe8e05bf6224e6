type Some<Item> = readonly [Item, ...Item[]];

/** Names and places to invent people of a country from. Towns have a postal code and, where used, a region. */
export interface Names {
  readonly first: Some<string>;
  readonly last: Some<string>;
  readonly towns: Some<readonly [city: string, postalCode: string, region?: string]>;
  /** Street lines; `#` stands for the house number. */
  readonly streets: Some<string>;
  readonly trades: Some<string>;
  readonly phone: string;
  readonly domain: string;
}

const britain: Names = {
  first: [
    'Amelia',
    'Oliver',
    'Priya',
    'Harriet',
    'Callum',
    'Niamh',
    'George',
    'Imogen',
    'Rhys',
    'Eleanor',
    'Tariq',
    'Maisie',
    'Duncan',
    'Zoë',
    'Freya',
    'Hugh',
    'Beatrix',
    'Leon',
  ],
  last: [
    'Ashworth',
    'Patel',
    'Fairclough',
    'Hughes',
    'Macleod',
    'Barlow',
    'Pemberton',
    'Okoye',
    'Sinclair',
    'Thwaite',
    'Lovell',
    'Hartley',
    'Brontë',
    'Kaur',
    'Redfern',
    'Wainwright',
    'Ellery',
    'Marsh',
  ],
  towns: [
    ['Manchester', 'M4 1HN'],
    ['Bristol', 'BS1 5TR'],
    ['Edinburgh', 'EH1 2NG'],
    ['Norwich', 'NR2 1RD'],
    ['Cardiff', 'CF10 1BH'],
    ['York', 'YO1 8AQ'],
    ['Brighton', 'BN1 1HF'],
    ['Leicester', 'LE1 5YA'],
    ['Bath', 'BA1 1LT'],
    ['Durham', 'DH1 3NJ'],
  ],
  streets: [
    '# High Street',
    '# Station Road',
    '# Mill Lane',
    '# Church Street',
    '# Victoria Terrace',
    '# Albion Place',
  ],
  trades: ['Gifts', 'Interiors', 'Home & Garden', 'Trading', 'Emporium', 'Stores'],
  phone: '+44 1632',
  domain: 'example.co.uk',
};

const byCountry: Record<string, Names> = {
  GB: britain,
  FR: {
    first: ['Élodie', 'Hélène', 'Luc'],
    last: ['Lefèvre', 'Dupré', 'Moreau'],
    towns: [
      ['Lyon', '69002'],
      ['Nantes', '44000'],
    ],
    streets: ['# rue des Lilas', '# quai Saint-Antoine'],
    trades: ['Décoration', 'Cadeaux'],
    phone: '+33 4 72',
    domain: 'example.fr',
  },
  AU: {
    first: ['Lachlan', 'Matilda', 'Kirra'],
    last: ['Bancroft', 'Nguyen', 'Walsh'],
    towns: [
      ['Fremantle', '6160', 'WA'],
      ['Hobart', '7000', 'TAS'],
    ],
    streets: ['# Wharf Street', '# Banksia Avenue'],
    trades: ['Homewares', 'Gifts'],
    phone: '+61 8 5550',
    domain: 'example.com.au',
  },
  NL: {
    first: ['Sanne', 'Daan', 'Lotte'],
    last: ['van den Berg', 'de Vries', 'Bakker'],
    towns: [
      ['Utrecht', '3512 JE'],
      ['Delft', '2611 GT'],
    ],
    streets: ['Oudegracht #', 'Nieuwstraat #'],
    trades: ['Cadeaus', 'Wonen'],
    phone: '+31 30 55',
    domain: 'example.nl',
  },
};

export const namesOf = (country: string): Names => byCountry[country] ?? britain;
