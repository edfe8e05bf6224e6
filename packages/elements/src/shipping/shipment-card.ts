import type { Address, Amount, Currency, SavedAddress, ShippingOption } from '@orderpad/contracts';
import type { ShipmentView, ShippingView } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import { struck } from '../items/struck.ts';
import type { FixesKey } from '../fixes/fixes.messages.ts';
import { addressLabel } from '../ui/address-format.ts';
import { awaited } from '../ui/awaited.ts';
import { button } from '../ui/button.ts';
import { cardChoices, type CardChoice } from '../ui/choice.ts';
import { notice } from '../ui/surface.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { ShippingKey } from './shipping.messages.ts';
import { sentence } from '../messages/sentence.ts';

type ShippingMessages = Pick<MessagesController<ShippingKey | FixesKey>, 't' | 'tIssue' | 'locale'>;

/** Radio values of the choices that are not saved addresses; a saved address is chosen by its id. */
export const toOperator = ' operator';
export const toOther = ' other';

/** Returns the radio value of a shipment's address. */
export function chosenAddress({ to }: ShipmentView): string | undefined {
  if (to?.kind === 'contact') return to.addressId;
  if (to?.kind === 'operator') return toOperator;
  return to ? toOther : undefined;
}

/** Radio cards for the address of a shipment. */
export function addressChoices(
  { id, to }: ShipmentView,
  { addresses, operatorAddress, destination }: ShippingView,
  chosen: string | undefined,
  messages: ShippingMessages,
  error: string | undefined,
  onChange: (chosen: string, isMoving: boolean) => void,
): TemplateResult {
  const { t } = messages;
  const other = to?.kind === 'other' ? to.address : undefined;
  const choices: CardChoice[] = [
    ...addresses.map((address, index) => ({
      ...saved(address, index, messages),
      bar: barOf(address, destination, messages),
    })),
    ...(operatorAddress
      ? [
          {
            value: toOperator,
            title: t('shipping.operator'),
            detail: oneLine(operatorAddress, messages),
            bar: barOf(operatorAddress, destination, messages),
          },
        ]
      : []),
    {
      value: toOther,
      title: t('shipping.other'),
      detail: other ? oneLine(other, messages) : t('shipping.other-hint'),
    },
  ];
  return cardChoices({
    id: `to-${id}`,
    name: `to-${id}`,
    legend: t('shipping.to'),
    value: chosen,
    choices,
    error,
    onChange,
  });
}

/** Returns why an address cannot be chosen: an order goes to one country. */
const barOf = ({ country }: Address, destination: string | undefined, { t, locale }: ShippingMessages) =>
  destination === undefined || destination === country
    ? undefined
    : t('shipping.elsewhere', { country: locale.country(destination) });

function saved(address: SavedAddress, index: number, messages: ShippingMessages): CardChoice {
  const [first = '', ...rest] = linesOf(address, messages);
  return {
    value: address.id,
    title: first,
    detail: rest.join(', '),
    ...(index === 0 && { aside: html`<span class="muted small">${messages.t('shipping.primary')}</span>` }),
  };
}

/** Radio cards for the shipping method, with prices; a placeholder while the host is asked. */
export function methodChoices(
  shipment: ShipmentView,
  view: ShippingView,
  messages: ShippingMessages,
  error: string | undefined,
  onChange: (methodId: string) => void,
  onAddress: () => void,
  onPrice: () => void,
): TemplateResult {
  const { t } = messages;
  const { id, address, options, methodId, override, pieces } = shipment;
  const { isQuoting, currency } = view;
  if (options.length === 0 && isQuoting)
    return awaited(`method-${id}`, t('shipping.method'), t('shipping.asking'));
  // Nothing to choose from before something ships.
  if (pieces === 0) return html``;
  const chooseAddress = button({ label: t('fix.choose-address'), onClick: onAddress });
  if (!address) return notice('info', t('shipping.no-address'), { actions: chooseAddress });
  if (options.length === 0)
    return notice('error', error ?? t('shipping.no-methods'), { actions: chooseAddress });
  return html`<div aria-busy=${isQuoting ? 'true' : nothing}>
    ${cardChoices({
      id: `method-${id}`,
      name: `method-${id}`,
      legend: t('shipping.method'),
      value: methodId,
      choices: options.map((option) =>
        methodChoice(option, option.id === methodId ? override?.price : undefined, currency, messages),
      ),
      error,
      onChange,
    })}
    ${ownPrice(shipment, view, messages, onPrice)}
  </div>`;
}

/** The price that staff have set for the chosen method, and the button that sets one. */
function ownPrice(
  { id, options, methodId, override, approval }: ShipmentView,
  { canSetPrice }: ShippingView,
  { t, tIssue }: ShippingMessages,
  onPrice: () => void,
): TemplateResult | typeof nothing {
  if (!canSetPrice || !options.some((each) => each.id === methodId)) return nothing;
  return html`<p class="row own-price">
    ${
      override
        ? html`<span
            >${sentence(t('shipping.price-reason', { reason: override.reason }))}</span
          >${approval ? html`<span class="muted">${sentence(tIssue(approval))}</span>` : nothing}`
        : nothing
    }
    ${button({
      kind: 'link',
      id: `price-${id}`,
      label: t(override ? 'shipping.change-price' : 'shipping.set-price'),
      onClick: onPrice,
    })}
  </p>`;
}

function methodChoice(
  { id, name, description, price: hostPrice, days }: ShippingOption,
  own: Amount | undefined,
  currency: Currency,
  messages: ShippingMessages,
): CardChoice {
  const { t, locale } = messages;
  const price = own ?? hostPrice;
  const former = locale.amount(hostPrice, currency);
  return {
    value: id,
    title: name,
    detail: [days && span(days, t), description].filter(Boolean).join(' · '),
    aside: html`${price === hostPrice ? nothing : html`${struck(former, t('shipping.instead', { price: former }))} `}<span class="strong">${sentence(price === 0 ? t('shipping.free') : locale.amount(price, currency))}</span>`,
  };
}

/** Returns the delivery time as text, without a zero for the same day. */
function span({ min, max }: NonNullable<ShippingOption['days']>, t: ShippingMessages['t']): string {
  if (max === 0) return t('shipping.days-none');
  if (min === 0) return t('shipping.days-within', { count: max });
  return min === max ? t('shipping.days', { count: max }) : t('shipping.days-range', { min, max });
}

const linesOf = (address: Address, { locale }: ShippingMessages): string[] =>
  addressLabel(address, (code) => locale.country(code));

/** Returns an address on one line. */
const oneLine = (address: Address, messages: ShippingMessages): string =>
  linesOf(address, messages).join(', ');
