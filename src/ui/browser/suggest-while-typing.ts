import { suggestionsText } from '../text/suggestions.ts';
import { chooseSuggestions, type SuggestedHit } from './choose-suggestions.ts';

/**
 * Suggestions under the search field while somebody types: a list box by the combobox pattern of ARIA (APG, "Editable
 * Combobox With List Autocomplete"). Without this script the field searches as it does.
 */
const pause = 120;
const shortest = 2;

for (const field of document.querySelectorAll<HTMLInputElement>('input[type="search"]'))
  suggestFor(field);

function suggestFor(field: HTMLInputElement): void {
  const list = document.createElement('ul');
  list.id = `${field.id}-forslag`;
  list.className = 'suggestions';
  list.role = 'listbox';
  list.ariaLabel = suggestionsText.list;
  list.hidden = true;
  const status = document.createElement('p');
  status.className = 'sr-only';
  status.role = 'status';
  field.parentElement?.append(list, status);
  field.role = 'combobox';
  field.ariaAutoComplete = 'list';
  field.ariaExpanded = 'false';
  field.setAttribute('aria-controls', list.id);

  let options: readonly HTMLAnchorElement[] = [];
  let active = -1;
  let timer = 0;
  let asked = new AbortController();

  const point = (at: number): void => {
    active = at;
    options.forEach((option, place) => {
      option.ariaSelected = String(place === at);
    });
    const option = options[at];
    if (option === undefined) field.removeAttribute('aria-activedescendant');
    else {
      field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  };
  const close = (): void => {
    clearTimeout(timer);
    asked.abort();
    list.hidden = true;
    field.ariaExpanded = 'false';
    point(-1);
  };
  const show = (hits: readonly SuggestedHit[]): void => {
    const suggestions = chooseSuggestions(hits);
    options = suggestions.map(({ title, note, url }, at) => {
      const option = document.createElement('a');
      option.id = `${list.id}-${at}`;
      option.role = 'option';
      option.tabIndex = -1;
      option.href = url;
      const small = document.createElement('span');
      small.textContent = note;
      option.append(title, small);
      return option;
    });
    list.replaceChildren(
      ...options.map((option) => {
        const place = document.createElement('li');
        place.role = 'presentation';
        place.append(option);
        return place;
      }),
    );
    list.hidden = options.length === 0;
    field.ariaExpanded = String(options.length > 0);
    status.textContent =
      options.length === 0 ? suggestionsText.none : suggestionsText.count(options.length);
    point(-1);
  };
  const ask = async (): Promise<void> => {
    asked.abort();
    const { signal } = (asked = new AbortController());
    try {
      const parameters = new URLSearchParams({ q: field.value.trim(), skriver: '1' });
      const answer = await fetch(`/soeg.json?${parameters}`, { signal });
      if (!answer.ok) return;
      const { hits } = (await answer.json()) as { readonly hits: readonly SuggestedHit[] };
      if (!signal.aborted && document.activeElement === field) show(hits);
    } catch {
      // Overtaken by the next letter, or no network: the field searches as it does.
    }
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    if (field.value.trim().length < shortest) {
      close();
      status.textContent = '';
    } else timer = window.setTimeout(() => void ask(), pause);
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      // One place more than there are options: the field itself.
      const places = options.length + 1;
      point(((active + 1 + step + places) % places) - 1);
    } else if (event.key === 'Enter' && active >= 0) options[active]?.click();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
  field.addEventListener('blur', close);
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
}
