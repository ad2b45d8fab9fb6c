import { html, nothing, type TemplateResult } from 'lit';
import { icons } from './icons.ts';

/** Speeds of the sound, as multiples of the usual one. */
export const speeds: readonly number[] = [0.5, 1, 2];

/** What the toolbar of a figure shows. */
export interface ToolbarState {
  /** Whether all of it is shown, not only what zooms. */
  readonly isOpen: boolean;
  readonly drawsBoxes: boolean;
  readonly isPlaying: boolean;
  readonly speed: number;
}

/** What its buttons do. */
export interface ToolbarActions {
  zoomIn(): void;
  zoomOut(): void;
  home(): void;
  fit(): void;
  toggleOpen(): void;
  toggleBoxes(): void;
  showWindow(): void;
  toggleSound(): void;
  setSpeed(speed: number): void;
  showTable(): void;
  showKeys(): void;
}

/** The buttons of a figure, for all that is done by wheel, drag and pinch otherwise. They are no tab stops: arrow keys go between them. */
export const toolbar = (state: ToolbarState, actions: ToolbarActions, exportMenu: unknown): TemplateResult => {
  const { isOpen } = state;
  return html`<div class="toolbar ${isOpen ? 'open' : ''}" part="toolbar" role="toolbar" aria-label="Figure">
    <span class="buttons primary">
      ${button('Zoom in', icons.zoomIn, actions.zoomIn)} ${button('Zoom out', icons.zoomOut, actions.zoomOut)}
      ${button('First view', icons.home, actions.home)}
    </span>
    ${isOpen ? more(state, actions, exportMenu) : nothing}
    <button
      data-item
      class="toggle"
      part="toolbar-button"
      tabindex="-1"
      title=${isOpen ? 'Fewer controls' : 'More controls'}
      aria-label="More controls"
      aria-expanded=${isOpen}
      @click=${actions.toggleOpen}
    >
      ${isOpen ? icons.less : icons.more}
    </button>
  </div>`;
};

const more = (state: ToolbarState, actions: ToolbarActions, exportMenu: unknown): TemplateResult =>
  html`<span class="buttons">
    ${button('Fit all features', icons.fit, actions.fit)}
    ${button('Zoom to a box', icons.box, actions.toggleBoxes, state.drawsBoxes)}
    ${button('Move and set the window', icons.window, actions.showWindow)}
    ${
      state.isPlaying
        ? button('Stop the sound', icons.stop, actions.toggleSound)
        : button('Play as sound', icons.play, actions.toggleSound)
    }
    <label class="speed" title="Speed of the sound">
      <select
        data-item
        tabindex="-1"
        aria-label="Speed of the sound"
        @change=${(event: Event) => {
          actions.setSpeed(speeds[(event.target as HTMLSelectElement).selectedIndex] ?? 1);
        }}
      >
        ${speeds.map((speed) => html`<option .selected=${speed === state.speed}>${speed}×</option>`)}
      </select>
    </label>
    ${button('Features as a table', icons.table, actions.showTable)} ${exportMenu}
    ${button('Keys', icons.keys, actions.showKeys)}
  </span>`;

const button = (label: string, icon: TemplateResult, act: () => void, pressed?: boolean): TemplateResult =>
  html`<button
    data-item
    part="toolbar-button"
    tabindex="-1"
    title=${label}
    aria-label=${label}
    aria-pressed=${pressed ?? nothing}
    @click=${act}
  >
    ${icon}
  </button>`;
