import { css } from 'lit';

/** Styles of the review: facts side by side, the button across. */
export const reviewStyles = css`
  .facts {
    display: var(--_repeated, grid);
  }
  .review > [exportparts],
  [aria-labelledby='items'] {
    display: var(--_repeated, block);
  }
  .fact {
    display: grid;
    align-content: start;
    gap: calc(var(--_u) * 1.5);
    padding: calc(var(--_u) * 4);
    overflow-wrap: anywhere;
  }
  .fact + .fact {
    border-top: 1px solid var(--_line);
  }
  .fact header {
    min-height: calc(var(--_u) * 6);
  }
  .fact h3 {
    font-size: var(--_size);
    color: var(--_muted);
    font-weight: var(--_medium);
  }
  .fact:has(.shipment + .shipment) > div {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14em), 1fr));
    gap: calc(var(--_u) * 4);
    align-items: start;
  }
  /* They stand beside each other, so no line parts them. */
  .fact .shipment {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .sums {
    display: var(--_sums, block);
  }
  .warnings {
    display: grid;
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 4);
    border: 1px solid color-mix(in srgb, var(--_warning) 30%, transparent);
    background: var(--_warning-soft);
  }
  .warnings legend {
    float: inline-start;
    width: 100%;
    color: var(--_warning);
  }
  .review {
    display: flex;
    flex-direction: column;
  }
  .place {
    display: contents;
    text-align: center;
  }
  @media (min-height: 30em) {
    .place > [part~='place'] {
      position: sticky;
      bottom: calc(var(--_u) * 3);
      z-index: 1;
    }
  }
  /* Paler without an opacity, so that the text keeps its contrast. */
  .renewing .number,
  .renewing .title {
    color: var(--_muted);
  }
  .why {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    min-height: calc(var(--_u) * 6);
    justify-content: center;
    gap: calc(var(--_u)) calc(var(--_u) * 2);
    color: var(--_muted);
  }
  .charge {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--_u) calc(var(--_u) * 4);
  }
  .charge dt {
    color: var(--_muted);
  }
  .big {
    min-height: calc(var(--_control) + var(--_u) * 3);
    font-size: var(--_large);
    font-variant-numeric: tabular-nums;
  }
  @container (min-width: 500px) {
    .place {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: calc(var(--_u) * 2);
      padding-block: calc(var(--_u) * 3) 0;
      background: var(--_canvas);
    }
    .place > [part~='place'] {
      position: static;
    }
    @media (min-height: 30em) {
      .place {
        position: sticky;
        bottom: 0;
        z-index: 1;
      }
    }
    .place > [part~='place']:nth-last-child(2) {
      grid-column: 1 / -1;
    }
    .facts {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
    }
    /* Several shipments take a row of their own below the other facts. */
    .facts > .fact:has(.shipment + .shipment) {
      grid-row: 2;
      grid-column: 1 / -1;
      border-top: 1px solid var(--_line);
      border-inline-start: 0;
    }
    .facts:has(.shipment + .shipment) {
      grid-auto-flow: row;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 10em), 1fr));
    }
    .fact + .fact {
      border-top: 0;
      border-inline-start: 1px solid var(--_line);
    }
  }
`;
