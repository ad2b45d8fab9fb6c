/** Registers an element under a tag, unless that tag is taken or there are no elements here, as in Node. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements !== 'undefined' && !customElements.get(tag)) customElements.define(tag, element);
}
