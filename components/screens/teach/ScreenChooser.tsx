import { useState } from 'react';
import { type ScreenGroup, searchScreens } from './screen-options';
import './ScreenChooser.css';

/** The screens of a site by stage, to search and to choose one from. */
export function ScreenChooser(props: {
  groups: readonly ScreenGroup[];
  searchLabel: string;
  noneText: string;
  /** The full name of a screen's button. */
  labelOf(title: string): string;
  onSelect(page: string): void;
}) {
  const [search, setSearch] = useState('');
  const found = searchScreens(props.groups, search);
  return (
    <div className="screen-chooser stack">
      <label>
        {props.searchLabel}
        <input type="search" value={search} onChange={({ target }) => setSearch(target.value)} />
      </label>
      <p role="status">{found.length === 0 ? props.noneText : ''}</p>
      {found.map(({ id, title, screens }) => (
        <section key={id}>
          <h3>{title}</h3>
          <ul>
            {screens.map((screen) => (
              <li key={screen.page}>
                <button
                  type="button"
                  data-page={screen.page}
                  aria-label={`${props.labelOf(screen.title)} (${screen.page})`}
                  onClick={() => props.onSelect(screen.page)}
                >
                  <span className="label">{screen.title}</span>
                  <code dir="ltr">{screen.page}</code>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
