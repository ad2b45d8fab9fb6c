import type { FeatureKind, KinkShape } from '../analysis/report.ts';

const names: Readonly<Record<FeatureKind, string>> = {
  root: 'root',
  minimum: 'minimum',
  maximum: 'maximum',
  'stationary-inflection': 'stationary inflection',
  inflection: 'inflection',
  kink: 'kink',
  jump: 'jump',
  hole: 'hole',
  pole: 'pole',
  'domain-edge': 'domain edge',
  plateau: 'plateau',
};

const kinks: Readonly<Record<KinkShape, string>> = {
  cusp: 'cusp',
  'vertical-tangent': 'vertical tangent',
  corner: 'corner',
};

/** What a feature is called, a kink by its shape where that is known. */
export const featureName = ({ kind, shape }: { readonly kind: FeatureKind; readonly shape?: KinkShape }): string =>
  kind === 'kink' && shape ? kinks[shape] : names[kind];
