/** Colours for curves that tell functions apart, in a palette. */
export const seriesCount = 8;

/** In which order functions take them, as numbers from 1: those that the figure gives to f′, f″ and κ come late. */
export const colourOrder = [1, 7, 5, 6, 8, 4, 2, 3] as const;

/** The number of the colour of function `index`, from 0, unless it was given another. */
export const defaultColour = (index: number): (typeof colourOrder)[number] => colourOrder[index % seriesCount] ?? 1;
