import { css } from 'lit';

/** Styles of the tier: a name with a button, and a table in a dialog. */
export const tierStyles = css`
  :host([hidden]) {
    display: none;
  }
  .tier {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u)) calc(var(--_u) * 2);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    text-align: start;
  }
  :is(th, td) {
    padding: calc(var(--_u) * 2) calc(var(--_u) * 1.5);
    border-bottom: 1px solid var(--_line);
    font-weight: inherit;
    text-align: start;
    vertical-align: baseline;
  }
  :is(th, td):first-child {
    padding-inline-start: 0;
    overflow-wrap: anywhere;
  }
  :is(th, td):last-child {
    padding-inline-end: 0;
  }
  thead th {
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: var(--_medium);
  }
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums lining-nums;
  }
  td.strong {
    font-weight: var(--_bold);
  }
  .detail {
    display: block;
  }
`;
