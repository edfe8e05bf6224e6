import { css, html, type LitElement, type TemplateResult } from 'lit';
import type { Translate } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';
import { addMessages } from '../messages/own-messages.ts';
import { DialogController } from '../ui/dialog.ts';
import { keysListMessages } from './keys-list.messages.ts';
import type { KeysKey } from './keys.messages.ts';

addMessages(keysListMessages);

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
      ['keys.again', 'Alt+R'],
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

const styles = css`
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
`;

/** Dialog with the keys of the pad. A module of its own, since few people open it. */
export class KeysList {
  readonly #dialog: DialogController;
  readonly #t: Translate<KeysKey>;

  constructor(element: LitElement, t: Translate<KeysKey>) {
    this.#dialog = new DialogController(element);
    this.#t = t;
    const { shadowRoot } = element;
    if (shadowRoot && styles.styleSheet) shadowRoot.adoptedStyleSheets.push(styles.styleSheet);
  }

  open(): void {
    this.#dialog.open();
  }

  render(): TemplateResult {
    const t = this.#t;
    return this.#dialog.render({
      id: 'keys',
      heading: t('keys.open'),
      t,
      body: html`${groups.map((group) => this.#group(group))}`,
      foot: button({ kind: 'primary', label: t('ui.close'), submits: true }),
      onSubmit: () => this.#dialog.close(),
    });
  }

  #group({ heading, keys }: Group): TemplateResult {
    const t = this.#t;
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
