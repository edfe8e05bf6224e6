import { html, type TemplateResult } from 'lit';

/** Symbols of the currencies that amounts have been formatted in, e.g. `£`, `CHF`, `kr`. */
const symbols = new Set<string>();
let amounts: RegExp | undefined;

/** Notes the symbol of a currency in a language, by which amounts in sentences are found. */
export function noteSymbol(format: Intl.NumberFormat): void {
  const symbol = format.formatToParts(0).find(({ type }) => type === 'currency')?.value;
  if (!symbol || symbols.has(symbol)) return;
  symbols.add(symbol);
  const all = [...symbols]
    .toSorted((a, b) => b.length - a.length)
    .map((each) => each.replace(/[$.*+?^(){}|[\]\\]/g, '\\$&'));
  const sign = `(?<!\\p{L})(?:${all.join('|')})`;
  const number = "[-−]?\\p{Nd}(?:[\\p{Nd}\\s.,'’٫٬]*\\p{Nd})?";
  amounts = new RegExp(
    `([-−]?${sign}[\\s\u200e\u200f]*${number}|${number}[\\s\u200e\u200f]*${sign}(?![\\p{L}]|\\s*\\p{Nd}))`,
    'u',
  );
}

/** Renders a text in which a machine translation leaves the amounts as they are. Other content, and texts without amounts, stay as they are. */
export function sentence<Content>(text: Content): Content | TemplateResult {
  if (typeof text !== 'string' || !amounts) return text;
  const parts = text.split(amounts);
  if (parts.length === 1) return text;
  // In an element of its own: beside another one, a text in a flex container would lose its spaces.
  return html`<span>${parts.map((part, at) => (at % 2 === 1 ? html`<span translate="no">${part}</span>` : part))}</span>`;
}
