import { css } from 'lit';

/** Styles of the table: rows as a grid of fixed columns; in a windowed table, rows of one height. */
export const lineTableStyles = css`
  :host {
    container-type: inline-size;
    --_columns: minmax(0, 1fr) 8.5em 7.5em 8em 2.75em;
    --_row: calc(var(--_control) + var(--_u) * 7);
  }
  .filter {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u) * 2) calc(var(--_u) * 3);
    padding: calc(var(--_u) * 3) calc(var(--_u) * 4);
    border-bottom: 1px solid var(--_line);
  }
  .search {
    flex: 1 1 14em;
    max-width: 24em;
  }
  .windowed {
    max-height: min(70vh, 46em);
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-gutter: stable;
    overflow-anchor: none;
  }
  :is(table, thead, tbody) {
    display: block;
  }
  tr:not(.gap) {
    display: grid;
    grid-template-columns: var(--_columns);
    align-items: center;
    column-gap: calc(var(--_u) * 3);
    padding: calc(var(--_u) * 3) calc(var(--_u) * 4);
    border-bottom: 1px solid var(--_line);
  }
  tbody tr:last-child {
    border-bottom: 0;
  }
  tbody tr:not(.gap) {
    min-height: var(--_row);
    transition: background-color var(--_swift);
  }
  tbody tr:focus-within {
    background: color-mix(in srgb, var(--_accent-soft) 55%, transparent);
  }
  .windowed tbody tr:not(.gap) {
    height: var(--_row);
    padding-block: 0;
    contain: strict;
    content-visibility: visible;
  }
  .windowed tbody tr.tall {
    height: calc(var(--_row) * 1.5);
    overflow-y: auto;
  }
  .windowed tbody tr.taller {
    height: calc(var(--_row) * 2);
  }
  .windowed tbody tr.tallest {
    height: calc(var(--_row) * 2.5);
  }
  .gap {
    display: block;
  }
  thead {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
  }
  thead tr:not(.gap) {
    padding-block: calc(var(--_u) * 2);
    border-bottom: 1px solid var(--_line);
    color: var(--_muted);
    font-size: var(--_small);
    --_columns: minmax(0, 1fr) calc(8.5em / 0.875) calc(7.5em / 0.875) calc(8em / 0.875) calc(2.75em / 0.875);
  }
  th,
  td {
    padding: 0;
    font-weight: inherit;
    text-align: start;
  }
  thead th {
    font-weight: var(--_medium);
  }
  :is(.unit, .total) {
    text-align: end;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .unit {
    color: var(--_muted);
  }
  .each {
    display: none;
  }
  .unit :is(s, .source) {
    display: block;
    overflow: hidden;
    font-size: var(--_small);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .source {
    color: var(--_success);
  }
  .total s {
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: normal;
  }
  tbody .total {
    font-weight: var(--_bold);
  }
  .total.estimate {
    color: var(--_muted);
    font-weight: var(--_medium);
    font-style: italic;
  }
  .discount {
    display: block;
    overflow: hidden;
    color: var(--_success);
    font-size: var(--_small);
    font-weight: var(--_medium);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .do {
    justify-self: end;
  }
  .fixed {
    display: block;
    width: 8.5em;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  tbody .item {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 3);
    min-width: 0;
  }
  .what {
    display: grid;
    min-width: 0;
    gap: 1px;
  }
  :is(.title, .detail) {
    overflow-wrap: anywhere;
  }
  .windowed :is(.title, .detail),
  .note {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .note {
    font-style: italic;
  }
  .hints {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_u) * 2.5);
    align-items: baseline;
    color: var(--_muted);
    font-size: var(--_small);
  }
  /* What is told about the past is left out where there is no room for it. */
  .windowed .past {
    display: none;
  }
  .windowed .hints {
    flex-wrap: nowrap;
    overflow: hidden;
    white-space: nowrap;
  }
  .windowed .hints > span {
    flex: 0 1 auto;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  /* A row of one height has room for one line below the title. */
  .windowed .detail:has(+ .note) {
    display: none;
  }
  .windowed .what:has(> .hints) {
    grid-template-columns: fit-content(45%) minmax(0, 1fr);
    column-gap: calc(var(--_u) * 2.5);
  }
  .windowed .what:has(> .hints) > :not(.detail, .hints) {
    grid-column: 1 / -1;
  }
  .issue {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_u) * 2.5);
    align-items: baseline;
    margin-top: 2px;
    font-size: var(--_small);
    font-weight: var(--_medium);
  }
  .issue button {
    text-align: start;
  }
  .issue.error {
    color: var(--_danger);
  }
  .issue.warning {
    color: var(--_warning);
  }
  .issue.info {
    color: var(--_muted);
  }
  .added {
    background: color-mix(in srgb, var(--_success-soft) 45%, transparent);
  }
  .none {
    padding: calc(var(--_u) * 8) calc(var(--_u) * 4);
    color: var(--_muted);
    text-align: center;
  }
  @media (forced-colors: active) {
    .picture {
      border: 1px solid;
    }
  }
`;
