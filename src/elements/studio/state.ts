import type { ArithmeticRequest } from '../../engine/engine.ts';
import { stencils, type StencilName } from '../../program/finite-differences.ts';
import type { ConstructionState } from './construction-state.ts';
import { colourOrder, defaultColour, seriesCount } from '../../plot/series-colours.ts';

export const lineStyles = ['solid', 'dashed', 'dotted'] as const;
export type LineStyle = (typeof lineStyles)[number];

export const layouts = ['panels', 'overlay'] as const;
export type StudioLayout = (typeof layouts)[number];

export const engines = ['auto', 'webgpu', 'cpu'] as const;
export type EngineChoice = (typeof engines)[number];

export const stencilNames: readonly StencilName[] = Object.keys(stencils) as StencilName[];

/** Rows of a studio: each has a colour of its own. */
export const mostRows: number = seriesCount;

/** Highest derivative that has a panel. */
export const highestPanel = 4;

/** Steps of a finite difference, as powers of ten: from where rounding has eaten every digit to the size of a window. */
export const stepExponents: readonly [least: number, greatest: number] = [-16, 0];

/** Ends of a window, values and ends of sliders lie within ± this. */
export const greatestNumber = 1e15;

export interface Row {
  /** Tells a row from the others of its studio, wherever it stands. */
  readonly id: number;
  readonly text: string;
  /** 1 … {@link mostRows}: a series colour of the palette. */
  readonly colour: number;
  readonly line: LineStyle;
  readonly hidden: boolean;
}

/** A slider. */
export interface ParameterState {
  readonly name: string;
  readonly value: number;
  readonly least: number;
  readonly greatest: number;
}

/** A finite difference laid over f′. */
export interface Comparison {
  readonly method: StencilName;
  readonly step: number;
}

/** All that a link restores. */
export interface StudioState {
  /** 1 … {@link mostRows} of them. */
  readonly rows: readonly Row[];
  /** Index of the row that owns the panels. */
  readonly selected: number;
  readonly from: number;
  readonly to: number;
  /** Highest derivative shown, 0 … {@link highestPanel}. */
  readonly order: number;
  readonly layout: StudioLayout;
  readonly curvature: boolean;
  readonly engine: EngineChoice;
  readonly arithmetic: ArithmeticRequest;
  readonly comparison: Comparison | null;
  /** What is drawn into the figure of the selected row; at most one of a kind. */
  readonly constructions: readonly ConstructionState[];
  /** Sliders that were moved or whose ends were changed; any other parameter has the default slider. */
  readonly parameters: readonly ParameterState[];
}

export const defaultComparison: Comparison = { method: 'forward', step: 0.1 };

export const rowOf = (text: string, colour: number = defaultColour(0), id = 0): Row => ({
  id,
  text,
  colour,
  line: 'solid',
  hidden: false,
});

export const initialState: StudioState = {
  rows: [rowOf('x^3 - 3x')],
  selected: 0,
  from: -3,
  to: 3,
  order: 2,
  layout: 'panels',
  curvature: false,
  engine: 'auto',
  arithmetic: 'auto',
  comparison: null,
  constructions: [],
  parameters: [],
};

export const defaultParameter = (name: string): ParameterState => ({ name, value: 1, least: -5, greatest: 5 });

export const parameterOf = (state: StudioState, name: string): ParameterState =>
  state.parameters.find((parameter) => parameter.name === name) ?? defaultParameter(name);

export const withRow = (state: StudioState, index: number, change: Partial<Row>): StudioState => ({
  ...state,
  rows: state.rows.map((row, i) => (i === index ? { ...row, ...change } : row)),
});

/** With an empty row after another, selected, in the first colour that no row has; unchanged where there is no room. */
export const withNewRow = (state: StudioState, after: number): StudioState => {
  if (state.rows.length >= mostRows) return state;
  const used = new Set(state.rows.map(({ colour }) => colour));
  const colour = colourOrder.find((one) => !used.has(one));
  const id = Math.max(...state.rows.map((row) => row.id)) + 1;
  return { ...state, rows: state.rows.toSpliced(after + 1, 0, rowOf('', colour, id)), selected: after + 1 };
};

/** Without a row; the last one that is left is emptied instead. */
export const withoutRow = (state: StudioState, index: number): StudioState => {
  if (state.rows.length === 1) return { ...state, rows: [rowOf('')], selected: 0 };
  const selected =
    state.selected > index || state.selected === state.rows.length - 1 ? state.selected - 1 : state.selected;
  return { ...state, rows: state.rows.toSpliced(index, 1), selected: Math.max(0, selected) };
};

export const withParameter = (state: StudioState, parameter: ParameterState): StudioState => ({
  ...state,
  parameters: [...state.parameters.filter(({ name }) => name !== parameter.name), parameter],
});
