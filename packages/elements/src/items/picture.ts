import type { Image, LineItem, Product, Variant } from '@orderpad/contracts';
import { html, type TemplateResult } from 'lit';

/** Picture of an item, or its initial. Decorative: the title is beside it. */
export const picture = (item: LineItem): TemplateResult =>
  pictureOf(item.title, item.kind === 'variant' ? item.image : undefined);

/** Picture of a variant, or of its product while none is chosen. */
export const pictureOfVariant = ({ title, image }: Product, variant: Variant | undefined): TemplateResult =>
  pictureOf(title, variant?.image ?? image);

export const pictureOf = (title: string, image: Image | undefined): TemplateResult =>
  image
    ? html`<img class="picture" src=${image.url} alt="" width="44" height="44" loading="lazy" decoding="async" />`
    : html`<span class="picture" aria-hidden="true">${title.slice(0, 1)}</span>`;
