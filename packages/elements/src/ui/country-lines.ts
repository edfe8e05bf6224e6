import { countryFormat, type CountryFormat, genericFormat, knownFormat } from '@orderpad/contracts/addresses';
import type { LitElement } from 'lit';

/** The lines that an address form shows: those of the chosen country, or the former ones while its data are fetched. */
export class CountryLines {
  readonly #element: LitElement;
  readonly #countryId: string;
  readonly #onChange: (format: CountryFormat, before: CountryFormat | undefined) => void;
  #country = '';
  /** True when the form was submitted before the lines of its country were there. */
  #isWanted = false;
  format: CountryFormat | undefined;

  /** Follows a select with this id. `onChange` takes the lines of another country than before. */
  constructor(
    element: LitElement,
    countryId: string,
    onChange: (format: CountryFormat, before: CountryFormat | undefined) => void,
  ) {
    this.#element = element;
    this.#countryId = countryId;
    this.#onChange = onChange;
  }

  /** True while the lines on the screen are not those of the country. */
  get isComing(): boolean {
    return this.format?.country !== this.#country;
  }

  /** Starts with a country, or with none. */
  reset(country = ''): void {
    this.format = country ? knownFormat(country) : genericFormat('');
    this.#isWanted = false;
    this.#country = country;
    if (this.isComing) void this.#fetch(country);
  }

  /** Goes on with another country. */
  async change(country: string): Promise<void> {
    this.#country = country;
    if (!this.isComing) return;
    await this.#fetch(country);
    if (!this.isComing) await this.#goOn();
  }

  /** Submits the form once the lines of its country are here. */
  submitLater(): void {
    this.#isWanted = true;
  }

  /** A country whose data are lost is asked for like any other: the host checks the address as well. */
  async #fetch(country: string): Promise<void> {
    const format = await countryFormat(country).catch(() => genericFormat(country));
    if (this.#country !== country) return;
    const before = this.format;
    this.format = format;
    this.#onChange(format, before);
    this.#element.requestUpdate();
    if (this.#isWanted) await this.#goOn();
  }

  /** Tells the form that there is another address now, or submits it where that was wanted. */
  async #goOn(): Promise<void> {
    await this.#element.updateComplete;
    const control = this.#element.renderRoot.querySelector(`#${CSS.escape(this.#countryId)}`);
    const form = control?.closest('form');
    const isWanted = this.#isWanted;
    this.#isWanted = false;
    if (isWanted) form?.requestSubmit();
    else form?.dispatchEvent(new Event('change'));
  }
}
