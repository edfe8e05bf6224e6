import type { ShippingView } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { OrderController } from '../order-controller.ts';
import { button } from '../ui/button.ts';
import type { ShippingKey } from './shipping.messages.ts';

/** Renders the country of the order, with a button that changes it, in flows that ask for it first. */
export function destinationLine(
  { destination }: ShippingView,
  order: Pick<OrderController<'shipping'>, 'can' | 'send'>,
  { t, locale }: Pick<MessagesController<ShippingKey>, 't' | 'locale'>,
): TemplateResult | typeof nothing {
  if (destination === undefined) return nothing;
  const change = { type: 'go', step: 'destination' } as const;
  return html`<p class="row">
    <span class="muted">${t('shipping.destination', { country: locale.country(destination) })}</span>
    ${
      order.can(change)
        ? button({ kind: 'link', label: t('shipping.change-country'), onClick: () => order.send(change) })
        : nothing
    }
  </p>`;
}
