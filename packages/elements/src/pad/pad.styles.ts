import { css } from 'lit';

export const padStyles = css`
  :host {
    container: order-pad / inline-size;
    color: var(--_ink);
  }
  .pad {
    display: grid;
    gap: calc(var(--_u) * 5);
    padding: var(--order-pad-padding, calc(var(--_u) * 4));
    border-radius: var(--_radius-large);
    background: var(--_canvas);
  }
  .pad > :not(:defined) {
    display: none;
  }
  .keeping {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_u) * 1.5);
    color: var(--_muted);
    font-size: var(--_small);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
    gap: calc(var(--_u) * 5);
  }
  .step-frame {
    display: grid;
    gap: calc(var(--_u) * 5);
    min-width: 0;
  }
  .shared ::part(heading) {
    font-size: var(--_large);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_u) * 3);
    padding-top: calc(var(--_u) * 4);
    border-top: 1px solid var(--_line);
  }
  .foot .primary {
    margin-inline-start: auto;
  }
  @container order-pad (min-width: 640px) {
    .pad {
      gap: calc(var(--_u) * 6);
      padding: var(--order-pad-padding, calc(var(--_u) * 6));
    }
  }
  @container order-pad (min-width: 880px) {
    .columns {
      grid-template-columns: minmax(0, 1fr) var(--order-pad-summary-width, 300px);
      gap: calc(var(--_u) * 8);
    }
    .aside {
      position: sticky;
      top: calc(var(--_u) * 4 + var(--order-pad-sticky-top, 0px));
    }
  }
  @container order-pad (max-width: 440px) {
    .foot .primary {
      flex: 1 0 auto;
      max-width: 100%;
    }
  }
`;
