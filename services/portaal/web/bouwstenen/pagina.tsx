import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { teksten } from '../teksten/teksten.ts';
import { Schakel } from './schakel.tsx';
import './pagina.css';

/** A page above this one. */
export type Kruimel = { readonly naar: string; readonly naam: string };

function Kruimelpad({ kruimels, titel }: { readonly kruimels: readonly Kruimel[]; readonly titel: string }) {
  return (
    <nav className="utrecht-breadcrumb-nav kruimelpad niet-afdrukken" aria-label={teksten.kader.kruimelpad}>
      <ol className="utrecht-breadcrumb-nav__list">
        {kruimels.map(({ naar, naam }) => (
          <li key={naar} className="utrecht-breadcrumb-nav__item">
            <Schakel naar={naar} className="utrecht-breadcrumb-nav__link">
              {naam}
            </Schakel>
            <span aria-hidden="true"> ›</span>
          </li>
        ))}
        <li className="utrecht-breadcrumb-nav__item">
          <span aria-current="page">{titel}</span>
        </li>
      </ol>
    </nav>
  );
}

/** A page: its title, where it stands, what one can do there. After a click on a link its heading gets the focus. */
export function Pagina({
  titel,
  kruimels = [],
  onderdeel,
  inleiding,
  acties,
  tabs,
  children,
}: {
  readonly titel: string;
  readonly kruimels?: readonly Kruimel[];
  /** Which of several pages under one heading this is: told in the title of the window. */
  readonly onderdeel?: string;
  readonly inleiding?: ReactNode;
  /** Buttons beside the title. */
  readonly acties?: ReactNode;
  /** The other pages about the same thing. */
  readonly tabs?: ReactNode;
  readonly children: ReactNode;
}) {
  const kop = useRef<HTMLHeadingElement>(null);
  const { pathname, key } = useLocation();
  useEffect(() => {
    document.title = `${onderdeel ? `${onderdeel} – ` : ''}${titel} – Regiolog`;
  }, [titel, onderdeel]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another path; the first one keeps the focus of the browser.
  useEffect(() => {
    if (key !== 'default') kop.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <>
      {kruimels.length > 0 && <Kruimelpad kruimels={kruimels} titel={titel} />}
      <div className="paginakop">
        <Heading level={1} ref={kop} tabIndex={-1}>
          {titel}
        </Heading>
        {acties && <div className="rij niet-afdrukken">{acties}</div>}
      </div>
      {inleiding && <Paragraph purpose="lead">{inleiding}</Paragraph>}
      {tabs}
      {children}
    </>
  );
}

/** A part of a page under its own heading, which links can point at. */
export function Deel({
  titel,
  id,
  niveau = 2,
  children,
}: {
  readonly titel: ReactNode;
  readonly id?: string;
  readonly niveau?: 2 | 3 | 4;
  readonly children: ReactNode;
}) {
  return (
    <section id={id}>
      <Heading level={niveau}>{titel}</Heading>
      {children}
    </section>
  );
}
