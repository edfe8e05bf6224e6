import { css } from 'lit';

/** Styles of the list of customers: a table, or cards where columns do not fit. */
export const contactsStyles = css`
  .filters,
  .card-tools {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 2);
  }
  .filters {
    padding: calc(var(--_u) * 3) calc(var(--_u) * 4);
    border-bottom: 1px solid var(--_line);
  }
  .search {
    flex: 1 1 15em;
  }
  .card-tools {
    display: none;
    flex: 1 1 100%;
  }
  .card-tools select {
    flex: 1 1 9em;
    width: auto;
    min-width: 0;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 2) calc(var(--_u) * 4);
    border-bottom: 1px solid var(--_line);
  }
  .button.chip {
    max-width: 100%;
    height: auto;
    min-height: 28px;
    padding-block: calc(var(--_u) * 0.5);
    border-color: var(--_accent);
    background: var(--_accent-soft);
    overflow-wrap: anywhere;
    white-space: normal;
  }
  .results[aria-busy='true'] table {
    opacity: 0.6;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: calc(var(--_u) * 2.5) calc(var(--_u) * 1.5);
    border-bottom: 1px solid var(--_line);
    font-weight: inherit;
    text-align: start;
    vertical-align: middle;
  }
  :is(th, td):first-child {
    padding-inline-start: calc(var(--_u) * 4);
  }
  :is(th, td):last-child {
    padding-inline-end: calc(var(--_u) * 4);
  }
  thead th {
    padding-block: calc(var(--_u));
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: var(--_medium);
  }
  .head {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_u));
    min-height: 28px;
    padding: 0 calc(var(--_u));
    margin-inline-start: calc(var(--_u) * -1);
    border: 0;
    border-radius: var(--_radius);
    background: none;
    font-weight: var(--_medium);
    text-align: start;
    cursor: pointer;
  }
  .sort:hover {
    color: var(--_ink);
    background: var(--_sunken);
  }
  .sort .icon {
    display: none;
    flex: none;
    width: 12px;
    height: 12px;
  }
  .sort:is(.ascending, .descending) {
    color: var(--_ink);
  }
  .sort:is(.ascending, .descending) .icon {
    display: block;
  }
  .sort.descending .icon {
    transform: rotate(180deg);
  }
  .button.funnel {
    flex: none;
    width: 28px;
    height: 28px;
    min-height: 28px;
    color: inherit;
  }
  .button.funnel .icon {
    width: 13px;
    height: 13px;
  }
  .button.funnel.is-on {
    color: var(--_accent);
    background: var(--_accent-soft);
  }
  .button.funnel.is-on .icon {
    fill: currentcolor;
  }
  #column-filter {
    width: 260px;
    max-width: calc(100vw - 16px);
    max-height: min(80vh, 560px);
    padding: calc(var(--_u) * 3);
  }
  #column-filter form {
    display: grid;
    gap: calc(var(--_u) * 3);
  }
  #column-filter [type='submit'] {
    margin-inline-start: auto;
  }
  tbody tr:last-child > * {
    border-bottom: 0;
  }
  tbody tr:hover {
    background: color-mix(in srgb, var(--_sunken) 60%, transparent);
  }
  tbody tr.added {
    background: var(--_success-soft);
  }
  tbody :is(.lastName, .firstName) {
    font-weight: var(--_bold);
  }
  tbody :is(th, td) {
    overflow-wrap: anywhere;
  }
  tbody .blank {
    color: var(--_muted);
    font-weight: inherit;
  }
  tr .number {
    text-align: start;
  }
  tbody :is(.lastName, .firstName, .city) {
    min-width: 6em;
  }
  tbody .reach {
    min-width: 11em;
    font-size: var(--_small);
  }
  tbody :is(.number, .lastOrder) {
    font-variant-numeric: tabular-nums lining-nums;
    overflow-wrap: normal;
    white-space: nowrap;
  }
  tr .actions {
    text-align: end;
  }
  tbody .actions .button {
    white-space: nowrap;
  }
  .refused {
    display: inline-block;
    max-width: 15em;
    color: var(--_danger);
    text-align: start;
  }
  .only-card {
    display: none;
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 3) calc(var(--_u) * 4);
    border-top: 1px solid var(--_line);
  }
  .pages p {
    flex: 1 0 auto;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .turned {
    display: grid;
    transform: scaleX(-1);
  }
  @media (forced-colors: active) {
    .button.funnel.is-on,
    tbody tr.added {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @container (max-width: 900px) {
    .card-tools {
      display: flex;
    }
    thead {
      display: none;
    }
    :is(table, tbody) {
      display: block;
    }
    tbody tr {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: calc(var(--_u)) calc(var(--_u) * 2);
      padding: calc(var(--_u) * 3) calc(var(--_u) * 4);
      border-bottom: 1px solid var(--_line);
    }
    tbody :is(th, td) {
      padding: 0 !important;
      border: 0;
    }
    tbody .firstName {
      order: -1;
    }
    tbody .blank:not(.lastOrder) {
      display: none;
    }
    tbody :is(.lastName, .firstName, .city) {
      min-width: 0;
    }
    tbody :is(.company, .reach, .actions) {
      flex: 1 1 100%;
      min-width: 0;
    }
    tbody :is(.number, .city, .lastOrder) {
      color: var(--_muted);
      font-size: var(--_small);
      white-space: normal;
    }
    tbody .lastOrder.blank {
      display: none;
    }
    tr .actions {
      padding-top: calc(var(--_u)) !important;
      text-align: start;
    }
    .only-card {
      display: inline;
    }
  }
`;
