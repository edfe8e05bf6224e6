import { giftOf, type Id } from '@orderpad/contracts';
import type { Lines } from './lines.ts';

/**
 * Returns the lines after pieces of one went to another shipment. A gift that is marked for them goes along, unless there is one
 * already, so that no message is lost where one is enough.
 */
export function withMovedGift(lines: Lines, lineId: Id, from: Id, to: Id): Lines {
  const line = lines.get(lineId);
  const gift = line?.gifts && giftOf(line, from);
  return !gift || giftOf(line, to)
    ? lines
    : lines.replace({ ...line, gifts: [...(line.gifts ?? []), { shipmentId: to, gift }] });
}
