import type { Address } from '../address.ts';
import { isLatin } from './is-latin.ts';
import { labelFormat } from './label-lines.ts';

type Written = Pick<Address, 'line1'> & Partial<Address>;

/** Returns a region as it stands on a label: as the country's post writes it where the address says so, else without the country. */
export const regionOnLabel = ({ region = '', regionName, country }: Partial<Address>): string =>
  regionName ?? (country && region.startsWith(`${country}-`) ? region.slice(3) : region);

/** Tells if street and city are in Latin letters, so that the rest of a label is as well. */
export const isInLatin = ({ line1, line2 = '', city = '' }: Written): boolean =>
  isLatin(line1 + line2 + city);

/**
 * Returns an address as on a label of its country, line by line without recipient and country. Needs no data file. A line that the
 * country's label lacks stands at the end.
 *
 * @example
 * addressLines({ line1: '1 Main St', city: 'Springfield', region: 'US-IL', postalCode: '62701', country: 'US' });
 * // ['1 Main St', 'Springfield, IL 62701']
 */
export function addressLines(address: Address): string[] {
  const { local, latin } = labelFormat(address.country);
  const format = isInLatin(address) ? latin : local;
  const values: Record<string, string> = {
    A: [address.line1, address.line2].filter(Boolean).join('\n'),
    C: address.city ?? '',
    S: regionOnLabel(address),
    Z: address.postalCode ?? '',
  };
  const lines = format.split('|').flatMap((line) => filled(line, values).split('\n'));
  const left = Object.keys(values).filter((letter) => !format.includes(`%${letter}`));
  return [...lines, ...left.map((letter) => values[letter] ?? '')].filter(Boolean);
}

/** Fills a line. Between two values stands what follows the first one; what follows the last one is left out, unless it is a word. */
function filled(line: string, values: Readonly<Record<string, string>>): string {
  let text = '';
  // In front of a line stands what belongs to its first value: 〒.
  let between = /^[^%]*/.exec(line)?.[0] ?? '';
  for (const [part] of line.matchAll(/%[ACSZ]|[^%]+/g)) {
    const value = part.startsWith('%') ? values[part.charAt(1)] : undefined;
    if (value === undefined) between ||= text && part;
    else if (value) {
      text += between + value;
      between = '';
    } else if (!text) between = '';
  }
  return text && /\p{L}/u.test(between) ? `${text}${between.trimEnd()}` : text;
}
