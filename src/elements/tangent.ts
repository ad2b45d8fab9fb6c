import { property } from 'lit/decorators.js';
import { readPoint } from '../analysis/reading.ts';
import { tangentOf } from '../plot/constructions/tangent.ts';
import { requireFinite } from './attribute-error.ts';
import { FluxionConstruction, type HandlePlace } from './construction.ts';
import type { ConstructionSubject } from './construction-subject.ts';
import type { Computation } from './controllers/computation.ts';
import type { Constructed } from './construction.ts';
import { describeTangent } from '../plot/constructions/description.ts';

/**
 * The tangent of the `<fluxion-plot>` around it, with its slope; at a kink the half-tangents of both sides. Its point can be dragged.
 *
 * @fires fluxion-construction-change - its point was moved
 */
export class FluxionTangent extends FluxionConstruction {
  /** Where it touches the curve, finite. @attr */
  @property({ type: Number, reflect: true, useDefault: true }) at: number = 0;

  protected override ask(subject: ConstructionSubject): Computation<Constructed> {
    const { definition, parameters } = subject.view;
    const x = requireFinite('at', this.at);
    return {
      parts: [definition, parameters, x],
      compute: async () => {
        const reading = await readPoint(definition, x, { parameters });
        const [y = NaN, slope = NaN] = reading.values;
        const sides = reading.slopes;
        return { marks: tangentOf({ x, y, slope, ...(sides && { sides }) }), description: describeTangent(reading) };
      },
    };
  }

  protected override places(): readonly HandlePlace[] {
    return [{ id: 'at', x: this.at, label: 'Point of tangency' }];
  }

  protected override place(_id: string, x: number): void {
    this.at = x;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fluxion-tangent': FluxionTangent;
  }
}
