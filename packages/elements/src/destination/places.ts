import type { Address, CountryCode, SavedAddress } from '@orderpad/contracts';
import type { DestinationView } from '@orderpad/core/destination';
import { html, type TemplateResult } from 'lit';
import { addressLabel } from '../ui/address-format.ts';
import { cardChoices, type CardChoice } from '../ui/choice.ts';
import type { WordsController } from '../words/words-controller.ts';
import { sayTerms } from './country-search.ts';
import type { DestinationKey } from './destination.words.ts';

type PlaceWords = Pick<WordsController<DestinationKey>, 'say' | 'sayIssue' | 'locale'>;

/** Which of the offered places is chosen: an address id, or one of these. */
export const otherPlace = ' other';
export const countryPlace = ' country';

/** The place that the draft names. */
export function placeOf({ country, to }: DestinationView): string | undefined {
  if (!country) return undefined;
  if (to?.kind === 'contact') return to.addressId;
  return to?.kind === 'other' ? otherPlace : countryPlace;
}

/** What a country is sold to in. */
export const termsIn = ({ markets, currency }: DestinationView, country: CountryCode) =>
  markets.find((market) => market.country === country) ??
  (currency ? { currency, taxIncluded: false } : undefined);

/** The places an order can go to. */
export function places(
  view: DestinationView,
  place: string | undefined,
  words: PlaceWords,
  onChange: (place: string) => void,
): TemplateResult {
  const { say, sayIssue, locale } = words;
  const { addresses, country, to, issues } = view;
  const choices: CardChoice[] = [
    ...addresses.map((address, at) => saved(address, at, view, words)),
    {
      value: otherPlace,
      title: say('destination.other'),
      detail: to?.kind === 'other' ? label(to.address, words).join(', ') : say('destination.other-hint'),
    },
    {
      value: countryPlace,
      title: say('destination.country'),
      detail:
        country && !to
          ? `${locale.country(country)} · ${sayTerms(termsIn(view, country), words)}`
          : say('destination.country-hint'),
    },
  ];
  const [issue] = issues;
  return cardChoices({
    id: 'place',
    name: 'place',
    legend: say('destination.to'),
    value: place,
    choices,
    error: issue && sayIssue(issue),
    onChange,
  });
}

function saved(
  address: SavedAddress,
  at: number,
  { countries }: DestinationView,
  words: PlaceWords,
): CardChoice {
  const { say, locale } = words;
  const [first = '', ...rest] = label(address, words);
  const isServed = countries.length === 0 || countries.includes(address.country);
  const country = locale.country(address.country);
  return {
    value: address.id,
    title: first,
    detail: rest.join(', '),
    ...(!isServed && { bar: say('destination.not-there', { country }) }),
    ...(at === 0 && { aside: html`<span class="muted small">${say('destination.profile')}</span>` }),
  };
}

const label = (address: Address, { locale }: PlaceWords): string[] =>
  addressLabel(address, (code) => locale.country(code));
