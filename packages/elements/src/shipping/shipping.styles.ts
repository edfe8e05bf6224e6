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
  .own-price {
    margin-block-start: calc(var(--_u) * 3);
  }
  .other {
    padding: calc(var(--_u) * 4);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .shipment .button.link {
    justify-self: start;
  }
  .switches {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 2) calc(var(--_u) * 6);
  }
  .item-tools {
    display: grid;
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 3) calc(var(--_u) * 4);
    border-bottom: 1px solid var(--_line);
  }
  .item-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: calc(var(--_u) * 1.5) calc(var(--_u) * 3);
    align-items: center;
    padding: calc(var(--_u) * 3) calc(var(--_u) * 4);
  }
  .item-row + .item-row {
    border-top: 1px solid var(--_line);
  }
  .item {
    display: grid;
    overflow-wrap: anywhere;
  }
  .item-row > :is(select, .acts) {
    grid-column: 1 / -1;
  }
  /* The texts of quiet buttons stand in line with the list above. */
  .acts {
    display: flex;
    gap: calc(var(--_u));
    margin-inline-start: calc(var(--_u) * -3);
  }
  .acts:empty {
    display: none;
  }
  select.input {
    text-overflow: ellipsis;
  }
  @container (min-width: 720px) {
    .item-tools {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .item-row:has(select) {
      grid-template-columns: minmax(0, 3fr) auto minmax(0, 4fr) 11.5em;
    }
    .item-row > :is(select, .acts) {
      grid-column: auto;
    }
    .acts {
      margin-inline-start: 0;
      justify-content: end;
    }
    .item-row:not(:has(select)) {
      grid-template-columns: minmax(0, 1fr) auto auto;
    }
    .shipment:not(:has(.other)) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
`;
