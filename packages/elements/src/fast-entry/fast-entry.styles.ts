import { css } from 'lit';

/** Styles of fast entry: an input row, its outcome, and the rows that need attention. */
export const fastEntryStyles = css`
  :host {
    container-type: inline-size;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }
  :host(.over) {
    outline: 2px dashed var(--_accent);
    outline-offset: -4px;
  }
  .count {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u) * 1.5) calc(var(--_u) * 2);
    min-height: 24px;
    font-weight: var(--_medium);
    color: var(--_success);
  }
  .said {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
  }
  .status.busy {
    color: var(--_muted);
  }
  .status.open {
    color: var(--_warning);
  }
  .ask-first {
    margin-block: calc(var(--_u) * 3);
  }
  .rows {
    margin: 0 calc(var(--_u) * -4) calc(var(--_u) * -3.5);
    border-top: 1px solid var(--_line);
  }
  .rows-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_u) * 1.5) calc(var(--_u) * 5);
    padding: calc(var(--_u) * 2.5) calc(var(--_u) * 4);
  }
  .rows-head h3 {
    flex: 1;
    font-size: var(--_size);
  }
  ul {
    max-height: min(50vh, 30em);
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  li {
    display: grid;
    gap: calc(var(--_u) * 1.5);
    padding: calc(var(--_u) * 2.5) calc(var(--_u) * 4);
    border-top: 1px solid var(--_line);
    content-visibility: auto;
    contain-intrinsic-size: auto 84px;
  }
  li form {
    display: grid;
    grid-template-columns: 4.5em minmax(0, 1fr) 6em auto auto;
    align-items: center;
    gap: calc(var(--_u) * 2);
  }
  li .at {
    color: var(--_muted);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  li .typed {
    grid-column: span 3;
    overflow-wrap: anywhere;
    font-weight: var(--_medium);
  }
  li[aria-busy] {
    opacity: 0.6;
  }
  .why {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u) * 1.5) calc(var(--_u) * 2);
    padding-inline-start: calc(4.5em / 0.875 + var(--_u) * 2);
    color: var(--_danger);
    font-size: var(--_small);
  }
  .why .icon {
    align-self: start;
    margin-top: 0.15em;
  }
  .why span {
    max-width: calc(100% - 16px - var(--_u) * 2);
    overflow-wrap: anywhere;
  }
  .fix {
    min-height: 28px;
    padding: 0 calc(var(--_u) * 2.5);
    font-variant-numeric: tabular-nums;
  }
  .more {
    padding: calc(var(--_u) * 2) calc(var(--_u) * 4);
    border-top: 1px solid var(--_line);
  }
  @container (max-width: 520px) {
    li form {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    li .only-icon {
      grid-area: 1 / 2;
      justify-self: end;
    }
    li :is(.code, .typed) {
      grid-column: 1 / -1;
    }
    .why {
      padding-inline-start: 0;
    }
  }
`;
