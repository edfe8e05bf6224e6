interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** Minor units as people write them, e.g. `£12.40`. Larkspur trades in pounds, whose minor unit is a hundredth. */
export const money = ({ amount, currency }: Money): string =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency }).format(amount / 100);

export const dateTime = (instant: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
