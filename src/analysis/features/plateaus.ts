import { numberOf } from '../search/behaviour.ts';
import type { Sign } from '../report.ts';
import type { Plateau } from '../report.ts';
import type { SearchedPiece } from '../search/search.ts';

/** Where f is constant on whole pieces; those that meet without a break are one. */
export function plateausOf(
  pieces: readonly SearchedPiece[],
  /** Whether f is continuous where a piece begins. */
  isContinuousAt: (index: number) => boolean,
): Plateau[] {
  const plateaus: Plateau[] = [];
  for (let first = 0; first < pieces.length; first++) {
    if (!isFlat(pieces[first]!)) continue;
    let last = first;
    while (last + 1 < pieces.length && isFlat(pieces[last + 1]!) && isContinuousAt(last + 1)) last++;
    const [from, to] = [pieces[first]!.from, pieces[last]!.to];
    const before = first > 0 && isContinuousAt(first) ? pieces[first - 1]!.behaviours![1].signs[1] : null;
    const after =
      last + 1 < pieces.length && isContinuousAt(last + 1) ? pieces[last + 1]!.behaviours![0].signs[1] : null;
    plateaus.push({
      kind: 'plateau',
      from: from.x,
      to: to.x,
      y: numberOf(pieces[first]!.behaviours![0].limit)!,
      error: Math.max(from.enclosure.high - from.enclosure.low, to.enclosure.high - to.enclosure.low),
      extremum: extremumOf(before, after),
    });
    first = last;
  }
  return plateaus;
}

const isFlat = ({ branch, vanishes }: SearchedPiece) => branch !== null && vanishes[1];

function extremumOf(before: Sign | null, after: Sign | null): Plateau['extremum'] {
  if (before === -1 && after === 1) return 'minimum';
  return before === 1 && after === -1 ? 'maximum' : null;
}
