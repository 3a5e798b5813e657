/** Seven seats in a field of 32 × 32, the chair's at the top. */
export const emblemSeats: readonly { readonly x: number; readonly y: number }[] = [
  { x: 16, y: 4.4 },
  { x: 25.1, y: 8.8 },
  { x: 27.3, y: 18.6 },
  { x: 21, y: 26.5 },
  { x: 11, y: 26.5 },
  { x: 4.7, y: 18.6 },
  { x: 6.9, y: 8.8 },
];
