const gap = 16;
/** From here the sheet has a margin beside it (src/ui/theme/paper.css). */
const wide = '(min-width: 64rem)';

/**
 * Lays the notes of a sheet in its margin, each beside the line that it is about, below one another where there is no room.
 * In a narrow window they stay under their fields.
 * @param sheet its notes are `.sheet-note`; the words that one is about carry its id in `data-note`
 * @returns places them again, and ends
 */
export function placeNotes(sheet: HTMLElement): {
  readonly place: () => void;
  readonly end: () => void;
} {
  const window = globalThis.matchMedia(wide);
  const place = (): void => {
    const notes = [...sheet.querySelectorAll<HTMLElement>('.sheet-note')];
    sheet.classList.toggle('sheet-placed', window.matches);
    sheet.style.minHeight = '';
    for (const note of notes) note.style.top = '';
    if (!window.matches) return;
    const start = sheet.getBoundingClientRect().top;
    const margin = sheet.querySelector('.sheet-margin > section')?.getBoundingClientRect();
    let free = (margin?.bottom ?? start) - start + gap;
    for (const note of notes) {
      const words = sheet.querySelector(`[data-note="${note.id}"]`) ?? note.parentElement;
      const wanted = (words?.getBoundingClientRect().top ?? start) - start;
      const top = Math.max(free, wanted);
      note.style.top = `${top}px`;
      free = top + note.offsetHeight + gap;
    }
    sheet.style.minHeight = `${free}px`;
  };
  const body = sheet.querySelector('.sheet-body');
  const watch = new ResizeObserver(place);
  if (body) watch.observe(body);
  window.addEventListener('change', place);
  place();
  return {
    place,
    end: () => {
      watch.disconnect();
      window.removeEventListener('change', place);
    },
  };
}
