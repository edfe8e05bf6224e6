/** To whichever step the rules name; refused above when they name none. */
export const moves = [
  { guard: { type: 'leadsTo', params: 'contact' }, target: '.contact' },
  { guard: { type: 'leadsTo', params: 'destination' }, target: '.destination' },
  { guard: { type: 'leadsTo', params: 'items' }, target: '.items' },
  { guard: { type: 'leadsTo', params: 'shipping' }, target: '.shipping' },
  { guard: { type: 'leadsTo', params: 'payment' }, target: '.payment' },
  { guard: { type: 'leadsTo', params: 'review' }, target: '.review' },
] as const;

/** Where a new or a kept draft is taken up. */
export const arrivals = [
  { guard: { type: 'arrivesAt', params: 'contact' }, target: 'contact' },
  { guard: { type: 'arrivesAt', params: 'destination' }, target: 'destination' },
  { guard: { type: 'arrivesAt', params: 'items' }, target: 'items' },
  { guard: { type: 'arrivesAt', params: 'shipping' }, target: 'shipping' },
  { guard: { type: 'arrivesAt', params: 'payment' }, target: 'payment' },
  { guard: { type: 'arrivesAt', params: 'review' }, target: 'review' },
] as const;
