import { cards } from './controllers/children.ts';

/**
 * Lets a figure grow until every panel is shown, above whatever stands below them, unless a page gives it a height. Cards of constructions
 * come below the picture that there would be without them, so that it keeps its size when one is opened.
 *
 * @param height CSS pixels that the panels need
 */
export function makeRoom(root: ParentNode, height: number): void {
  const part = (name: string): HTMLElement | null => root.querySelector<HTMLElement>(name);
  const [least, figure, picture] = [part('.least'), part('.figure'), part('.picture')];
  if (!least || !figure || !picture) return;
  const slot = part('slot');
  const scrolled = slot ? slot.scrollHeight - slot.clientHeight : 0;
  const below = figure.offsetHeight - picture.offsetHeight + scrolled;
  least.style.blockSize = `${Math.max(height + below, heightWithCards(root))}px`;
}

function heightWithCards(root: ParentNode): number {
  const shown = root.querySelector('slot')?.assignedElements() ?? [];
  const heights = shown.filter((element) => element.matches(cards)).map((element) => element.getBoundingClientRect().height); // prettier-ignore
  if (heights.length === 0 || !(root instanceof ShadowRoot)) return 0;
  const { host } = root;
  const [width = NaN, ratio = 1] = getComputedStyle(host).aspectRatio.split('/').map(Number);
  const natural = (host.clientWidth * ratio) / width;
  return Number.isNaN(natural) ? 0 : natural + heights.reduce((sum, one) => sum + one, 0);
}
