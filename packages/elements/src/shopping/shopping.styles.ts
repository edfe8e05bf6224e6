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
    gap: calc(var(--_u) * 3);
    min-width: 0;
  }
  .count {
    min-height: 1.45em;
  }
  .products {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 196px), 1fr));
    gap: calc(var(--_u) * 3);
  }
  .products[aria-busy='true'] {
    opacity: 0.6;
    transition: opacity var(--_swift);
  }
  li {
    min-width: 0;
  }
  .product {
    position: relative;
    display: grid;
    grid-template-rows: auto 1fr auto;
    height: 100%;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }
  .face {
    aspect-ratio: 3 / 2;
    background: var(--_sunken);
  }
  .picture {
    --_picture: 100%;
    border-radius: 0;
    outline: 0;
    color: var(--_edge);
    font-size: calc(var(--_title) * 2);
  }
  .ordered {
    position: absolute;
    inset-block-start: calc(var(--_u) * 2);
    inset-inline-end: calc(var(--_u) * 2);
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_u));
    padding: 2px calc(var(--_u) * 2.25) 2px calc(var(--_u) * 1.5);
    border-radius: 99px;
    forced-color-adjust: none;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: var(--_small);
    font-weight: var(--_medium);
  }
  .ordered .icon {
    width: 14px;
    height: 14px;
  }
  .about,
  .order {
    display: grid;
    align-content: start;
    gap: calc(var(--_u) * 1.5);
    padding: calc(var(--_u) * 3);
    min-width: 0;
  }
  .order {
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_u) * 2);
    padding-block-start: 0;
  }
  h3 {
    font-size: var(--_size);
    overflow-wrap: anywhere;
  }
  .terms {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px calc(var(--_u) * 2);
  }
  .terms .strong {
    font-size: var(--_large);
  }
  .how-many,
  .packs {
    display: flex;
    gap: calc(var(--_u) * 1.5);
  }
  .packs {
    flex-wrap: wrap;
  }
  .how-many .quantity {
    flex: none;
  }
  .how-many .quantity button {
    width: 26px;
  }
  .how-many .quantity input {
    width: 4ch;
  }
  .add,
  .pack {
    flex: 1;
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
  .pack {
    min-height: max(28px, calc(var(--_control) * 0.8));
    padding-inline: calc(var(--_u) * 1);
    font-size: var(--_small);
  }
  .more {
    justify-self: center;
  }
  .product > .stack {
    padding: calc(var(--_u) * 3);
  }
  @container shopping (max-width: 420px) {
    .product {
      grid-template-columns: 84px minmax(0, 1fr);
      grid-template-rows: auto auto;
    }
    .face {
      align-self: start;
      margin: calc(var(--_u) * 3);
      margin-inline-end: 0;
      aspect-ratio: 1;
      border-radius: var(--_radius);
    }
    .order {
      grid-column: 1 / -1;
    }
    .ordered {
      position: static;
    }
    .picture {
      border-radius: inherit;
      font-size: var(--_title);
    }
  }
  @container shopping (min-width: 600px) {
    .catalog {
      grid-template-columns: 172px minmax(0, 1fr);
      gap: calc(var(--_u) * 5);
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
  }
  @media (forced-colors: active) {
    .place[aria-current='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
