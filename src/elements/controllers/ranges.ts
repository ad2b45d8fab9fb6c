import type { Quantity } from '../../plot/figure-input.ts';
import { describeRange } from '../../plot/description.ts';
import type { Panel } from '../../plot/panel.ts';
import { valueName } from '../../plot/quantity.ts';
import { fixedRange, type Viewport } from '../viewport.ts';

/** The ranges of y in words: those that are fixed, and those that were and are automatic again. All others follow the window and are not told. */
export class Ranges {
  readonly #fixed = new Set<Quantity>();
  #texts: readonly string[] = [];

  get texts(): readonly string[] {
    return this.#texts;
  }

  update(viewport: Viewport, panels: readonly Panel[]): void {
    this.#texts = panels.flatMap((panel) => {
      const [quantity] = panel.quantities;
      if (quantity === undefined) return [];
      const name = valueName(quantity);
      const range = fixedRange(viewport, panel);
      if (range) {
        this.#fixed.add(quantity);
        return [describeRange(name, range)];
      }
      return this.#fixed.has(quantity) ? [`${name} range automatic`] : [];
    });
  }
}
