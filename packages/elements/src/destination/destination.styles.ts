import { css } from 'lit';

/** What belongs to a choice stands below it, on its own ground. */
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
