/** As many steps as the form has room for. */
export const stepPlaces = [0, 1, 2, 3] as const;
