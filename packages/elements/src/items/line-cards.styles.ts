import { css } from 'lit';

/** Rows as cards, where there is no room for columns. */
export const lineCardsStyles = css`
  @container (max-width: 620px) {
    :host > *,
    .scroller {
      --_columns: minmax(0, 1fr) auto;
      --_row: calc(var(--_control) + var(--_u) * 23);
    }
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody tr:not(.gap) {
      grid-template-areas: 'item do' 'count total' 'count unit';
      grid-template-rows: minmax(0, 1fr) auto auto;
      row-gap: 0;
      padding-block: calc(var(--_u) * 3);
    }
    .item {
      grid-area: item;
      margin-bottom: calc(var(--_u) * 2);
    }
    .do {
      grid-area: do;
      align-self: start;
    }
    .count {
      grid-area: count;
    }
    .total {
      grid-area: total;
    }
    .unit {
      grid-area: unit;
      font-size: var(--_small);
    }
    .each {
      display: inline;
    }
    .unit s {
      display: inline;
      margin-inline-start: 0.4em;
    }
    tbody .item {
      align-items: start;
    }
    .total .skeleton {
      width: 5em;
      margin-block: 0.2em;
    }
    .unit .skeleton {
      display: none;
    }
    .windowed tbody tr:not(.gap) {
      padding-block: calc(var(--_u) * 2.5);
    }
  }
`;
