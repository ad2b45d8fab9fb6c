export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'fluxion-theme';

/** The theme chosen on this site before. */
export function rememberedTheme(): Theme | undefined {
  const remembered = storage()?.getItem(key);
  return themes.find((theme) => theme === remembered);
}

export function rememberTheme(theme: Theme): void {
  try {
    storage()?.setItem(key, theme);
  } catch (error) {
    // A full store: the choice lasts as long as the page.
    if (!(error instanceof DOMException)) throw error;
  }
}

/** Sandboxed frames and strict privacy settings refuse even the property. */
function storage(): Storage | null {
  try {
    return localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
