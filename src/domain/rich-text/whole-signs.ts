type Place = { readonly start: number; readonly end: number };

/** A place in a text widened so that it cuts no sign in two: half a sign is no text that can be kept. */
export function wholeSigns<P extends Place>(text: string, place: P): P {
  const isInside = (at: number): boolean =>
    /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
  return {
    ...place,
    start: isInside(place.start) ? place.start - 1 : place.start,
    end: isInside(place.end) ? place.end + 1 : place.end,
  };
}
