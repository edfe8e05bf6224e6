import { css } from 'lit';

/** Styles of the shipping step: address beside shipping method where both fit. */
export const shippingStyles = css`
  :host {
    container-type: inline-size;
  }
  .shipment {
    display: grid;
    gap: calc(var(--_u) * 6);
    align-items: start;
  }
  .other {
    padding: calc(var(--_u) * 4);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  @container (min-width: 720px) {
    .shipment:not(:has(.other)) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
`;
