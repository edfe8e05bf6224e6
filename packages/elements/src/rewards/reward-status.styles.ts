import { css } from 'lit';

/** Styles of the status: text above, a bar, the button; side by side where there is room. */
export const rewardStatusStyles = css`
  :host {
    display: grid;
    gap: calc(var(--_u) * 3);
    container-type: inline-size;
  }
  :host([renewing]) :is(.taken, .detail, .brief bdi) {
    color: var(--_muted);
  }
  :host(:empty) {
    display: block;
  }
  .card {
    display: grid;
    gap: calc(var(--_u) * 3);
    padding: calc(var(--_u) * 4);
  }
  h3 {
    font-size: var(--_size);
  }
  .awaited .button {
    visibility: hidden;
  }
  .brief {
    padding-inline: calc(var(--_u) * 4);
    color: var(--_muted);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  .brief p {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(var(--_u) * 3);
  }
  .brief h3 {
    font-size: inherit;
    font-weight: var(--_medium);
    color: var(--_ink);
  }
  .standing {
    display: grid;
    gap: calc(var(--_u) * 1.5);
  }
  .name {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .taken {
    font-weight: var(--_medium);
  }
  .detail {
    font-variant-numeric: tabular-nums;
  }
  progress {
    appearance: none;
    width: 100%;
    height: 8px;
    border: 0;
    border-radius: 99px;
    background: var(--_sunken);
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: var(--_sunken);
  }
  progress::-webkit-progress-value {
    border-radius: 99px;
    background: var(--_accent);
    transition: inline-size var(--_swift);
  }
  progress::-moz-progress-bar {
    border-radius: 99px;
    background: var(--_accent);
  }
  @container (min-width: 480px) {
    .card {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
    }
    h3,
    .standing {
      grid-column: 1;
    }
    .button {
      grid-column: 2;
      grid-row: 1 / span 2;
    }
  }
  @media (forced-colors: active) {
    progress {
      appearance: auto;
    }
  }
`;
