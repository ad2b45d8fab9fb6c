/** Longer words are no misspelt names. */
const longestWord = 32;

/** People get the beginning of a name right. */
const otherBeginning = 0.25;

/**
 * The known name that takes the least editing to become, the earlier one where two are as near; undefined where nothing but the
 * length would remain. Leaving out, adding and transposing letters costs 1, replacing one 1.5: people shorten and lengthen names
 * (`sine`, `sqr`) more often than they mistake letters.
 */
export function nearestName(word: string, names: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined;
  const typed = word.toLowerCase();
  let nearest: string | undefined;
  let least = typed.length;
  for (const name of names) {
    const cost = editingCost(typed, name.toLowerCase()) + (name[0]?.toLowerCase() === typed[0] ? 0 : otherBeginning);
    if (cost < least) [nearest, least] = [name, cost];
  }
  return nearest;
}

/** Optimal string alignment distance with the costs above. */
function editingCost(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1.5));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
    }
    [beforeLast, last] = [last, row];
  }
  return last[to.length]!;
}
