import { html, type TemplateResult } from 'lit';

/** Paths by name, each one stroke on a 16 × 16 grid. */
const paths = {
  alert:
    'M8 5.2v3.4M8 11h.01M6.9 2.6 1.7 11.7a1.3 1.3 0 0 0 1.1 1.9h10.4a1.3 1.3 0 0 0 1.1-1.9L9.1 2.6a1.3 1.3 0 0 0-2.2 0Z',
  bag: 'M3 5.5h10l.7 8.5H2.3L3 5.5Zm2.5 0V4a2.5 2.5 0 0 1 5 0v1.5',
  card: 'M1.8 6.3h12.4M3 3h10c.7 0 1.2.5 1.2 1.2v7.6c0 .7-.5 1.2-1.2 1.2H3c-.7 0-1.2-.5-1.2-1.2V4.2C1.8 3.5 2.3 3 3 3Z',
  arrow: 'M8 13V3m0 0L4 7m4-4 4 4',
  check: 'm3 8.5 3.3 3.3L13 4.8',
  chevron: 'm6 3.5 4.5 4.5L6 12.5',
  close: 'm3.8 3.8 8.4 8.4m0-8.4-8.4 8.4',
  funnel: 'M2.2 2.8h11.6L9.3 8.4v4.8l-2.6-1.5V8.4L2.2 2.8Z',
  info: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM8 7.3v3.5M8 5.2h.01',
  mail: 'M1.8 4.2c0-.7.5-1.2 1.2-1.2h10c.7 0 1.2.5 1.2 1.2v7.6c0 .7-.5 1.2-1.2 1.2H3c-.7 0-1.2-.5-1.2-1.2V4.2Zm.3-.2L8 8.5 13.9 4',
  minus: 'M3.5 8h9',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  note: 'M3 2.5h10v7.3L9.3 13.5H3v-11ZM9.3 13.5V9.8H13M5.5 5.5h5',
  pen: 'M2.8 13.2l.6-2.7 7.4-7.4a1.4 1.4 0 0 1 2.1 2.1l-7.4 7.4-2.7.6Z',
  phone:
    'M5.6 2.2 3.3 2.5c-.6.1-1 .6-1 1.2.3 5.5 4.5 9.7 10 10 .6 0 1.1-.4 1.2-1l.3-2.3-2.9-1.4-1.4 1.5C7.7 9.6 6.4 8.3 5.5 6.5L7 5.1 5.6 2.2Z',
  pin: 'M8 14.3s4.7-4.1 4.7-7.7a4.7 4.7 0 1 0-9.4 0c0 3.6 4.7 7.7 4.7 7.7ZM8 8.2a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2Z',
  plus: 'M8 3.5v9M3.5 8h9',
  receipt:
    'M3.2 1.8v12.5l1.6-1.1 1.6 1.1L8 13.2l1.6 1.1 1.6-1.1 1.6 1.1V1.8l-1.6 1-1.6-1L8 2.8l-1.6-1-1.6 1-1.6-1ZM5.8 6h4.4M5.8 9h4.4',
  retry: 'M13.5 8A5.5 5.5 0 1 1 11.7 3.9M13.5 2v2.8h-2.8',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4 3.4 3.4',
  tag: 'M2 2.8v4.6l6.6 6.6c.5.5 1.3.5 1.8 0l3.6-3.6c.5-.5.5-1.3 0-1.8L7.4 2H2.8c-.4 0-.8.4-.8.8ZM5 5h.01',
  trash: 'M2.5 4.2h11M6 4.2V2.5h4v1.7M4 4.2l.6 9.3h6.8l.6-9.3M6.7 7v4M9.3 7v4',
} as const;
export type IconName = keyof typeof paths;

/** Icon beside a text, never in place of one: hidden from assistive technology. */
export const icon = (name: IconName): TemplateResult => html`<svg
  class="icon ${name === 'chevron' ? 'turns' : ''}"
  viewBox="0 0 16 16"
  aria-hidden="true"
>
  <path d=${paths[name]} />
</svg>`;
