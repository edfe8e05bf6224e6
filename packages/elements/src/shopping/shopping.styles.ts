import { css } from 'lit';

/** Styles of the catalog: categories beside cards, or a list box above them. */
export const shoppingStyles = css`
  :host {
    container: shopping / inline-size;
  }
  .catalog {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_u) * 3);
    align-items: start;
  }
  nav {
    display: none;
  }
  .place {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_u) * 2);
    width: 100%;
    min-height: 32px;
    padding: calc(var(--_u)) calc(var(--_u) * 2.5);
    border: 0;
    border-radius: calc(var(--_radius) - 2px);
    background: none;
    text-align: start;
    cursor: pointer;
    transition: background-color var(--_swift);
  }
  .place:hover {
    background: var(--_sunken);
  }
  nav > ul > li > .place {
    font-weight: var(--_medium);
  }
  nav > ul > li + li {
    margin-block-start: calc(var(--_u));
  }
  nav li li .place {
    padding-inline-start: calc(var(--_u) * 5.5);
  }
  .place[aria-current='true'] {
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: var(--_bold);
  }
  .place[aria-current='true'] .muted {
    color: inherit;
  }
  .shelf {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: center;
    gap: calc(var(--_u) * 2.5);
    min-width: 0;
  }
  .count {
    min-height: 1.45em;
  }
  .products {
    display: grid;
    /* Six columns at most; larger text takes fewer. */
    grid-template-columns: repeat(auto-fill, minmax(max(min(100%, 10em), 100% / 6 - var(--_u) * 2.5), 1fr));
    gap: calc(var(--_u) * 2.5);
  }
  .products[aria-busy='true'] {
    opacity: 0.6;
    transition: opacity var(--_swift);
  }
  .products li {
    min-width: 0;
    container: card / inline-size;
  }
  .product {
    --_low: min(32px, var(--_control));
    --_face: 48px;
    position: relative;
    display: grid;
    grid-template: 'face about' auto 'title title' 1fr 'order order' auto / auto minmax(0, 1fr);
    gap: calc(var(--_u) * 1.5) calc(var(--_u) * 2);
    height: 100%;
    padding: calc(var(--_u) * 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }
  .face {
    grid-area: face;
    width: var(--_face);
    height: var(--_face);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .picture {
    --_picture: 100%;
    border-radius: inherit;
    color: var(--_edge);
    font-size: var(--_title);
  }
  /* Along the lower edge of the picture. */
  .ordered {
    grid-area: face;
    align-self: start;
    margin-block-start: calc(var(--_face) - 1.45em);
    display: flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_u));
    border-radius: 0 0 var(--_radius) var(--_radius);
    forced-color-adjust: none;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: var(--_small);
    font-weight: var(--_bold);
    font-variant-numeric: tabular-nums;
  }
  .ordered .icon {
    width: 14px;
    height: 14px;
  }
  .about {
    grid-area: about;
    min-width: 0;
    line-height: 1.3;
  }
  h3 {
    grid-area: title;
    font-size: var(--_size);
    overflow-wrap: anywhere;
  }
  .order {
    grid-area: order;
    display: grid;
    gap: calc(var(--_u) * 1.5);
    min-width: 0;
  }
  .terms {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(var(--_u) * 1.5);
    overflow-wrap: anywhere;
  }
  .terms .number {
    text-align: start;
    white-space: normal;
  }
  .terms .pill {
    padding: 0;
    background: none;
    white-space: normal;
  }
  .terms .pill::before {
    content: none;
  }
  .how-many,
  .packs {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 1.5);
  }
  .how-many .quantity {
    flex: 1 1 auto;
    min-height: var(--_low);
  }
  .how-many .quantity button {
    width: 26px;
  }
  .how-many .quantity input {
    flex: 1;
    width: 3.5ch;
    min-width: 0;
  }
  .order .input {
    min-height: var(--_low);
    padding-block: 0;
    padding-inline: calc(var(--_u) * 1.5);
  }
  .add,
  .pack {
    flex: 1 1 auto;
    min-height: var(--_low);
    padding-inline: calc(var(--_u) * 1.5);
    white-space: nowrap;
  }
  .add {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: var(--_bold);
  }
  .add:hover {
    background: var(--_accent-soft);
  }
  .packs {
    gap: calc(var(--_u));
  }
  .pack {
    min-height: max(28px, var(--_low) - 4px);
    padding-inline: calc(var(--_u));
    box-shadow: none;
    font-variant-numeric: tabular-nums;
  }
  .more {
    justify-self: center;
  }
  @container card (max-width: 16.99em) {
    .pack span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    /* The name has the count already. */
    .pack::before {
      content: attr(data-count) / '';
    }
  }
  @container card (min-width: 17em) {
    .product {
      --_face: 64px;
      grid-template: 'face title' auto 'face about' 1fr 'order order' auto / auto minmax(0, 1fr);
      gap: calc(var(--_u)) calc(var(--_u) * 3);
      padding: calc(var(--_u) * 3);
    }
    .order {
      margin-block-start: calc(var(--_u));
    }
  }
  /* List box, search and count in one line. */
  @container shopping (min-width: 32em) {
    .catalog {
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr) auto;
      align-items: center;
      gap: calc(var(--_u) * 2.5);
    }
    .shelf {
      display: contents;
    }
    .shelf > * {
      grid-column: 1 / -1;
    }
    .shelf > .search {
      grid-column: 2;
    }
    .plain .search {
      grid-column: 1 / 3;
    }
    .shelf > .count {
      grid-column: 3;
    }
  }
  @container shopping (min-width: 57em) {
    .catalog {
      grid-template-columns: 172px minmax(0, 1fr);
      align-items: start;
      gap: calc(var(--_u) * 5);
    }
    .shelf {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .shelf > .search,
    .plain .search {
      grid-column: 1;
    }
    .shelf > .count {
      grid-column: 2;
    }
    nav {
      display: block;
      position: sticky;
      top: calc(var(--_u) * 4 + var(--order-pad-sticky-top, 0px));
      max-height: calc(100vh - var(--_u) * 8);
      margin-inline-start: calc(var(--_u) * -2.5);
      overflow: auto;
    }
    .where {
      display: none;
    }
    .shelf {
      grid-column: -2 / -1;
    }
    .catalog.plain {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (pointer: coarse) {
    .place {
      min-height: 40px;
    }
    .product {
      --_low: var(--_control);
    }
    .how-many .quantity button {
      width: 32px;
    }
  }
  @media (forced-colors: active) {
    .place[aria-current='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
