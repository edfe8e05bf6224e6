import { css } from 'lit';

/** Styles for narrow tables: the unit price moves under the total; in the narrowest, rows become cards. */
export const lineCardsStyles = css`
  @container (max-width: 640px) {
    .scroller {
      --_columns: minmax(0, 1fr) 8.5em minmax(5.5em, auto) 2.5em;
    }
    thead tr:not(.gap) {
      --_columns: minmax(0, 1fr) calc(8.5em / 0.875) minmax(calc(5.5em / 0.875), auto) calc(2.5em / 0.875);
    }
    thead .unit {
      position: absolute;
      clip-path: inset(50%);
    }
    tbody tr:not(.gap) {
      grid-template-areas: 'item count total do' 'item count unit do';
      row-gap: 0;
    }
    tbody .item {
      grid-area: item;
    }
    tbody .count {
      grid-area: count;
    }
    tbody .total {
      grid-area: total;
      align-self: end;
    }
    tbody .unit {
      grid-area: unit;
      align-self: start;
      font-size: var(--_small);
    }
    tbody .do {
      grid-area: do;
    }
    .each {
      display: inline;
    }
    .unit .skeleton {
      display: none;
    }
    /* Rows of one height have room for two lines under the total. */
    .windowed .each {
      display: none;
    }
    .windowed .unit s {
      display: inline;
    }
  }
  @container (max-width: 430px) {
    .scroller {
      --_columns: auto minmax(0, 1fr) 2.5em;
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
      grid-template-areas: 'item item do' 'count total total' 'count unit unit';
      grid-template-rows: minmax(0, 1fr) auto auto;
      padding-block: calc(var(--_u) * 3);
    }
    .windowed tbody tr:not(.gap) {
      padding-block: calc(var(--_u) * 2.5);
    }
    .windowed .what:has(> .hints) {
      grid-template-columns: minmax(0, 1fr);
    }
    tbody .item {
      align-items: start;
      margin-bottom: calc(var(--_u) * 2);
    }
    tbody .do {
      align-self: start;
    }
    .unit bdi {
      white-space: nowrap;
    }
    .unit s {
      display: inline;
    }
    .total .skeleton {
      width: 5em;
    }
    .fixed {
      text-align: start;
    }
  }
`;
