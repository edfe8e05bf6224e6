import { css } from 'lit';

export const padStyles = css`
  :host {
    container: order-pad / inline-size;
    color: var(--_ink);
  }
  .pad {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_u) * 3);
    padding: var(--order-pad-padding, calc(var(--_u) * 4));
    border-radius: var(--_radius-large);
    background: var(--_canvas);
    isolation: isolate;
    --_top: var(--order-pad-sticky-top, 0px);
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
    display: flex;
    flex-direction: column;
    /* The summary has the figures of the review. */
    --_sums: none;
  }
  .step-frame,
  .end {
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
  }
  .next {
    display: grid;
    padding-block: calc(var(--_u) * 3);
  }
  /* Below one another the figures stand in the page, and total and button in a bar at its end. */
  @container order-pad (max-width: 879.98px) {
    .step-frame {
      margin-block-end: calc(var(--_u) * 5);
    }
    .aside,
    .aside > [exportparts],
    ::part(summary) {
      display: contents;
    }
    ::part(slip),
    .next {
      background: var(--_canvas);
    }
    ::part(slip) {
      padding: calc(var(--_u) * 2) 0 0;
    }
  }
  @media (min-height: 30em) {
    .who {
      position: sticky;
      top: var(--_top);
      z-index: 3;
    }
    .who ~ .columns {
      --_cover: calc(var(--_control) + var(--_u) * 5);
      --order-pad-sticky-top: calc(var(--_top) + var(--_cover));
    }
    @container order-pad (max-width: 879.98px) {
      .columns {
        --_bar: calc(var(--_control) + var(--_u) * 26);
      }
      .next,
      .columns:has(> .aside > .next) ::part(slip) {
        position: sticky;
        bottom: 0;
        z-index: 2;
      }
      .columns:has(> .aside > .next) ::part(slip) {
        bottom: calc(var(--_control) + var(--_u) * 6 - 1px);
      }
    }
  }
  @container order-pad (min-width: 640px) {
    .pad {
      padding: var(--order-pad-padding, calc(var(--_u) * 6));
    }
  }
  @container order-pad (min-width: 880px) {
    .columns {
      display: grid;
      grid-template: auto 1fr / minmax(0, 1fr) var(--order-pad-summary-width, 300px);
      align-items: start;
      gap: calc(var(--_u) * 5) calc(var(--_u) * 8);
    }
    .aside {
      grid-row: span 2;
      position: sticky;
      top: calc(var(--_u) * 2 + var(--order-pad-sticky-top, 0px));
    }
    .end {
      padding-top: calc(var(--_u) * 4);
      border-top: 1px solid var(--_line);
    }
  }
`;
