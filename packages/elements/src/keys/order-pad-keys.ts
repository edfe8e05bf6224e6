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
