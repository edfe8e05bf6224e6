/** Names of the regions of a country, row by row: the part of the ISO 3166-2 code after the country, then one name per column. */
export interface RegionTable {
  /** The column of each name: a language, or `abbr` for the abbreviation that the post writes. An empty name is that of the next column, or of the last one. */
  readonly columns: readonly string[];
  /** The region on a label: the part of its code, or its name. */
  readonly written: 'code' | 'name';
  readonly rows: readonly (readonly string[])[];
  /** Further spellings that no rule derives from a name, with the part of the code they mean. */
  readonly also?: Readonly<Record<string, string>>;
}

/** The address of a country as data: what is required, how lines are called, the form of a postal code, the regions. */
export interface CountryData {
  /** Required lines: `A` street, `C` city, `S` region, `Z` postal code. */
  readonly required: string;
  /** Names of lines that differ from `city`, `province` and `postal`. */
  readonly names?: Readonly<Partial<Record<'city' | 'region' | 'postalCode', string>>>;
  /** Pattern of the whole postal code, in upper case with ASCII digits. */
  readonly postalCode?: string;
  /** A postal code of the country. */
  readonly example?: string;
  readonly regions?: RegionTable;
  /** True where a city that bears the name of a region lies in it, as Dubai in Dubai. */
  readonly cityTellsRegion?: true;
}

/** Countries by their code: the content of one data file. */
export type CountryTable = Readonly<Record<string, CountryData>>;
