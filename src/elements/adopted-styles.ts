import { adoptStyles, type CSSResultOrNative } from 'lit';

/**
 * Gives a shadow root its styles again once it is in another document: those that were made for the document before are taken away by the
 * browser (CSSOM, "adopting steps"), and may not be shared. Nothing happens in a document without a window, which shows nothing.
 */
export function restoreStyles(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const view = root.ownerDocument.defaultView;
  if (view === window) return adoptStyles(root, [...styles]);
  if (!view) return;
  root.adoptedStyleSheets = styles.map((style) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(
      'cssText' in style ? style.cssText : Array.from(style.cssRules, ({ cssText }) => cssText).join('\n'),
    );
    return sheet;
  });
}
