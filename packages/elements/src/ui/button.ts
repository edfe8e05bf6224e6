import { html, nothing, type TemplateResult } from 'lit';
import { attributes, type Attributes } from './attributes.ts';
import { icon, type IconName } from './icon.ts';
import { sentence } from '../messages/sentence.ts';

/** Primary: the one that goes on. Quiet: no edge. Link: looks like one. Icon: a square; its label is read, not shown. */
export type ButtonKind = 'plain' | 'primary' | 'quiet' | 'link' | 'icon';

/** The reason why a button is out of use: a text, or the id of a text on the screen. */
type Reason = { readonly reason: string } | { readonly reasonId: string };

export interface ButtonOptions {
  /** A string where `kind` is `icon` or `busy` is given. */
  readonly label: string | TemplateResult;
  /** `plain` by default. */
  readonly kind?: ButtonKind | undefined;
  /** Stands before the label, or alone. */
  readonly icon?: IconName | TemplateResult | undefined;
  /** Stands after the label. */
  readonly iconAfter?: IconName | undefined;
  /** Accessible name in place of the label; begins with the label. */
  readonly ariaLabel?: string | undefined;
  /** Submits the form around it. */
  readonly submits?: boolean | undefined;
  /**
   * `true` takes the button out of use and out of the tab order. With a reason it stays there and is described by it;
   * an activation still reaches `onClick`, which leads to what is missing.
   */
  readonly disabled?: boolean | Reason | undefined;
  /** While `isOn`, a spinner and this label replace the button's own; activations are ignored, width and focus stay. */
  readonly busy?: { readonly isOn: boolean; readonly label: string } | undefined;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /** Parts beside `button` and `button-<kind>`. */
  readonly part?: string | undefined;
  /** Classes for the styles of the caller. */
  readonly look?: string | undefined;
  /** Other attributes: `aria-expanded`, `aria-haspopup`, `popovertarget`, `data-…`. */
  readonly attributes?: Attributes | undefined;
  readonly onClick?: ((event: Event) => void) | undefined;
}

/**
 * Returns a button of the pad: a native `<button>` with the parts `button` and `button-<kind>`. Needs the style sheet
 * `controls`.
 *
 * @example
 * ```ts
 * button({ label: 'Save', kind: 'primary', submits: true, busy: { isOn: this.isSaving, label: 'Saving …' } });
 * button({ label: 'Close', kind: 'icon', icon: 'close', onClick: () => this.close() });
 * button({ label: 'Continue', disabled: isReady ? false : { reasonId: 'why' }, onClick: this.#next });
 * ```
 */
export function button(options: ButtonOptions): TemplateResult {
  const { kind = 'plain', disabled, busy, onClick } = options;
  const reason = typeof disabled === 'object' ? disabled : undefined;
  const isBusy = busy?.isOn ?? false;
  const isOff = reason !== undefined || isBusy;
  const activate = (event: Event) => {
    if (isBusy) event.preventDefault();
    else onClick?.(event);
  };
  return html`<button
    type=${options.submits ? 'submit' : 'button'}
    id=${options.id ?? nothing}
    class="button ${classes[kind]} ${options.look ?? ''}"
    part="button button-${kind} ${options.part ?? ''}"
    title=${options.title ?? (reason && 'reason' in reason ? reason.reason : nothing)}
    aria-label=${nameOf(options) ?? nothing}
    aria-busy=${isBusy ? 'true' : nothing}
    aria-disabled=${isOff || busy ? String(isOff) : nothing}
    aria-describedby=${reason && 'reasonId' in reason ? reason.reasonId : nothing}
    ?disabled=${disabled === true}
    ${attributes(options.attributes)}
    @click=${activate}
  >${busy && kind !== 'icon' ? faces(busy, options) : isBusy ? spinner : face(options)}</button>`;
}

const classes: Record<ButtonKind, string> = {
  plain: '',
  primary: 'primary',
  quiet: 'quiet',
  link: 'link',
  icon: 'quiet only-icon',
};

const spinner = html`<span class="spinner" aria-hidden="true"></span>`;

/** Accessible name where it is not the text of the button. */
function nameOf({ label, kind, ariaLabel, busy }: ButtonOptions): string | TemplateResult | undefined {
  if (busy?.isOn) return kind === 'icon' ? busy.label : undefined;
  return ariaLabel ?? (kind === 'icon' ? label : undefined);
}

const sign = (name: IconName | TemplateResult | undefined): TemplateResult | typeof nothing =>
  typeof name === 'string' ? icon(name) : (name ?? nothing);

const face = ({ label, kind, icon: before, iconAfter }: ButtonOptions): TemplateResult =>
  html`${sign(before)}${kind === 'icon' ? nothing : sentence(label)}${sign(iconAfter)}`;

/** Keeps room for the label that is not shown, by a style: text that is only hidden would still be found on the page. */
const faces = (busy: NonNullable<ButtonOptions['busy']>, options: ButtonOptions): TemplateResult =>
  html`<span class="faces" data-other=${busy.isOn ? options.label : busy.label}
    ><span>${busy.isOn ? html`${spinner}${busy.label}` : face(options)}</span></span
  >`;
