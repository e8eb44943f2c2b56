import { Menuschakel } from './schakel.tsx';

type Tab = { readonly naar: string; readonly naam: string; readonly precies?: boolean };

/** The pages about one thing, as a row of links. */
export function Tabs({ tabs, label }: { readonly tabs: readonly Tab[]; readonly label: string }) {
  return (
    <nav aria-label={label} className="niet-afdrukken">
      <ul className="tabs">
        {tabs.map(({ naar, naam, precies }) => (
          <li key={naar}>
            <Menuschakel naar={naar} precies={precies ?? false}>
              {naam}
            </Menuschakel>
          </li>
        ))}
      </ul>
    </nav>
  );
}
