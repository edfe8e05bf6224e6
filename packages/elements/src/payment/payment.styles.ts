import { css } from 'lit';

/** Styles of the fields under the chosen payment method. */
export const paymentStyles = css`
  .below {
    display: grid;
    gap: calc(var(--_u) * 3);
    margin-inline-start: calc(var(--_u) * 3.5);
    padding-inline-start: calc(var(--_u) * 3.5);
    padding-block: var(--_u) calc(var(--_u) * 2);
    border-inline-start: 2px solid var(--_accent);
  }
  .below > .label {
    font-weight: var(--_medium);
  }
  ::slotted([slot='fields']) {
    display: block;
  }
  @media (max-width: 480px) {
    .below {
      margin-inline-start: 0;
    }
  }
  .send {
    display: var(--_repeated, flex);
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u) * 2) calc(var(--_u) * 4);
  }
`;
