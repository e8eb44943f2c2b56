import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { metTijden, useTijden } from '../tijden/tijden.ts';

type Props = { readonly naar: string; readonly children: ReactNode; readonly className?: string };

/** A link inside the portal. It carries the times of this view along, so that the next page shows the same moment. */
export function Schakel({ naar, children, className }: Props) {
  const tijden = useTijden();
  return (
    <Link to={metTijden(naar, tijden)} className={className ?? 'nl-link'}>
      {children}
    </Link>
  );
}

/** A link of a menu: says when it is the page that is shown. `precies`: not for pages below it. */
export function Menuschakel({ naar, children, className, precies }: Props & { readonly precies?: boolean }) {
  const tijden = useTijden();
  return (
    <NavLink to={metTijden(naar, tijden)} end={precies ?? false} className={className ?? 'menuschakel'}>
      {children}
    </NavLink>
  );
}

/** A link that looks like a button, for what people come to a page to do. */
export function Knopschakel({ naar, children, hoofd }: Props & { readonly hoofd?: boolean }) {
  return (
    <Schakel
      naar={naar}
      className={`nl-button knopschakel ${hoofd ? 'nl-button--primary' : 'nl-button--default'}`}
    >
      {children}
    </Schakel>
  );
}
