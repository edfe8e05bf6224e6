import { html, type TemplateResult } from 'lit';
import { languages, themes, type Toolbar } from './toolbar.ts';

/** Shows a story under what the toolbar is set to. Nothing outside the stage changes: a page of documentation has several. */
export const onStage = (
  story: unknown,
  { scheme, direction, width, theme, language }: Toolbar,
  isAlone: boolean,
): TemplateResult => html`
  <div
    lang=${languages[language]?.lang ?? 'en'}
    dir=${direction}
    style="
      box-sizing: border-box; padding: 16px; background: Canvas; color: CanvasText;
      color-scheme: ${scheme}; ${isAlone ? 'min-height: 100vh;' : ''} ${themes[theme]?.style ?? ''}
    "
  >
    <div style="max-width: ${width};">${story}</div>
  </div>
`;
