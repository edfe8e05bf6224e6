import type { CountryCode, Market } from '@orderpad/contracts';
import { html, type LitElement, type TemplateResult } from 'lit';
import { ComboboxController } from '../ui/combobox.ts';
import { countryOptions } from '../ui/country-options.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { DestinationKey } from './destination.messages.ts';

export type DestinationMessages = Pick<MessagesController<DestinationKey>, 't' | 'locale'>;

interface Offered {
  readonly country: CountryCode;
  readonly name: string;
  readonly terms: string;
  /** Search text, in lower case. */
  readonly text: string;
}

export interface CountrySearchOptions {
  readonly countries: readonly CountryCode[];
  readonly termsOf: (country: CountryCode) => Omit<Market, 'country'> | undefined;
  readonly chosen: CountryCode | undefined;
  readonly error: string | undefined;
  readonly messages: DestinationMessages;
  readonly onChoose: (country: CountryCode) => void;
}

/** Returns the currency and the tax mode of a country as text. */
export function termsText(
  terms: Omit<Market, 'country'> | undefined,
  { t, locale }: DestinationMessages,
): string {
  if (!terms) return '';
  const currency = `${locale.currency(terms.currency)} (${terms.currency})`;
  return t(terms.taxIncluded ? 'destination.terms-included' : 'destination.terms', { currency });
}

/** Search field for the countries that can be ordered to, by name, code or currency. */
export class CountrySearch {
  readonly #box: ComboboxController<Offered>;
  readonly #element: LitElement;
  /** Text typed so far; while `undefined`, the field shows the chosen country. */
  #text: string | undefined;
  #all: { readonly key: unknown; readonly offered: readonly Offered[] } | undefined;
  #found: { readonly text: string; readonly offered: readonly Offered[] } | undefined;

  constructor(element: LitElement) {
    this.#element = element;
    this.#box = new ComboboxController(element);
  }

  focus(): void {
    this.#box.focus();
  }

  render(options: CountrySearchOptions): TemplateResult {
    const { chosen, error, messages, onChoose } = options;
    const { t, locale } = messages;
    const text = this.#text ?? (chosen ? locale.country(chosen) : '');
    return this.#box.render({
      id: 'country',
      name: 'country',
      label: t('destination.find'),
      hint: t('destination.find-hint'),
      need: 'required',
      error,
      t,
      text,
      items: this.#find(this.#text ?? '', options),
      isBusy: false,
      takesFirst: Boolean(this.#text),
      option: ({ name, terms }) =>
        html`<span class="strong">${name}</span><span class="muted small">${terms}</span>`,
      onText: (typed) => {
        this.#text = typed;
        this.#element.requestUpdate();
      },
      onChoose: ({ country }) => {
        this.#text = undefined;
        onChoose(country);
      },
    });
  }

  /**
   * Returns the matches, those that begin with the text first. The same list for the same text: the list box scrolls to its
   * top with a new one.
   */
  #find(typed: string, options: CountrySearchOptions): readonly Offered[] {
    const all = this.#offered(options);
    const text = typed.trim().toLowerCase();
    if (this.#found?.text === typed && this.#found.offered.every((each) => all.includes(each)))
      return this.#found.offered;
    const rank = ({ name }: Offered): number => Number(!name.toLowerCase().startsWith(text));
    const offered = text
      ? all.filter((each) => each.text.includes(text)).toSorted((a, b) => rank(a) - rank(b))
      : all;
    this.#found = { text: typed, offered };
    return offered;
  }

  #offered({ countries, termsOf, messages }: CountrySearchOptions): readonly Offered[] {
    const options = countryOptions(countries, messages.locale);
    if (this.#all?.key === options) return this.#all.offered;
    const offered = options.map(({ value: country, label: name }) => {
      const terms = termsText(termsOf(country), messages);
      return { country, name, terms, text: `${name} ${country} ${terms}`.toLowerCase() };
    });
    this.#all = { key: options, offered };
    return offered;
  }
}
