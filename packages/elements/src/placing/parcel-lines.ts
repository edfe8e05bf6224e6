import { giftOf, type Id, type ShipmentPart } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import { type GiftLine, giftText } from './gift-text.ts';
import type { OrderMessages } from './totals-list.ts';

/** Lines named for one shipment, beside its gifts: the others are counted, so that a long order stays short here. */
const mostNamed = 8;

/** List of what goes with one shipment, with its gifts. `lineOf` returns a line by its id. */
export function parcelLines(
  { id, parts }: { readonly id: Id; readonly parts: readonly ShipmentPart[] },
  lineOf: (lineId: Id) => GiftLine | undefined,
  { t }: Pick<OrderMessages, 't'>,
): TemplateResult {
  const all = parts.map(({ lineId, quantity: count }) => {
    const line = lineOf(lineId);
    return { count, title: line?.item.title ?? '', gift: line && giftOf(line, id) };
  });
  const named = all.filter(({ gift }, at) => gift ?? at < mostNamed);
  const more = all.length - named.length;
  return html`<ul role="list" class="parcel-lines">
    ${named.map(
      ({ count, title, gift }) =>
        html`<li><bdi>${t('order.parcel-line', { count, title })}</bdi>${giftText(gift, undefined, { t })}</li>`,
    )}
    ${more > 0 ? html`<li class="muted">${t('order.parcel-more', { count: more })}</li>` : nothing}
  </ul>`;
}

/** Returns a lookup of lines by their id. */
export function byId<Each extends { readonly id: Id }>(lines: readonly Each[]): (id: Id) => Each | undefined {
  const found = new Map(lines.map((line): [Id, Each] => [line.id, line]));
  return (id) => found.get(id);
}
