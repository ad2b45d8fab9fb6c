import { html, svg, type TemplateResult } from 'lit';

const icon = (paths: TemplateResult): TemplateResult =>
  html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">${paths}</svg>`;

type IconName =
  | 'zoomIn'
  | 'zoomOut'
  | 'home'
  | 'more'
  | 'less'
  | 'box'
  | 'fit'
  | 'window'
  | 'play'
  | 'stop'
  | 'table'
  | 'save'
  | 'keys';

export const icons: Readonly<Record<IconName, TemplateResult>> = {
  zoomIn: icon(svg`<path d="M10 4.5v11M4.5 10h11" />`),
  zoomOut: icon(svg`<path d="M4.5 10h11" />`),
  home: icon(svg`<path d="m3.5 10 6.5-6 6.5 6M5.5 8.5V16h9V8.5" />`),
  more: icon(svg`<path d="M5 10h.01M10 10h.01M15 10h.01" stroke-width="2.6" />`),
  less: icon(svg`<path d="m8 5 5 5-5 5" />`),
  box: icon(svg`<path d="M3.5 3.5h13v13h-13z" stroke-dasharray="3 2" /><path d="M10 7.5v5M7.5 10h5" />`),
  fit: icon(svg`<path d="M3.5 7V3.5H7M13 3.5h3.5V7M16.5 13v3.5H13M7 16.5H3.5V13" />`),
  window: icon(svg`<path d="M10 3v14M3 10h14M8 5l2-2 2 2M8 15l2 2 2-2M5 8l-2 2 2 2M15 8l2 2-2 2" />`),
  play: icon(svg`<path d="M4 8v4h3l4 3.5v-11L7 8z" /><path d="M13.5 7.5a3.5 3.5 0 0 1 0 5" />`),
  stop: icon(svg`<path d="M6 6h8v8H6z" />`),
  table: icon(svg`<path d="M3.5 4.5h13v11h-13zM3.5 8.5h13M8.5 4.5v11" />`),
  save: icon(svg`<path d="M10 3.5v9M6.5 9l3.5 3.5L13.5 9M3.5 13v3.5h13V13" />`),
  keys: icon(svg`<path d="M7.5 7.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M10 14.5h.01" />`),
};
