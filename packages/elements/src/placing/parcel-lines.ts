import type { Id, ShipmentPart } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import type { OrderMessages } from './totals-list.ts';

/** Lines named for one shipment: the others are counted, so that a long order stays short here. */
const mostNamed = 8;

/** List of what goes with one shipment. `titleOf` returns the title of a line. */
export function parcelLines(
  parts: readonly ShipmentPart[],
  titleOf: (lineId: Id) => string,
  { t }: Pick<OrderMessages, 't'>,
): TemplateResult {
  const more = parts.length - mostNamed;
  return html`<ul role="list" class="parcel-lines">
    ${parts
      .slice(0, mostNamed)
      .map(
        ({ lineId, quantity }) =>
          html`<li><bdi>${t('order.parcel-line', { count: quantity, title: titleOf(lineId) })}</bdi></li>`,
      )}
    ${more > 0 ? html`<li class="muted">${t('order.parcel-more', { count: more })}</li>` : nothing}
  </ul>`;
}

/** Returns the titles of lines by their id. */
export function titlesOf(lines: readonly { readonly id: Id; readonly item: { readonly title: string } }[]) {
  const titles = new Map(lines.map(({ id, item }): [Id, string] => [id, item.title]));
  return (lineId: Id): string => titles.get(lineId) ?? '';
}
