import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../ui/button.ts';
import { notice } from '../ui/surface.ts';
import type { Translate } from '../messages/messages-controller.ts';
import type { ItemsKey } from './items.messages.ts';

export interface AddButtonsOptions {
  /** `primary` where adding is the main action. */
  readonly kind: 'plain' | 'primary';
  readonly isFull: boolean;
  readonly t: Translate<ItemsKey>;
  /** Called in a full order as well, to go where room can be made. */
  readonly onAdd: () => void;
  /** Left out where staff cannot name items of their own. */
  readonly onAddCustom: (() => void) | undefined;
}

/** Buttons that add items. */
export const addButtons = ({
  kind,
  isFull,
  t,
  onAdd,
  onAddCustom,
}: AddButtonsOptions): TemplateResult => html`
  <div class="row">
    ${
      onAddCustom && !isFull
        ? button({
            id: 'add-custom',
            kind: 'quiet',
            label: t('items.add-custom'),
            attributes: { 'aria-haspopup': 'dialog' },
            onClick: onAddCustom,
          })
        : nothing
    }
    ${button({
      id: 'add',
      part: 'add',
      kind,
      icon: 'plus',
      label: t('items.add'),
      disabled: isFull && { reasonId: 'full' },
      onClick: onAdd,
    })}
  </div>
`;

/** Notice that the order is full, with a button to its last line. */
export const fullNotice = (count: number, t: Translate<ItemsKey>, onMakeRoom: () => void): TemplateResult =>
  notice('info', html`<span id="full">${t('items.full', { count })}</span>`, {
    actions: button({ kind: 'link', label: t('items.to-last'), onClick: onMakeRoom }),
  });
