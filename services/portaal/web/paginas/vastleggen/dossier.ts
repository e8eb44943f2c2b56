import { useLocation, useParams } from 'react-router';
import { type Dossier, dossierPad } from '../../api/dossier.ts';
import { useNamenlijst } from '../../api/namen.ts';
import { teksten } from '../../teksten/teksten.ts';
import type { Dossierbeeld } from '../../vastleggen/dossierbeeld.ts';

const SOORTEN: Readonly<Record<string, Dossier['soort']>> = {
  overeenkomsten: 'overeenkomst',
  mandaten: 'mandaat',
  regios: 'regio',
  nvo: 'nvo',
  gemeenten: 'gemeente',
  geschillen: 'geschil',
  commissies: 'commissie',
};

/** The file that the address of a form names. */
export function useDossier(): Dossier {
  const { id = '' } = useParams();
  const [, eerste = ''] = useLocation().pathname.split('/');
  const soort = SOORTEN[eerste];
  if (!soort) throw new Error(`no file under ${eerste}`);
  return { soort, id };
}

const t = teksten.kader;

/** Where a form stands: under the region or the list of the file, and the file. */
export function useKruimels(dossier: Dossier, { naam, regio }: Dossierbeeld) {
  const regionaam = useNamenlijst({ gemeente: '', regio: teksten.vastleggen.regio }).regio(regio);
  const eigen = { naar: dossierPad(dossier), naam };
  const lijst = {
    geschil: { naar: '/geschillen', naam: t.geschillen },
    commissie: { naar: '/geschillen', naam: t.geschillen },
    gemeente: { naar: '/gemeenten', naam: t.gemeenten },
    regio: { naar: '/regios', naam: t.regios },
    nvo: { naar: '/regios', naam: t.regios },
    overeenkomst: { naar: `/regios/${regio}`, naam: regionaam },
    mandaat: { naar: `/regios/${regio}`, naam: regionaam },
  }[dossier.soort];
  return [lijst, eigen];
}
