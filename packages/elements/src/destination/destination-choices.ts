import type { Address, CountryCode, SavedAddress } from '@orderpad/contracts';
import type { DestinationView } from '@orderpad/core';
import { html, type TemplateResult } from 'lit';
import { addressLabel } from '../ui/address-format.ts';
import { cardChoices, type CardChoice } from '../ui/choice.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import { termsText } from './country-search.ts';
import type { DestinationKey } from './destination.messages.ts';

type ChoiceMessages = Pick<MessagesController<DestinationKey>, 't' | 'tIssue' | 'locale'>;

/** Radio values of the choices that are not saved addresses; a saved address is chosen by its id. */
export const toOther = ' other';
export const toCountry = ' country';

/** Returns the radio value of the destination in the draft. */
export function chosenIn({ country, to }: DestinationView): string | undefined {
  if (!country) return undefined;
  if (to?.kind === 'contact') return to.addressId;
  return to?.kind === 'other' ? toOther : toCountry;
}

/** Returns the currency and tax mode in which a country is sold to. */
export const termsIn = ({ markets, currency }: DestinationView, country: CountryCode) =>
  markets.find((market) => market.country === country) ??
  (currency ? { currency, taxIncluded: false } : undefined);

/** Radio cards for the destination of an order. */
export function destinationChoices(
  view: DestinationView,
  value: string | undefined,
  messages: ChoiceMessages,
  onChange: (value: string, isMoving: boolean) => void,
): TemplateResult {
  const { t, tIssue, locale } = messages;
  const { addresses, country, to, issues } = view;
  const choices: CardChoice[] = [
    ...addresses.map((address, at) => saved(address, at, view, messages)),
    {
      value: toOther,
      title: t('destination.other'),
      detail: to?.kind === 'other' ? label(to.address, messages).join(', ') : t('destination.other-hint'),
    },
    {
      value: toCountry,
      title: t('destination.country'),
      detail:
        country && !to
          ? `${locale.country(country)} · ${termsText(termsIn(view, country), messages)}`
          : t('destination.country-hint'),
    },
  ];
  const [issue] = issues;
  return cardChoices({
    id: 'destination',
    name: 'destination',
    legend: t('destination.to'),
    value,
    choices,
    error: issue && tIssue(issue),
    onChange,
  });
}

function saved(
  address: SavedAddress,
  at: number,
  { countries }: DestinationView,
  messages: ChoiceMessages,
): CardChoice {
  const { t, locale } = messages;
  const [first = '', ...rest] = label(address, messages);
  const isServed = countries.length === 0 || countries.includes(address.country);
  const country = locale.country(address.country);
  return {
    value: address.id,
    title: first,
    detail: rest.join(', '),
    ...(!isServed && { bar: t('destination.not-there', { country }) }),
    ...(at === 0 && { aside: html`<span class="muted small">${t('destination.profile')}</span>` }),
  };
}

const label = (address: Address, { locale }: ChoiceMessages): string[] =>
  addressLabel(address, (code) => locale.country(code));
