import { oncePer } from './once-per.ts';

/** Formats a whole number for a field: in the digits of the language, and ungrouped, so that digits can be added anywhere. */
export const writtenNumber = (value: number, lang: string): string => formatOf(lang).format(value);

const formatOf = oncePer((lang: string) => new Intl.NumberFormat(lang, { useGrouping: false }));
