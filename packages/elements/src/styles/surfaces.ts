import { css } from 'lit';

/**
 * Styles of cards, notices, pills, empty states, skeletons and label-value lists.
 *
 * @example
 * ```ts
 * html`<div class="card"><div class="card-body stack">${notice('info', t('window.none'))}</div></div>`;
 * ```
 */
export const surfaces = css`
  .card {
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }
  .card-body {
    padding: calc(var(--_u) * 4);
  }
  .card-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 3) calc(var(--_u) * 4);
    border-bottom: 1px solid var(--_line);
  }
  .notice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(var(--_u) * 1) calc(var(--_u) * 2.5);
    padding: calc(var(--_u) * 3) calc(var(--_u) * 3.5);
    border: 1px solid color-mix(in srgb, currentColor 22%, transparent);
    border-radius: var(--_radius);
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  .notice > .icon {
    margin-top: 0.15em;
  }
  .notice > div {
    display: grid;
    justify-items: start;
    gap: calc(var(--_u) * 2);
    color: var(--_ink);
  }
  .notice.error-tone {
    background: var(--_danger-soft);
    color: var(--_danger);
  }
  .notice.warning {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .notice.success {
    background: var(--_success-soft);
    color: var(--_success);
  }
  .notice ul {
    display: grid;
    gap: calc(var(--_u));
  }
  .notice li a {
    display: inline-block;
    min-height: 24px;
    color: inherit;
  }
  .pill {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    padding: 0.1em 0.65em;
    border-radius: 99px;
    background: var(--_sunken);
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: var(--_medium);
    white-space: nowrap;
  }
  .pill::before {
    content: '';
    width: 0.5em;
    height: 0.5em;
    border-radius: 50%;
    background: currentColor;
  }
  .pill.busy {
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  .pill.success {
    background: var(--_success-soft);
    color: var(--_success);
  }
  .pill.warning {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .pill.danger {
    background: var(--_danger-soft);
    color: var(--_danger);
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: calc(var(--_u) * 1.5);
    padding: calc(var(--_u) * 10) calc(var(--_u) * 5);
    text-align: center;
    text-wrap: pretty;
  }
  .empty > .icon {
    width: 28px;
    height: 28px;
    margin-bottom: calc(var(--_u));
    stroke-width: 1;
    color: var(--_edge);
  }
  .empty .button {
    margin-top: calc(var(--_u) * 2.5);
  }
  .skeleton {
    display: block;
    width: 100%;
    height: 1em;
    border-radius: calc(var(--_radius) / 2);
    background: var(--_sunken);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .skeleton.short {
    width: 40%;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  .pairs {
    display: grid;
    gap: calc(var(--_u) * 2);
  }
  .pairs > div {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_u) * 4);
  }
  .pairs .number {
    flex: none;
  }
  .pairs dt,
  .pairs .included {
    color: var(--_muted);
  }
  .pairs :is(.included, .pending) {
    font-size: var(--_small);
  }
  .pairs .pending {
    color: var(--_muted);
  }
  .pairs .off dd {
    color: var(--_success);
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    :is(.pill, .skeleton) {
      border: 1px solid;
    }
  }
`;
