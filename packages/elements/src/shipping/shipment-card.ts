import type { Address, Currency, SavedAddress, ShippingOption } from '@orderpad/contracts';
import type { ShipmentView, ShippingView } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { FixesKey } from '../fixes/fixes.words.ts';
import { addressLabel } from '../ui/address-format.ts';
import { awaited } from '../ui/awaited.ts';
import { cardChoices, type CardChoice } from '../ui/choice.ts';
import { notice } from '../ui/surface.ts';
import type { WordsController } from '../words/words-controller.ts';
import type { ShippingKey } from './shipping.words.ts';

type ShippingWords = Pick<WordsController<ShippingKey | FixesKey>, 'say' | 'sayIssue' | 'locale'>;

/** Which of the offered places is chosen: an address id, or one of these. */
export const operatorPlace = ' operator';
export const otherPlace = ' other';

/** Where a shipment goes, as the value of a radio. */
export function placeOf({ to }: ShipmentView): string | undefined {
  if (to?.kind === 'contact') return to.addressId;
  if (to?.kind === 'operator') return operatorPlace;
  return to ? otherPlace : undefined;
}

/** The places a shipment can go to. */
export function placeChoices(
  { id, to }: ShipmentView,
  { addresses, operatorAddress, destination }: ShippingView,
  place: string | undefined,
  words: ShippingWords,
  error: string | undefined,
  onChange: (place: string) => void,
): TemplateResult {
  const { say } = words;
  const other = to?.kind === 'other' ? to.address : undefined;
  const choices: CardChoice[] = [
    ...addresses.map((address, index) => ({
      ...saved(address, index, words),
      bar: barOf(address, destination, words),
    })),
    ...(operatorAddress
      ? [
          {
            value: operatorPlace,
            title: say('shipping.operator'),
            detail: placeLabel(operatorAddress, words),
            bar: barOf(operatorAddress, destination, words),
          },
        ]
      : []),
    {
      value: otherPlace,
      title: say('shipping.other'),
      detail: other ? placeLabel(other, words) : say('shipping.other-hint'),
    },
  ];
  return cardChoices({
    id: `to-${id}`,
    name: `to-${id}`,
    legend: say('shipping.to'),
    value: place,
    choices,
    error,
    onChange,
  });
}

/** An order goes to one country. */
const barOf = ({ country }: Address, destination: string | undefined, { say, locale }: ShippingWords) =>
  destination === undefined || destination === country
    ? undefined
    : say('shipping.elsewhere', { country: locale.country(destination) });

function saved(address: SavedAddress, index: number, words: ShippingWords): CardChoice {
  const [first = '', ...rest] = linesOf(address, words);
  return {
    value: address.id,
    title: first,
    detail: rest.join(', '),
    ...(index === 0 && { aside: html`<span class="muted small">${words.say('shipping.primary')}</span>` }),
  };
}

/** The speeds a shipment can travel at, with what each costs; room for them while they are being asked for. */
export function speedChoices(
  { id, address, options, methodId }: ShipmentView,
  { isQuoting, currency }: ShippingView,
  words: ShippingWords,
  error: string | undefined,
  onChange: (methodId: string) => void,
  onAddress: () => void,
): TemplateResult {
  const { say } = words;
  if (options.length === 0 && isQuoting)
    return awaited(`speed-${id}`, say('shipping.speed'), say('shipping.asking'));
  const chooseAddress = html`<button type="button" class="button" @click=${onAddress}>
    ${say('fix.choose-address')}
  </button>`;
  if (!address) return notice('info', say('shipping.no-address'), { actions: chooseAddress });
  if (options.length === 0)
    return notice('error', error ?? say('shipping.no-speeds'), { actions: chooseAddress });
  return html`<div aria-busy=${isQuoting ? 'true' : nothing}>
    ${cardChoices({
      id: `speed-${id}`,
      name: `speed-${id}`,
      legend: say('shipping.speed'),
      value: methodId,
      choices: options.map((option) => speed(option, currency, words)),
      error,
      onChange,
    })}
  </div>`;
}

function speed(
  { id, name, description, price, days }: ShippingOption,
  currency: Currency,
  words: ShippingWords,
): CardChoice {
  const { say, locale } = words;
  return {
    value: id,
    title: name,
    detail: [days && span(days, say), description].filter(Boolean).join(' · '),
    aside: html`<span class="strong">${price === 0 ? say('shipping.free') : locale.amount(price, currency)}</span>`,
  };
}

/** How long it takes. What may be there on the day itself is said without a nought. */
function span({ min, max }: NonNullable<ShippingOption['days']>, say: ShippingWords['say']): string {
  if (max === 0) return say('shipping.days-none');
  if (min === 0) return say('shipping.days-within', { count: max });
  return min === max ? say('shipping.days', { count: max }) : say('shipping.days-range', { min, max });
}

const linesOf = (address: Address, { locale }: ShippingWords): string[] =>
  addressLabel(address, (code) => locale.country(code));

/** An address in one line. */
const placeLabel = (address: Address, words: ShippingWords): string => linesOf(address, words).join(', ');
