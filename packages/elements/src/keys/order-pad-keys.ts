import { css, html, LitElement, type TemplateResult } from 'lit';
import { MessagesController } from '../messages/messages-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { popups } from '../styles/popups.ts';
import { surfaces } from '../styles/surfaces.ts';
import { button } from '../ui/button.ts';
import { LazyModules } from '../ui/lazy-module.ts';
import type { KeysList } from './keys-list.ts';
import { keysMessages, type KeysKey } from './keys.messages.ts';

/**
 * @summary Button that opens the list of keys of the pad.
 *
 * @tagname order-pad-keys
 *
 * @csspart dialog - The list.
 */
export class OrderPadKeys extends LitElement {
  static override styles = [
    ...base,
    controls,
    surfaces,
    popups,
    css`
      :host {
        justify-self: end;
      }
      .dialog-body h3 {
        font-size: var(--_size);
      }
      .dialog-body dl {
        display: grid;
        gap: calc(var(--_u) * 2);
        margin: 0;
      }
      .dialog-body dl > div {
        display: flex;
        flex-wrap: wrap;
        gap: calc(var(--_u)) calc(var(--_u) * 4);
      }
      .dialog-body dt {
        flex: 1;
      }
      .dialog-body dd {
        display: flex;
        flex-wrap: wrap;
        gap: calc(var(--_u) * 2);
        margin: 0;
      }
      kbd {
        padding: 0 calc(var(--_u) * 1.5);
        border: 1px solid var(--_edge);
        border-radius: calc(var(--_radius) / 2);
        font: inherit;
        font-size: var(--_small);
        white-space: nowrap;
      }
    `,
  ];

  readonly #messages = new MessagesController<keyof typeof keysMessages, KeysKey>(this, keysMessages);
  readonly #modules = new LazyModules(this);
  #list: KeysList | undefined;

  readonly #open = (): void =>
    this.#modules.load(
      () => import('./keys-list.ts'),
      ({ KeysList }) => (this.#list ??= new KeysList(this, this.#messages.t)).open(),
    );

  protected override render(): TemplateResult {
    const { t } = this.#messages;
    return html`
      ${button({
        kind: 'link',
        look: 'small',
        label: t('keys.open'),
        attributes: { 'aria-haspopup': 'dialog' },
        onClick: this.#open,
      })}
      ${this.#modules.notice(t)} ${this.#list?.render()}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-keys': OrderPadKeys;
  }
}
