import { css } from 'lit';

/** Styles of a placed order: lines, totals, panels, history. */
export const orderStyles = css`
  :host {
    --_picture: 36px;
    container-type: inline-size;
  }
  .columns {
    display: grid;
    align-items: start;
    gap: calc(var(--_u) * 4);
  }
  .who {
    display: grid;
    gap: calc(var(--_u));
  }
  .lines {
    display: grid;
  }
  .line {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto minmax(5.5em, auto);
    align-items: center;
    gap: 0 calc(var(--_u) * 3);
    padding: calc(var(--_u) * 2.5) calc(var(--_u) * 4);
    border-bottom: 1px solid var(--_line);
  }
  .lines + .button {
    width: 100%;
    border-radius: 0;
    border-bottom: 1px solid var(--_line);
    color: var(--_accent);
  }
  .what {
    display: grid;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .line .strong {
    text-align: end;
  }
  .line .strong s {
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: normal;
  }
  .detail.note {
    font-style: italic;
    white-space: pre-line;
  }
  .totals {
    width: 100%;
    max-width: 22em;
    margin-inline-start: auto;
  }
  .totals .total {
    padding-top: calc(var(--_u) * 2.5);
    border-top: 1px solid var(--_line);
    font-size: var(--_large);
    font-weight: var(--_bold);
  }
  .totals .total dt {
    color: inherit;
  }
  .panel {
    display: grid;
    gap: calc(var(--_u) * 1);
    overflow-wrap: anywhere;
  }
  .panel h3 {
    margin-bottom: calc(var(--_u));
    font-size: var(--_size);
  }
  .prose {
    white-space: pre-line;
  }
  .shipment {
    display: grid;
    gap: calc(var(--_u) * 1.5);
  }
  .parcel-lines {
    display: grid;
    gap: var(--_u);
    color: var(--_muted);
    font-size: var(--_small);
  }
  .parcel-lines .detail {
    display: block;
  }
  .shipment + .shipment {
    margin-top: calc(var(--_u) * 2);
    padding-top: calc(var(--_u) * 3);
    border-top: 1px solid var(--_line);
  }
  .history {
    display: grid;
    gap: calc(var(--_u) * 3);
    margin-top: calc(var(--_u));
    padding-inline-start: calc(var(--_u) * 1);
  }
  .history li {
    position: relative;
    padding-inline-start: calc(var(--_u) * 5);
  }
  .history li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.4em;
    inset-inline-start: 0;
    width: 9px;
    height: 9px;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: var(--_surface);
  }
  .history li:first-child::before {
    background: var(--_accent);
  }
  .history li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: calc(0.4em + 13px) calc(var(--_u) * -2.5);
    inset-inline-start: 4px;
    border-inline-start: 1px solid var(--_line);
  }
  @container (max-width: 480px) {
    .line {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .line .picture,
    .line .what {
      grid-row: span 2;
    }
    .line .strong {
      grid-column: 3;
      grid-row: 1;
    }
    .line .muted.number {
      grid-column: 3;
      grid-row: 2;
    }
  }
  @container (min-width: 780px) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(240px, 300px);
    }
  }
`;
