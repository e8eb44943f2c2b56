import { RECTIFICATIE } from '@regiolog/domein/gedeeld/opgeslagen';
import { useSearchParams } from 'react-router';
import { api } from '../../api/client.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Zeef, Zeefdag, Zeefkeuze } from '../../bouwstenen/zeef.tsx';
import { gebeurtenisInWoorden, SOORTEN_MET_ZIN } from '../../geschiedenis/zin.ts';
import { teksten } from '../../teksten/teksten.ts';
import { Controlepagina } from './controlepagina.tsx';
import { isOpen, type Open } from './dossier.ts';
import { Downloadknoppen } from './download.tsx';
import { FILTERNAMEN, filterUit, vraagUit } from './filter.ts';
import { Gebeurtenislijst } from './gebeurtenislijst.tsx';
import { Zeeftekst } from './zeeftekst.tsx';
import { wie } from './zinnen.tsx';

const t = teksten.controle;
const f = t.filter;

const SOORTEN = [...SOORTEN_MET_ZIN, RECTIFICATIE]
  .map((waarde) => ({ waarde, naam: gebeurtenisInWoorden(waarde) }))
  .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
const CATEGORIEEN = Object.entries(t.categorieen).map(([waarde, naam]) => ({ waarde, naam }));

function Filters() {
  const regios = api.useQuery('get', '/regios', { params: { query: { aantal: 200 } } });
  const opties = (regios.data?.antwoord?.resultaten ?? []).map(({ slug, naam }) => ({ waarde: slug, naam }));
  return (
    <Zeef label={f.titel}>
      <Zeefkeuze
        naam="regio"
        label={t.regio}
        alle={f.alle}
        opties={[...opties, { waarde: 'landelijk', naam: t.landelijkeRegio }]}
      />
      <Zeefkeuze naam="categorie" label={f.categorie} alle={f.alle} opties={CATEGORIEEN} />
      <Zeefkeuze naam="soort" label={t.wat} alle={f.alle} opties={SOORTEN} />
      <Zeefdag naam="van" label={f.van} />
      <Zeefdag naam="totEnMet" label={f.totEnMet} />
      <Zeefkeuze
        naam="gecorrigeerd"
        label={f.hersteld}
        alle={f.alle}
        opties={[
          { waarde: 'ja', naam: f.ja },
          { waarde: 'nee', naam: f.nee },
        ]}
      />
      <Zeeftekst naam="door" label={f.door} />
      <Zeefkeuze
        naam="volgorde"
        label={f.volgorde}
        alle={f.nieuwste}
        opties={[{ waarde: 'oudste', naam: f.oudste }]}
      />
    </Zeef>
  );
}

/** Links to the first events and the next ones: a log is walked from a place in it, not by page number. */
function Verder({ volgende }: { readonly volgende: number | null }) {
  const [zoek] = useSearchParams();
  const naar = (na: string | null): string => {
    const nieuw = new URLSearchParams(zoek);
    if (na === null) nieuw.delete('na');
    else nieuw.set('na', na);
    return `?${nieuw}`;
  };
  return (
    <nav aria-label={teksten.algemeen.bladeren} className="rij niet-afdrukken">
      {zoek.has('na') && <Schakel naar={naar(null)}>{t.naarBegin}</Schakel>}
      {volgende !== null && <Schakel naar={naar(String(volgende))}>{t.volgende}</Schakel>}
      {volgende === null && <span className="zacht">{t.einde}</span>}
    </nav>
  );
}

/** Whose entries these are, when they are of one person. */
function Persoon({ regel }: { readonly regel: Open | undefined }) {
  return regel && <p>{f.eenPersoon(wie(regel))}</p>;
}

/** Everything that was recorded, over all regions and files, to be narrowed and taken along. */
export function Component() {
  const [zoek] = useSearchParams();
  const vraag = api.useQuery('get', '/gebeurtenissen', { params: { query: vraagUit(zoek) } });
  const gefilterd = FILTERNAMEN.some((naam) => zoek.has(naam));
  return (
    <Controlepagina titel={t.lijstTitel} inleiding={t.lijstInleiding}>
      <Filters />
      {gefilterd && (
        <p className="niet-afdrukken">
          <Schakel naar="/controle/gebeurtenissen">{f.wis}</Schakel>
        </p>
      )}
      <Downloadknoppen filter={filterUit(zoek)} naam={t.download.bestand} />
      <Antwoord vraag={vraag}>
        {({ resultaten, volgende }) => (
          <>
            {zoek.has('dossier') && <p>{f.eenDossier}</p>}
            {zoek.has('door') && <Persoon regel={resultaten.find(isOpen)} />}
            <Gebeurtenislijst titel={t.lijstTitel} regels={resultaten} />
            <Verder volgende={volgende} />
          </>
        )}
      </Antwoord>
    </Controlepagina>
  );
}
