import { labelFormats } from './label-formats.ts';

export type LineLetter = 'A' | 'C' | 'S' | 'Z';

interface LabelFormat {
  readonly local: string;
  /** The format for addresses in Latin letters, where it differs. */
  readonly latin: string;
}

/** The format of a country that no row names. */
const usual = '%A|%C|%S|%Z';

/** Returns the lines of a label after the recipient: `%A` street, `%C` city, `%S` region, `%Z` postal code; `|` ends a line. */
export function labelFormat(country: string): LabelFormat {
  const [format = usual] = labelFormats.find(([, countries]) => countries.split(' ').includes(country)) ?? [];
  const [local = usual, latin = local] = format.split('~').map(whole);
  return { local, latin };
}

/** The street comes first where a row does not say where. */
const whole = (format: string): string => (format.includes('%A') ? format : `%A|${format}`);

/** Returns the letters of the lines of a country in their order. */
export function linesIn(country: string): LineLetter[] {
  const letters = labelFormat(country).local.matchAll(/%([ACSZ])/g);
  return [...letters].map(([, letter]) => letter as LineLetter);
}
