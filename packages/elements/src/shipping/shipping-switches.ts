import type { ShippingView } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { check } from '../ui/choice.ts';
import type { ShippingKey } from './shipping.messages.ts';

interface Switches {
  readonly t: MessagesController<ShippingKey>['t'];
  readonly isSeveral: boolean;
  /** False where gifts are in view without being asked for. */
  readonly asksForGifts: boolean;
  readonly hasGifts: boolean;
  readonly onSeveral: (isChecked: boolean) => void;
  readonly onGifts: (isChecked: boolean) => void;
}

/** Renders the check boxes for several addresses and for gifts, where the order and the host allow them. */
export function shippingSwitches(
  { canSplit, canGift }: ShippingView,
  { t, isSeveral, asksForGifts, hasGifts, onSeveral, onGifts }: Switches,
): TemplateResult | typeof nothing {
  const offersSeveral = canSplit || isSeveral;
  const offersGifts = canGift && !isSeveral && asksForGifts;
  if (!offersSeveral && !offersGifts) return nothing;
  return html`<div class="switches">
    ${
      offersSeveral
        ? check({
            id: 'several',
            name: 'several',
            label: t('shipping.several'),
            isChecked: isSeveral,
            onChange: onSeveral,
          })
        : nothing
    }
    ${
      offersGifts
        ? check({
            id: 'gifts',
            name: 'gifts',
            label: t('shipping.gifts'),
            isChecked: hasGifts,
            onChange: onGifts,
          })
        : nothing
    }
  </div>`;
}
