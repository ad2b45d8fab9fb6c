/** Steps of a run that its table shows at the most. */
export const mostShownSteps = 100;
