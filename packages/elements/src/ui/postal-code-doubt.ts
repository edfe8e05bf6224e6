import { type CountryFormat, isUsualPostalCode } from '@orderpad/contracts/addresses';
import { type LitElement, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../messages/messages-controller.ts';
import type { Locale } from '../messages/locale.ts';
import type { AddressKey } from './address.messages.ts';
import { check } from './choice.ts';

interface Words {
  readonly t: Translate<AddressKey>;
  readonly locale: Locale;
}

/** Doubt about a postal code of a form nobody expects in its country: a hint, and the answer that it is used as entered. */
export class PostalCodeDoubt {
  readonly #element: LitElement;
  readonly #id: string;
  /** True after the code was once typed to its end: nobody is corrected in the middle of it. */
  #hasCode = false;
  #askedAbout: string | undefined;
  #asEntered: string | undefined;

  /** Creates it for the form whose fields have ids that begin with `id`. */
  constructor(element: LitElement, id: string) {
    this.#element = element;
    this.#id = `${id}-as-entered`;
  }

  /** Starts with a code that is complete or not, and with the one that was used as entered before. */
  reset(hasCode: boolean, asEntered: string | undefined): void {
    this.#hasCode = hasCode;
    this.#askedAbout = undefined;
    this.#asEntered = asEntered;
  }

  /** Shows the doubt from now on. */
  begin(): void {
    this.#hasCode = true;
    this.#element.requestUpdate();
  }

  /** Tells if a code is unusual and used as entered. */
  isSettled(format: CountryFormat | undefined, code: string): boolean {
    return isDoubtful(format, code) && this.#asEntered === code;
  }

  /** Asks about a code, once; the second time it is used as entered. Returns true while the answer is awaited, with the focus on it. */
  asks(format: CountryFormat | undefined, code: string): boolean {
    if (!isDoubtful(format, code) || this.#asEntered === code) return false;
    if (this.#askedAbout === code) {
      this.#asEntered = code;
      return false;
    }
    this.#askedAbout = code;
    this.begin();
    void this.#element.updateComplete.then(() =>
      this.#element.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(this.#id)}`)?.focus(),
    );
    return true;
  }

  /** Returns the hint beside the code. */
  hint(format: CountryFormat | undefined, code: string, { t, locale }: Words): string | undefined {
    if (!format || !this.#hasCode || !isDoubtful(format, code)) return undefined;
    const { example } = format;
    const country = locale.country(format.country);
    return example
      ? t('address.postal-code-unusual', { country, example })
      : t('address.postal-code-unusual-there', { country });
  }

  /** Renders the answer. */
  render(format: CountryFormat | undefined, code: string, { t }: Words): TemplateResult | typeof nothing {
    if (!this.#hasCode || !isDoubtful(format, code)) return nothing;
    return check({
      id: this.#id,
      name: this.#id,
      label: t('address.postal-code-as-entered', { code: code.trim() }),
      isChecked: this.#asEntered === code,
      onChange: (isChecked) => {
        this.#asEntered = isChecked ? code : undefined;
        this.#element.requestUpdate();
      },
    });
  }
}

const isDoubtful = (format: CountryFormat | undefined, code: string): boolean =>
  format !== undefined && code.trim() !== '' && !isUsualPostalCode(format, code);
