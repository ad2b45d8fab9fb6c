import { arithmeticRequests } from '../../engine/options.ts';
import { parserLimits } from '../../expression/limits.ts';
import { defaultColour } from '../../plot/series-colours.ts';
import { constructionText, type ConstructionState, readConstruction } from './construction-state.ts';
import {
  type Comparison,
  defaultComparison,
  engines,
  greatestNumber,
  highestPanel,
  initialState,
  layouts,
  lineStyles,
  mostRows,
  type ParameterState,
  type Row,
  rowOf,
  stencilNames,
  stepExponents,
  type StudioState,
} from './state.ts';

/** Addresses beyond this are not read: no studio writes one. */
const longestText = 4 * mostRows * parserLimits.length;

/** Sliders that a text may set. */
const mostParameters = 64;

/**
 * A studio's state as the fragment of an address, without `#`: `f=x^3-3x&f=sin(x)&line=dashed&from=-3&to=3`. Whatever has its
 * default value is left out; `colour`, `line`, `hidden` and `selected` belong to the row before them.
 */
export function encodeState(state: StudioState): string {
  const { comparison } = state;
  const fields = state.rows.flatMap((row, i) => [
    `f=${escape(row.text)}`,
    ...(row.colour === defaultColour(i) ? [] : [`colour=${row.colour}`]),
    ...(row.line === 'solid' ? [] : [`line=${row.line}`]),
    ...(row.hidden ? ['hidden'] : []),
    ...(i === state.selected && i > 0 ? ['selected'] : []),
  ]);
  fields.push(`from=${state.from}`, `to=${state.to}`);
  for (const key of ['order', 'layout', 'engine', 'arithmetic'] as const) {
    if (state[key] !== initialState[key]) fields.push(`${key}=${state[key]}`);
  }
  if (state.curvature) fields.push('curvature');
  if (comparison) fields.push(`method=${comparison.method}`, `step=${comparison.step}`);
  for (const construction of state.constructions) fields.push(`construct=${constructionText(construction)}`);
  for (const { name, value, least, greatest } of state.parameters) {
    fields.push(`set=${escape(name)}:${value}:${least}:${greatest}`);
  }
  return fields.join('&');
}

/** The state that a text describes. Whatever in it is unknown, out of range or too much is passed over: any text gives a state. */
export function decodeState(text: string): StudioState {
  if (text.length > longestText) return initialState;
  const rows: Row[] = [];
  const parameters = new Map<string, ParameterState>();
  const constructions = new Map<string, ConstructionState>();
  let state: StudioState = initialState;
  let method: Comparison['method'] | null = null;
  let { step } = defaultComparison;
  let from: number | null = null;
  let to: number | null = null;

  const changeRow = (change: Partial<Row>): void => {
    const row = rows.at(-1);
    if (row) rows[rows.length - 1] = { ...row, ...change };
  };
  for (const field of text.replace(/^#/, '').split('&')) {
    const [, key = '', escaped = ''] = /^([^=]*)=?([^]*)$/.exec(field) ?? [];
    const value = unescape(escaped);
    switch (key) {
      case 'f':
        rows.push(rowOf(value.slice(0, parserLimits.length), defaultColour(rows.length), rows.length));
        break;
      case 'colour':
        changeRow({ colour: integer(value, 1, mostRows) ?? defaultColour(rows.length - 1) });
        break;
      case 'line':
        changeRow({ line: oneOf(lineStyles, value) ?? 'solid' });
        break;
      case 'hidden':
        changeRow({ hidden: true });
        break;
      case 'selected':
        state = { ...state, selected: Math.max(0, rows.length - 1) };
        break;
      case 'from':
        from = number(value);
        break;
      case 'to':
        to = number(value);
        break;
      case 'order':
        state = { ...state, order: integer(value, 0, highestPanel) ?? state.order };
        break;
      case 'layout':
        state = { ...state, layout: oneOf(layouts, value) ?? state.layout };
        break;
      case 'engine':
        state = { ...state, engine: oneOf(engines, value) ?? state.engine };
        break;
      case 'arithmetic':
        state = { ...state, arithmetic: oneOf(arithmeticRequests, value) ?? state.arithmetic };
        break;
      case 'curvature':
        state = { ...state, curvature: true };
        break;
      case 'method':
        method = oneOf(stencilNames, value) ?? null;
        break;
      case 'step':
        step = validStep(value) ?? step;
        break;
      case 'construct': {
        const construction = readConstruction(value, number);
        if (construction) constructions.set(construction.kind, construction);
        break;
      }
      case 'set': {
        const parameter = parameterOf(value);
        if (parameter && parameters.size < mostParameters) parameters.set(parameter.name, parameter);
        break;
      }
    }
  }
  const kept = rows.length > 0 ? rows.slice(0, mostRows) : initialState.rows;
  return {
    ...state,
    rows: kept,
    selected: Math.min(state.selected, kept.length - 1),
    ...(from !== null && to !== null && from < to && { from, to }),
    comparison: method && { method, step },
    constructions: [...constructions.values()],
    parameters: [...parameters.values()],
  };
}

/** Escapes what would end a field and what browsers escape in a fragment by themselves; half a surrogate pair becomes U+FFFD. */
function escape(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\p{Cc}\p{Cf}\p{Z}%&#"<>`\\]/gu, (character) => encodeURIComponent(character));
}

/** Bytes that are no UTF-8 become U+FFFD, a broken escape stands for itself: `decodeURIComponent` throws at both. */
function unescape(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    const values = Uint8Array.from(bytes.slice(1).split('%'), (byte) => Number.parseInt(byte, 16));
    return new TextDecoder().decode(values);
  });
}

function number(text: string): number | null {
  // Adding 0 makes −0 positive.
  const value = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) + 0 : NaN;
  return Math.abs(value) <= greatestNumber ? value : null;
}

function integer(text: string, least: number, greatest: number): number | null {
  const value = number(text);
  return value !== null && Number.isInteger(value) && value >= least && value <= greatest ? value : null;
}

function oneOf<T extends string>(choices: readonly T[], text: string): T | undefined {
  return choices.find((choice) => choice === text);
}

function validStep(text: string): number | null {
  const step = number(text);
  const [least, greatest] = stepExponents;
  return step !== null && step >= 10 ** least && step <= 10 ** greatest ? step : null;
}

function parameterOf(text: string): ParameterState | null {
  const [name = '', ...numbers] = text.split(':');
  const [value = null, least = null, greatest = null] = numbers.map(number);
  if (!/^\p{L}[\p{L}\p{N}_]{0,15}$/u.test(name) || value === null || least === null || greatest === null) return null;
  return least < greatest ? { name, value: Math.min(Math.max(value, least), greatest), least, greatest } : null;
}
