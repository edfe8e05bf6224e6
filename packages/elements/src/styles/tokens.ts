import { css } from 'lit';

/**
 * Custom properties that a page may set, each with its fallback. Elements read only the private twin (`--_…`), so that a
 * value set on an outer element reaches every element below it. Described in the README.
 */
export const tokens = css`
  :host {
    --_font: var(--order-pad-font-family, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    --_size: var(--order-pad-font-size, 14px);
    --_small: calc(var(--_size) * 0.875);
    --_large: calc(var(--_size) * 1.1429);
    --_title: var(--order-pad-title-size, calc(var(--_size) * 1.4286));
    --_bold: var(--order-pad-font-weight-bold, 600);
    --_medium: var(--order-pad-font-weight-medium, 500);

    --_density: var(--order-pad-density, 1);
    --_u: calc(var(--order-pad-space, 4px) * var(--_density));
    --_control: calc(var(--order-pad-control-height, 36px) * var(--_density));
    --_radius: var(--order-pad-radius, 8px);
    --_radius-large: var(--order-pad-radius-large, 12px);

    --_canvas: var(--order-pad-canvas, light-dark(#f7f6f3, #141517));
    --_surface: var(--order-pad-surface, light-dark(#fff, #1c1d20));
    --_raised: var(--order-pad-raised, light-dark(#fff, #232529));
    --_sunken: var(--order-pad-sunken, light-dark(#f1f0ec, #26282c));
    --_line: var(--order-pad-line, light-dark(#e3e1db, #34363b));
    --_edge: var(--order-pad-edge, light-dark(#8b8881, #767a82));
    --_ink: var(--order-pad-ink, light-dark(#1b1a18, #eeede9));
    --_muted: var(--order-pad-muted, light-dark(#615e58, #a9a7a1));

    --_accent: var(--order-pad-accent, light-dark(#2a44c8, #9aaeff));
    --_accent-strong: var(--order-pad-accent-strong, light-dark(#1f339c, #bac7ff));
    --_accent-soft: var(--order-pad-accent-soft, light-dark(#eceffc, #252c4b));
    --_on-accent: var(--order-pad-on-accent, light-dark(#fff, #0f1637));
    --_danger: var(--order-pad-danger, light-dark(#b3261a, #ff9d91));
    --_danger-soft: var(--order-pad-danger-soft, light-dark(#fdefed, #3a201d));
    --_warning: var(--order-pad-warning, light-dark(#855100, #f0bd62));
    --_warning-soft: var(--order-pad-warning-soft, light-dark(#fcf3df, #332811));
    --_success: var(--order-pad-success, light-dark(#17663d, #79d3a5));
    --_success-soft: var(--order-pad-success-soft, light-dark(#e6f4ec, #163022));

    --_ring: var(--order-pad-focus-ring, light-dark(#2a44c8, #b4c3ff));
    --_ring-width: var(--order-pad-focus-ring-width, 2px);
    --_shadow: var(--order-pad-shadow, 0 1px 2px light-dark(#1b1a180d, #0006));
    --_shadow-high: var(
      --order-pad-shadow-high,
      0 2px 6px light-dark(#1b1a1814, #0006),
      0 12px 32px light-dark(#1b1a1826, #0009)
    );
    --_swift: var(--order-pad-duration, 140ms) cubic-bezier(0.2, 0, 0, 1);
  }
  @media (pointer: coarse) {
    :host {
      --_control: calc(var(--order-pad-control-height, 44px) * var(--_density));
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_swift: 0ms;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_line: CanvasText;
      --_edge: CanvasText;
      --_ring: Highlight;
      --_accent: Highlight;
      --_accent-strong: Highlight;
      --_on-accent: HighlightText;
    }
  }
`;
