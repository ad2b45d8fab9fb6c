import type { Values } from './branches.ts';

/**
 * The value that would stand at index n if the values ascended; puts them in another order. The time is proportional to their number (C. A.
 * R. Hoare, "Algorithm 65: Find", 1961).
 *
 * @param values none of them NaN, more than n of them
 */
export const nthLeast = (values: Values, n: number): number => {
  const at = (i: number): number => values[i] ?? NaN;
  let [first, last] = [0, values.length - 1];
  while (first < last) {
    const pivot = at(n);
    let [low, high] = [first, last];
    while (low <= high) {
      while (at(low) < pivot) low++;
      while (at(high) > pivot) high--;
      if (low <= high) {
        const value = at(low);
        values[low++] = at(high);
        values[high--] = value;
      }
    }
    if (high < n) first = low;
    if (low > n) last = high;
  }
  return at(n);
};
