import { type CountryFormat, type CountryLine, isRequired } from '@orderpad/contracts/addresses';
import type { Issue } from '@orderpad/contracts';
import type { Locale } from '../messages/locale.ts';
import { addressMessages, type AddressKey } from './address.messages.ts';
import type { FieldMessages } from './field-message.ts';

export interface AddressFormOptions extends FieldMessages {
  readonly locale: Locale;
  /** Countries to choose from; empty for all. */
  readonly countries: readonly string[];
  /** Autofill section, when the person at the keyboard lives at the address. */
  readonly autofill?: 'shipping' | 'billing' | undefined;
  /** Host's issues about single fields; the last part of the path names the field. */
  readonly issues?: readonly Issue[];
}

/** A line of an address that a form asks for. */
export type AddressField = 'name' | 'company' | 'line2' | 'country' | CountryLine;

/** A field of the form, with its label and its width. */
export interface AskedField {
  readonly field: AddressField;
  readonly label: AddressKey;
  readonly isRequired: boolean;
  readonly span?: 'half' | 'third';
}

const stems = { city: 'city', region: 'region', postalCode: 'postal-code' } as const;

/** Returns the label of a line of a country: its own name of it, else the one in most countries. */
function labelOf(line: keyof typeof stems, { names, regions }: CountryFormat): AddressKey {
  const name = names?.[line] ?? (line === 'region' && regions ? 'province' : undefined);
  const key = `address.${stems[line]}-${name}`;
  return isKey(key) ? key : `address.${stems[line]}`;
}

const isKey = (key: string): key is AddressKey => Object.hasOwn(addressMessages, key);

const country: AskedField = { field: 'country', label: 'address.country', isRequired: true };

/**
 * Returns the fields of a form: the country, the recipient, and the lines of the country in the order of its post. `extra` are lines
 * that hold something although the country has none of them. Without a format only the country is asked for.
 */
export function askedFields(format: CountryFormat | undefined, extra: readonly CountryLine[]): AskedField[] {
  if (!format) return [country];
  const lines = [...format.lines, ...extra];
  const span = lines.length === 4 ? 'third' : 'half';
  return [
    country,
    { field: 'name', label: 'address.name', isRequired: false, span: 'half' },
    { field: 'company', label: 'address.company', isRequired: false, span: 'half' },
    ...lines.flatMap((field): AskedField[] =>
      field === 'line1'
        ? [
            { field, label: 'address.line1', isRequired: true },
            { field: 'line2', label: 'address.line2', isRequired: false },
          ]
        : [{ field, label: labelOf(field, format), isRequired: isRequired(format, field), span }],
    ),
  ];
}

/** Autofill detail tokens (HTML) by line. */
export const autofillTokens: Readonly<Record<AddressField, string>> = {
  name: 'name',
  company: 'organization',
  line1: 'address-line1',
  line2: 'address-line2',
  city: 'address-level2',
  region: 'address-level1',
  postalCode: 'postal-code',
  country: 'country',
};

/** The most characters that a host takes. */
export const longestOf = (field: AddressField): number =>
  field === 'line1' || field === 'line2' ? 200 : field === 'postalCode' ? 20 : 120;
