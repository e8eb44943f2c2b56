import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { api } from '../../api/client.ts';
import type { Dossier } from '../../api/dossier.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Pagina } from '../../bouwstenen/pagina.tsx';
import { Tabs } from '../../bouwstenen/tabs.tsx';
import { BestaatNiet } from '../../kader/fout.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useMomentenVan } from '../../tijden/momenten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Volgknop } from '../../volgen/volgknop.tsx';
import { type Zaak, zaaknaam, zitIn } from './zaak.ts';
import './geschil.css';

const t = teksten.geschil;

export type Tabnaam = Exclude<keyof typeof t.tabs, 'label'>;
const TABS: readonly Tabnaam[] = [
  'overzicht',
  'stukken',
  'termijnen',
  'zitting',
  'raadkamer',
  'uitspraak',
  'nakoming',
  'reconstructie',
  'verloop',
];

/** The address of a case, or of a part of it. */
export const zaakPad = (id: string, tab: Tabnaam | `vastleggen/${string}` = 'overzicht'): string =>
  `/geschillen/${id}${tab === 'overzicht' ? '' : `/${tab}`}`;

/** The case that the address names, as it was at the times of this view. */
export function useZaak() {
  const { id = '' } = useParams();
  return api.useQuery('get', '/geschillen/{id}', { params: { path: { id }, query: useTijden() } });
}

/** What the chamber holds is for who sits: for others there is no such page. */
const tabsVan = (zaak: Zaak) =>
  TABS.filter((tab) => tab !== 'raadkamer' || zitIn(zaak)).map((tab) => ({
    naar: zaakPad(zaak.id, tab),
    naam: t.tabs[tab],
    precies: tab === 'overzicht',
  }));

type Props = {
  readonly tab: Tabnaam;
  /** What one does on this page, when it is not the tab itself: the tab becomes a page above it. */
  readonly handeling?: string;
  /** Is this page there for this person? Without it for everybody who sees the case. */
  readonly mag?: (zaak: Zaak) => boolean;
  readonly children: (zaak: Zaak) => ReactNode;
};

/** The frame of every page about one case: who against whom, about what, and the other pages about it. */
export function Zaakpagina({ tab, handeling, mag, children }: Props) {
  const { id = '' } = useParams();
  const dossier: Dossier = { soort: 'geschil', id };
  useMomentenVan([dossier]);
  return (
    <TijdAntwoord
      vraag={useZaak()}
      rondom={(melding) => (
        <Pagina titel={t.geschil} kruimels={[{ naar: '/geschillen', naam: t.titel }]}>
          {melding}
        </Pagina>
      )}
    >
      {(zaak) => {
        if (mag && !mag(zaak)) return <BestaatNiet />;
        const naam = zaaknaam(zaak.partijen);
        const lijst = { naar: '/geschillen', naam: t.titel };
        const tabkruimel = tab === 'overzicht' ? [] : [{ naar: zaakPad(id, tab), naam: t.tabs[tab] }];
        const boven = [lijst, { naar: zaakPad(id), naam }];
        return (
          <Pagina
            titel={handeling ?? naam}
            {...(!handeling && tab !== 'overzicht' && { onderdeel: t.tabs[tab] })}
            kruimels={handeling ? [...boven, ...tabkruimel] : [lijst]}
            inleiding={handeling ? naam : zaak.onderwerp}
            acties={handeling ? null : <Volgknop dossier={dossier} naam={naam} />}
            tabs={handeling ? null : <Tabs tabs={tabsVan(zaak)} label={t.tabs.label} />}
          >
            {zaak.voorbeeld && !handeling && tab === 'overzicht' && (
              <Melding soort="info">
                <p>{t.voorbeeldUitleg}</p>
              </Melding>
            )}
            {children(zaak)}
          </Pagina>
        );
      }}
    </TijdAntwoord>
  );
}
