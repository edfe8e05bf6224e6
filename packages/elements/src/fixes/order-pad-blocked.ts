import type { Fix, Issue } from '@orderpad/contracts';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { surfaces } from '../styles/surfaces.ts';
import { button } from '../ui/button.ts';
import { icon } from '../ui/icon.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { blockedMessages } from './blocked.messages.ts';
import { fixButtons } from './fix-buttons.ts';
import { FixWanted } from './fix-wanted.ts';
import { fixesMessages } from './fixes.messages.ts';
import { sentence } from '../messages/sentence.ts';

/**
 * @summary Notice of why a move was refused, with fixes, for issues that the current step does not show. Esc closes it.
 *
 * @tagname order-pad-blocked
 */
export class OrderPadBlocked extends LitElement {
  static override styles = [
    ...base,
    controls,
    surfaces,
    css`
      :host(:not([open])) {
        display: none;
      }
    `,
  ];
  static override properties = { issues: { attribute: false }, open: { type: Boolean, reflect: true } };

  /** Issues to explain. */
  issues: readonly Issue[] = [];
  open = false;

  readonly #messages = new MessagesController(this, { ...fixesMessages, ...blockedMessages });
  #opener: HTMLElement | undefined;

  /** Shows the issues and takes the focus; closing gives it back to `opener`. */
  async show(issues: readonly Issue[], opener: HTMLElement | undefined): Promise<void> {
    this.issues = issues;
    this.open = true;
    this.#opener = opener;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#blocked')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    const { t, tIssue } = this.#messages;
    return html`
      <section
        class="notice warning"
        id="blocked"
        tabindex="-1"
        role="group"
        aria-labelledby="blocked-heading"
        @keydown=${this.#pressed}
      >
        ${icon('alert')}
        <div>
          <b id="blocked-heading">${t('fix.blocked')}</b>
          <ul role="list">
            ${this.issues.map(
              (issue) => html`<li class="row">
                <span>${sentence(tIssue(issue))}</span>
                ${fixButtons({ issue, messages: this.#messages, onFix: this.#fix })}
              </li>`,
            )}
          </ul>
          ${button({ kind: 'quiet', label: t('fix.blocked-close'), onClick: this.#away })}
        </div>
      </section>
    `;
  }

  readonly #fix = (issue: Issue, fix: Fix | undefined): void => {
    this.open = false;
    this.dispatchEvent(new FixWanted(issue, fix));
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#away();
  };

  readonly #away = (): void => {
    this.open = false;
    this.#opener?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-blocked': OrderPadBlocked;
  }
}
