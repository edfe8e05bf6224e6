import { css, html, LitElement, type TemplateResult } from 'lit';
import { MessagesController } from '../messages/messages-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { popups } from '../styles/popups.ts';
import { surfaces } from '../styles/surfaces.ts';
import { button } from '../ui/button.ts';
import { DialogController } from '../ui/dialog.ts';
import { keysMessages, type KeysKey } from './keys.messages.ts';

interface Group {
  readonly heading: KeysKey;
  /** The keys of each action; keys joined by `+` are held together. */
  readonly keys: readonly (readonly [action: KeysKey, ...chords: string[]])[];
}

/** Tells if this is a Mac keyboard, on which ⌘ takes the place of Ctrl. */
const isMac = /Mac|iP(ad|hone)/.test(navigator.platform);
const control = isMac ? '⌘' : 'Ctrl';

const groups: readonly Group[] = [
  {
    heading: 'keys.everywhere',
    keys: [
      ['keys.continue', `${control}+Enter`],
      ['keys.steps', 'Alt+Page Down', 'Alt+Page Up'],
    ],
  },
  {
    heading: 'keys.search',
    keys: [
      ['keys.point', '↓', '↑'],
      ['keys.take', 'Enter'],
      ['keys.close', 'Esc'],
    ],
  },
  {
    heading: 'keys.entry',
    keys: [
      ['keys.enter', 'Enter'],
      ['keys.look-up', 'Alt+↓', 'F4'],
    ],
  },
  {
    heading: 'keys.lines',
    keys: [
      ['keys.move', '↓', '↑'],
      ['keys.ends', `${control}+Home`, `${control}+End`],
      ['keys.remove', `${control}+Delete`],
    ],
  },
];

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
        justify-content: space-between;
        gap: calc(var(--_u)) calc(var(--_u) * 4);
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

  readonly #messages = new MessagesController(this, keysMessages);
  readonly #dialog = new DialogController(this);

  protected override render(): TemplateResult {
    const { t } = this.#messages;
    return html`
      ${button({
        kind: 'link',
        look: 'small',
        label: t('keys.open'),
        attributes: { 'aria-haspopup': 'dialog' },
        onClick: () => this.#dialog.open(),
      })}
      ${this.#dialog.render({
        id: 'keys',
        heading: t('keys.open'),
        t,
        body: html`${groups.map((group) => this.#group(group))}`,
        foot: button({ kind: 'primary', label: t('ui.close'), submits: true }),
        onSubmit: () => this.#dialog.close(),
      })}
    `;
  }

  #group({ heading, keys }: Group): TemplateResult {
    const { t } = this.#messages;
    return html`
      <section class="stack" aria-labelledby=${heading}>
        <h3 id=${heading}>${t(heading)}</h3>
        <dl>
          ${keys.map(
            ([action, ...chords]) =>
              html`<div>
                <dt>${t(action)}</dt>
                ${chords.map((chord) => html`<dd dir="ltr"><kbd>${chord.replaceAll('+', ' + ')}</kbd></dd>`)}
              </div>`,
          )}
        </dl>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-keys': OrderPadKeys;
  }
}
