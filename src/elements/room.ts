/**
 * Lets a figure grow until every panel is shown, above whatever stands below them, unless a page gives it a height.
 *
 * @param height CSS pixels that the panels need
 */
export function makeRoom(root: ParentNode, height: number): void {
  const part = (name: string): HTMLElement | null => root.querySelector<HTMLElement>(name);
  const [least, figure, picture] = [part('.least'), part('.figure'), part('.picture')];
  if (!least || !figure || !picture) return;
  const below = figure.offsetHeight - picture.offsetHeight;
  least.style.blockSize = `${height + below}px`;
}
