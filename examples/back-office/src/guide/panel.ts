import '../look/guide.css';
import { h } from '../dom.ts';
import { chooseGuide } from '../preferences.ts';
import { type GuideStep, systems } from './systems.ts';

/** Guide beside the pages: what the text of a system says, and where that is here. Undefined for an id of no system. */
export function guidePanel(id: string): HTMLElement | undefined {
  const system = systems.find((each) => each.id === id);
  if (!system) return undefined;
  const end = h('button', { type: 'button', class: 'plain' }, 'Close the guide');
  const panel = h(
    'aside',
    { class: 'guide', 'aria-label': `Guide: ${system.name}` },
    h(
      'details',
      { open: matchMedia('(width >= 1440px)').matches },
      h('summary', {}, h('strong', {}, 'Guide'), ` ${system.name}`),
      h('p', { class: 'quiet' }, system.about),
      h('ol', {}, ...system.steps.map(stepItem)),
      end,
    ),
  );
  end.addEventListener('click', () => {
    chooseGuide(undefined);
    panel.remove();
    document.getElementById('main')?.focus();
  });
  return panel;
}

const stepItem = ({ says, here, href }: GuideStep): HTMLElement =>
  h('li', {}, h('p', {}, says), h('p', { class: 'quiet' }, href ? h('a', { href }, here) : here));
