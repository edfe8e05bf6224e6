/** Messages of the destination step. */
export const destinationMessages = {
  'destination.heading': 'Where does the order go?',
  'destination.intro': 'The country decides what can be ordered, at which prices and with which taxes.',
  'destination.to': 'Ship to',
  'destination.profile': 'Profile address',
  'destination.other': 'Another mailing address',
  'destination.other-hint': 'For this order only; the saved addresses stay as they are.',
  'destination.country': 'Another country',
  'destination.country-hint': 'Picked from a list. The address is asked for later.',
  'destination.find': 'Country',
  'destination.find-hint': 'Part of its name, its code or its currency',
  'destination.use': 'Use this address',
  'destination.change-address': 'Change this address',
  'destination.terms': '{currency}',
  'destination.terms-included': '{currency}, prices include tax',
  'destination.priced': 'Prices for {country} are in {terms}.',
  'destination.not-there': 'Nothing is shipped to {country}.',
  'destination.chosen': 'The order goes to {country}.',
} as const;
export type DestinationKey = keyof typeof destinationMessages;
