import { css } from 'lit';

/** Styles of the destination step: details of a choice stand below it. */
export const destinationStyles = css`
  :host {
    container-type: inline-size;
  }
  .more {
    padding: calc(var(--_u) * 4);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .option .row {
    justify-content: space-between;
    flex-wrap: nowrap;
  }
`;
