import type { GoogleCountry } from './google.ts';
import { formats } from './exceptions.ts';

/** Names of countries and prefixes for mail from abroad; the label ends with the country anyway. */
const abroad =
  /GUERNSEY|JERSEY|ÅLAND|GIBRALTAR|(?:AX|CH|FI|FL|HR|LT|L|MC|MD|SE|SI)-|FO(?=%Z)|HT(?=%Z)|AZ (?=%Z)/g;

/** Returns the label of a country without the recipient; the street is left out where it comes first. */
export function labelFormatOf({ code, entry }: GoogleCountry): string {
  const own = formats[code];
  if (own !== undefined) return own;
  const local = labelOf(entry['fmt'] ?? '%N%n%O%n%A%n%C');
  const latin = entry['lfmt'] === undefined ? local : labelOf(entry['lfmt']);
  return latin === local ? local : `${local}~${latin}`;
}

function labelOf(format: string): string {
  const lines = format
    .replaceAll('%n', '|')
    .replace(abroad, '')
    .split('|')
    // Sorting codes and parts of cities are no lines of an address here, and the recipient stands first.
    .map((line) =>
      line
        .replace(/%[NOX]/g, '')
        .replace(/%D(?:, )?/g, '')
        .trim(),
    )
    .map((line) => line.replace(/^[,-] *|,$/g, ''))
    .filter((line) => /%[ACSZ]/.test(line));
  const [first, ...rest] = lines;
  return (first === '%A' ? rest : lines).join('|');
}
