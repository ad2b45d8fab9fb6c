import { html, type TemplateResult } from 'lit';
import { type Theme, themes } from './theme.ts';

const names: Readonly<Record<Theme, string>> = { auto: 'System theme', light: 'Light theme', dark: 'Dark theme' };

/** The list from which a reader chooses a theme. */
export const themeChoice = (chosen: Theme, choose: (theme: Theme) => void): TemplateResult => {
  const onChange = ({ target }: Event): void => choose(themes[(target as HTMLSelectElement).selectedIndex] ?? 'auto');
  return html`<label>
    <span class="visually-hidden">Theme</span>
    <select @change=${onChange}>
      ${themes.map((theme) => html`<option .selected=${theme === chosen}>${names[theme]}</option>`)}
    </select>
  </label>`;
};
