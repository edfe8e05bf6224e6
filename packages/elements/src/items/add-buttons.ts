import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';
import { notice } from '../ui/surface.ts';
import type { Translate } from '../messages/messages-controller.ts';
import type { ItemsKey } from './items.messages.ts';

export interface AddButtonsOptions {
  /** Additional class of the buttons: `primary` where adding is the main action. */
  readonly look: '' | 'primary';
  readonly isFull: boolean;
  readonly t: Translate<ItemsKey>;
  /** Called in a full order as well, to go where room can be made. */
  readonly onAdd: () => void;
  /** Left out where staff cannot name items of their own. */
  readonly onAddCustom: (() => void) | undefined;
}

/** Buttons that add items. */
export const addButtons = ({
  look,
  isFull,
  t,
  onAdd,
  onAddCustom,
}: AddButtonsOptions): TemplateResult => html`
  <div class="row ways">
    ${
      onAddCustom && !isFull
        ? html`<button type="button" id="add-custom" class="button quiet" aria-haspopup="dialog" @click=${onAddCustom}>
            ${t('items.add-custom')}
          </button>`
        : nothing
    }
    <button
      type="button"
      id="add"
      part="add"
      class="button ${look}"
      aria-disabled=${isFull ? 'true' : nothing}
      aria-describedby=${isFull ? 'full' : nothing}
      @click=${onAdd}
    >
      ${icon('plus')}${t('items.add')}
    </button>
  </div>
`;

/** Notice that the order is full, with a button to its last line. */
export const fullNotice = (count: number, t: Translate<ItemsKey>, onMakeRoom: () => void): TemplateResult =>
  notice('info', html`<span id="full">${t('items.full', { count })}</span>`, {
    actions: html`<button type="button" class="button link" @click=${onMakeRoom}>${t('items.to-last')}</button>`,
  });
