import { useNamenlijst } from '../../api/namen.ts';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Gegevens } from '../../bouwstenen/gegevens.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { duur, tot, vanaf } from '../../teksten/nl/zinnen/hulp.ts';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';
import type { Overeenkomst } from './overeenkomstpagina.tsx';

const t = teksten.overeenkomst.gegevens;
type Looptijd = Overeenkomst['looptijd'];

function Periode({ looptijd }: { readonly looptijd: Looptijd }) {
  const tekst = `${vanaf(looptijd.van ?? undefined)}${tot(looptijd.einde ?? undefined)}`.trim();
  return (
    <>
      {tekst ? tekst : <span className="zacht">{t.nietVastgelegd}</span>}
      <Waarom redenen={looptijd.redenen} over={t.overLooptijd} />
    </>
  );
}

function Verlengingen({ verlengingen }: Pick<Looptijd, 'verlengingen'>) {
  if (verlengingen.length === 0) return null;
  return (
    <ul className="kale-lijst">
      {verlengingen.map(({ gebeurtenis, einde, datum, opTijd }) => (
        <li key={gebeurtenis}>
          {[tot(einde).trim(), datum && t.besloten(dagInWoorden(datum)), t.opTijd[opTijd]]
            .filter(Boolean)
            .join(', ')}
        </li>
      ))}
    </ul>
  );
}

function Voornemens({ voornemens }: Pick<Looptijd, 'voornemens'>) {
  if (voornemens.length === 0) return null;
  return (
    <ul className="kale-lijst">
      {voornemens.map(({ gebeurtenis, einde, duur: hoeLang, gevolgd }) => (
        <li key={gebeurtenis}>
          {[hoeLang && duur(hoeLang), tot(einde ?? undefined).trim(), gevolgd ? t.gevolgd : t.nietGevolgd]
            .filter(Boolean)
            .join(', ')}
        </li>
      ))}
    </ul>
  );
}

/** What the agreement is: its kind, its legal basis, its regions, and from when until when. */
export function Kerngegevens({ overeenkomst: o }: { readonly overeenkomst: Overeenkomst }) {
  const namen = useNamenlijst({ gemeente: '', regio: Woord(o.regio) });
  const { looptijd } = o;
  return (
    <Deel titel={t.titel}>
      <Gegevens
        paren={[
          [t.soort, o.soort && Woord(o.soort)],
          [t.subsoort, o.subsoort && woord(o.subsoort)],
          [t.rechtsvorm, o.rechtsvorm && woord(o.rechtsvorm)],
          [t.grondslag, o.grondslag],
          [t.domeinen, o.domeinen.map(woord).join(', ')],
          [
            t.regio,
            <Schakel key="regio" naar={`/regios/${o.regio}`}>
              {namen.regio(o.regio)}
            </Schakel>,
          ],
          [t.regios, o.regios.map(namen.regio).join(', ')],
          [t.looptijd, <Periode key="looptijd" looptijd={looptijd} />],
          [t.laatsteDag, looptijd.laatsteDag && dagInWoorden(looptijd.laatsteDag)],
          [t.stilzwijgend, looptijd.stilzwijgend && t.telkens(duur(looptijd.stilzwijgend))],
          [t.opzegtermijn, looptijd.opzegtermijn && duur(looptijd.opzegtermijn)],
          [
            t.verlengingen,
            looptijd.verlengingen.length > 0 && <Verlengingen key="v" verlengingen={looptijd.verlengingen} />,
          ],
          [
            t.voornemens,
            looptijd.voornemens.length > 0 && <Voornemens key="v" voornemens={looptijd.voornemens} />,
          ],
        ]}
      />
    </Deel>
  );
}
