import { euro } from '@regiolog/domein/vragen/mandaat/mandaat-woorden';
import type { ReactNode } from 'react';
import { useDossierkoppen } from '../../api/namen.ts';
import { Bronregel } from '../../bouwstenen/bronregel.tsx';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Gegevens } from '../../bouwstenen/gegevens.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { hoofdletter, tot, vanaf } from '../../teksten/nl/zinnen/hulp.ts';
import { omTe } from '../../teksten/nl/zinnen/mandaat.ts';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';
import type { Mandaat } from './mandaatpagina.tsx';

const t = teksten.mandaat.verlening;
type Verleend = NonNullable<Mandaat['verlening']>;

/** A link to another file by its name. */
function Verwijzing({ soort, id }: { readonly soort: 'overeenkomst' | 'mandaat'; readonly id: string }) {
  const kop = useDossierkoppen([{ soort, id }]).get(`${soort}:${id}`);
  const pad = soort === 'overeenkomst' ? '/overeenkomsten' : '/mandaten';
  return (
    <Schakel naar={`${pad}/${id}`}>
      {kop?.naam || (soort === 'overeenkomst' ? t.overeenkomst : t.anderMandaat)}
    </Schakel>
  );
}

const jaNee = (waarde: boolean | null): string => (waarde === null ? t.nietVermeld : waarde ? t.ja : t.nee);

function grenzen({ grenzen: g, voorwaarden, geval }: Verleend): readonly (readonly [string, ReactNode])[] {
  return [
    [t.bedrag, g?.bedragTot === undefined ? null : euro(g.bedragTot)],
    [t.domeinen, g?.domeinen?.map(woord).join(', ')],
    [t.producten, g?.producten?.join(', ')],
    [
      t.voorwaarden,
      voorwaarden.length > 0 && (
        <ul className="kale-lijst">
          {voorwaarden.map((voorwaarde) => (
            <li key={voorwaarde}>{voorwaarde}</li>
          ))}
        </ul>
      ),
    ],
    [t.geval, geval],
  ];
}

function paren(v: Verleend): readonly (readonly [string, ReactNode])[] {
  return [
    [t.soort, Woord(v.soort)],
    [t.gever, hoofdletter(v.gever.naam)],
    [t.ontvanger, hoofdletter(v.ontvanger.naam)],
    [t.om, hoofdletter(omTe(v.bevoegdheden))],
    ...grenzen(v),
    [t.periode, hoofdletter(`${vanaf(v.van ?? undefined)}${tot(v.einde ?? undefined)}`.trim())],
    [t.besloten, v.besloten && dagInWoorden(v.besloten)],
    [t.ondermandaat, v.ondermandaat ? t.ondermandaatWoord[v.ondermandaat] : t.nietVermeld],
    [t.verantwoordelijkheid, jaNee(v.onderVerantwoordelijkheid)],
    [t.schriftelijk, jaNee(v.schriftelijk)],
    [t.grondslag, v.grondslag],
    [t.onder, v.onder && <Verwijzing soort="mandaat" id={v.onder} />],
    [t.vervangt, v.vervangt && <Verwijzing soort="mandaat" id={v.vervangt} />],
    [t.omschrijving, v.omschrijving],
    [t.bron, v.bron && <Bronregel bron={v.bron} />],
  ];
}

/** The grant: who may act for whom, for what, up to what, and from when until when. */
export function Verlening({ mandaat: { verlening, instrument } }: { readonly mandaat: Mandaat }) {
  return (
    <Deel titel={t.titel} id="verlening">
      {verlening === null && <Leeg>{t.geen}</Leeg>}
      <Gegevens
        paren={[
          ...(verlening ? paren(verlening) : []),
          [t.instrument, instrument && <Verwijzing soort="overeenkomst" id={instrument} />],
        ]}
      />
    </Deel>
  );
}
