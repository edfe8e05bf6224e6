import { css } from 'lit';

/** Styles of the card that follows the customer. */
export const handoffsStyles = css`
  :host {
    display: block;
  }
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    gap: calc(var(--_u) * 1) calc(var(--_u) * 6);
    padding: calc(var(--_u) * 5);
    border-bottom: 1px solid var(--_line);
  }
  .head .state {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: calc(var(--_u) * 3);
  }
  .sign {
    display: grid;
    place-items: center;
    width: 40px;
    height: 40px;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  .sign .icon {
    width: 20px;
    height: 20px;
  }
  .sign.success {
    background: var(--_success-soft);
    color: var(--_success);
  }
  .sign.warning {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .amount {
    display: grid;
    justify-items: end;
    text-align: end;
  }
  .amount dt {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .amount dd {
    font-size: var(--_title);
    font-weight: var(--_bold);
    font-variant-numeric: tabular-nums;
  }
  .body {
    display: grid;
    gap: calc(var(--_u) * 6);
    padding: calc(var(--_u) * 5);
  }
  .body h3 {
    margin-bottom: calc(var(--_u) * 3);
    font-size: var(--_size);
  }
  .track {
    display: grid;
    gap: calc(var(--_u) * 4);
  }
  .track li {
    position: relative;
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 0 calc(var(--_u) * 3);
  }
  .track .mark {
    display: grid;
    place-items: center;
    width: 20px;
    height: 20px;
    border: 1.5px solid var(--_edge);
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_muted);
  }
  .track .mark .icon {
    width: 12px;
    height: 12px;
    stroke-width: 2;
  }
  .track .done .mark {
    border-color: var(--_success);
    background: var(--_success-soft);
    color: var(--_success);
  }
  .track .failed .mark {
    border-color: var(--_warning);
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .track .ahead {
    color: var(--_muted);
  }
  .track .ahead .mark {
    border-style: dashed;
  }
  .track li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 24px calc(var(--_u) * -3);
    inset-inline-start: 9px;
    border-inline-start: 1.5px solid var(--_line);
  }
  .track time,
  .track .reason {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .track :is(time, .reason) {
    display: block;
  }
  .facts {
    display: grid;
    align-content: start;
    gap: calc(var(--_u) * 3);
    overflow-wrap: anywhere;
  }
  .facts dt {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .link {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: end;
    gap: calc(var(--_u) * 2);
  }
  .link input {
    text-overflow: ellipsis;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 4) calc(var(--_u) * 5);
    border-top: 1px solid var(--_line);
  }
  .ask-first {
    margin: 0 calc(var(--_u) * 5) calc(var(--_u) * 5);
    border-radius: var(--_radius);
  }
  @container (min-width: 620px) {
    .body {
      grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr);
    }
    .body > .wide {
      grid-column: 1 / -1;
    }
  }
  @container (max-width: 480px) {
    .head {
      grid-template-columns: minmax(0, 1fr);
    }
    .amount {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      text-align: start;
    }
    .link {
      grid-template-columns: minmax(0, 1fr);
    }
    .foot,
    .foot > .row {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      width: 100%;
    }
  }
`;
