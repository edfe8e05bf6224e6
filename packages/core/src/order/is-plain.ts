import type { Line } from '@orderpad/contracts';

/** Tells if a line is the operator's and has nothing of its own: another quantity of its item may be added to it. */
export const isPlain = ({ cause, note, gift, gifts, override, discount }: Line): boolean =>
  cause.kind === 'operator' && !note && !gift && !gifts && !override && !discount;
