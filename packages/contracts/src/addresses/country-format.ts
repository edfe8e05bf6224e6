import type { Address } from '../address.ts';
import type { CountryData } from './country-data.ts';
import { linesIn } from './label-lines.ts';
import { tables } from './tables.ts';

/** A line of an address whose presence, place and name the country decides. */
export type CountryLine = 'line1' | 'city' | 'region' | 'postalCode';

/** The address of one country. */
export interface CountryFormat extends CountryData {
  readonly country: string;
  /** The lines in the order of the country's post. */
  readonly lines: readonly CountryLine[];
}

/** Letters of the data, and the lines they stand for. */
const fields = { A: 'line1', C: 'city', S: 'region', Z: 'postalCode' } as const satisfies Record<
  string,
  keyof Address
>;

const asked = new Map<string, Promise<CountryFormat>>();
const known = new Map<string, CountryFormat>();

/**
 * Returns the address of a country: its lines, their names, required ones, the form of its postal codes, its regions. Fetches the data
 * file of the country on first use and rejects when that is lost; the next call fetches it again. A country without data takes any
 * address with a street and a city.
 *
 * @example
 * const { lines, required } = await countryFormat('JP');
 */
export function countryFormat(country: string): Promise<CountryFormat> {
  const loading = asked.get(country) ?? load(country);
  asked.set(country, loading);
  loading.catch(() => asked.delete(country));
  return loading;
}

/** Returns the address of a country if its data are here already. */
export const knownFormat = (country: string): CountryFormat | undefined => known.get(country);

async function load(country: string): Promise<CountryFormat> {
  const table = await tables[country.charAt(0)]?.();
  const data = table?.[country];
  const format = data ? formatFrom(country, data) : genericFormat(country);
  known.set(country, format);
  return format;
}

/** Returns the format of a country without its data: a street and a city. */
export const genericFormat = (country: string): CountryFormat => formatFrom(country, { required: 'AC' });

const formatFrom = (country: string, data: CountryData): CountryFormat => ({
  ...data,
  country,
  lines: linesIn(country).map((letter) => fields[letter]),
});

/** Tells if a line is required in a country. */
export const isRequired = ({ required }: Pick<CountryData, 'required'>, line: CountryLine): boolean =>
  Object.entries(fields).some(([letter, field]) => field === line && required.includes(letter));
