/** A town of a country, with its region where addresses there have one. */
export interface Town {
  readonly country: string;
  readonly city: string;
  readonly region?: string;
  readonly postalCode: string;
}

const town = (country: string, city: string, postalCode: string, region?: string): Town => ({
  country,
  city,
  postalCode,
  ...(region !== undefined && { region }),
});

/** Towns of 21 countries. */
export const towns: readonly Town[] = [
  town('DE', 'Berlin', '12209'),
  town('DE', 'Aachen', '52066'),
  town('DE', 'Leipzig', '04179'),
  town('FR', 'Strasbourg', '67000'),
  town('FR', 'Marseille', '13008'),
  town('FR', 'Nantes', '44000'),
  town('US', 'Portland', '97219', 'OR'),
  town('US', 'Seattle', '98128', 'WA'),
  town('US', 'Albuquerque', '87110', 'NM'),
  town('BR', 'São Paulo', '05432-043', 'SP'),
  town('BR', 'Rio de Janeiro', '02389-673', 'RJ'),
  town('GB', 'London', 'WA1 1DP'),
  town('GB', 'Cowes', 'PO31 7PJ'),
  town('AT', 'Graz', '8010'),
  town('AT', 'Salzburg', '5020'),
  town('VE', 'Barquisimeto', '3508', 'VE-K'),
  town('SE', 'Luleå', '958 22'),
  town('SE', 'Bräcke', '844 67'),
  town('CA', 'Vancouver', 'V3F 2K1', 'BC'),
  town('CA', 'Montréal', 'H1J 1C3', 'QC'),
  town('MX', 'Ciudad de México', '05021', 'CMX'),
  town('IT', 'Bergamo', '24100', 'BG'),
  town('IT', 'Torino', '10100', 'TO'),
  town('ES', 'Sevilla', '41101', 'SE'),
  town('ES', 'Barcelona', '08022', 'B'),
  town('DK', 'København', '1734'),
  town('DK', 'Århus', '8200'),
  town('FI', 'Oulu', '90110'),
  town('BE', 'Bruxelles', '1180'),
  town('CH', 'Bern', '3012'),
  town('CH', 'Genève', '1203'),
  town('PT', 'Lisboa', '1675-123'),
  town('IE', 'Cork', 'T12 X2Y3'),
  town('NO', 'Stavern', '4110'),
  town('AR', 'Buenos Aires', 'C1010AAC', 'C'),
  town('PL', 'Warszawa', '01-012'),
  town('NL', 'Utrecht', '3511 AB'),
];

export const streets = [
  'Harbour Street',
  'Mill Lane',
  'Market Square',
  'Station Road',
  'Church Hill',
  'Long Row',
];

export const trades = ['Deli', 'Bistro', 'Provisions', 'Market', 'Kitchen', 'Grocers', 'Taverna', 'Pantry'];

export const firstNames = [
  'Anna',
  'Bruno',
  'Céline',
  'Diego',
  'Elif',
  'Frédérique',
  'Giulia',
  'Henrik',
  'Isabel',
  'Janine',
  'Karl',
  'Lúcia',
  'Martín',
  'Nadia',
  'Ove',
  'Paula',
  'Renate',
  'Sven',
  'Thomas',
  'Yoshi',
];

export const lastNames = [
  'Aalto',
  'Berglund',
  'Citeaux',
  'Devon',
  'Estrada',
  'Fonseca',
  'García',
  'Hardy',
  'Ibsen',
  'Josephs',
  'Kloss',
  'Larsson',
  'Moos',
  'Nagy',
  'Ottlieb',
  'Pereira',
  'Rancé',
  'Schmitt',
  'Trujillo',
  'Wang',
];

export const jobTitles = ['Owner', 'Order administrator', 'Purchasing manager', 'Sales agent', 'Chef'];
