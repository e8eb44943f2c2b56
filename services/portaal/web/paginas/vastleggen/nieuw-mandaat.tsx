import { useParams } from 'react-router';
import { useIk } from '../../api/sessie.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Deel, Pagina } from '../../bouwstenen/pagina.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useDossierbeeld } from '../../vastleggen/dossierbeeld.ts';
import { magVastleggen } from '../../vastleggen/handelingen.ts';
import { Opzij } from '../../vastleggen/handelingvelden.tsx';
import { NieuwMandaat, stappenVoorMandaat } from '../../vastleggen/nieuw-mandaat.ts';
import { Reeksformulier } from '../../vastleggen/reeksformulier.tsx';
import { Velden } from '../../vastleggen/velden/veldweergave.tsx';
import { type Veld, veldenVan } from '../../vastleggen/vorm.ts';

const t = teksten.vastleggen;
const n = t.nieuwMandaat;
const BEGIN = { soort: 'mandaat' };

const ALLE = veldenVan(NieuwMandaat);
const kies = (...namen: readonly string[]): readonly Veld[] =>
  namen.flatMap((naam) => ALLE.find((veld) => veld.naam === naam) ?? []);

const EERST = [
  'naam',
  'soort',
  'gever',
  'ontvanger',
  'instemming',
  'bevoegdheden',
  'besloten',
  'van',
  'einde',
  'document',
];
const BRON = ['bron', 'toelichting'];
const REST = ALLE.filter(({ naam }) => !EERST.includes(naam) && !BRON.includes(naam));

/** The form for a new mandate: from whom, to whom, for what, until when. */
export function Component() {
  const { regio = '' } = useParams();
  const ik = useIk();
  const vraag = useDossierbeeld({ soort: 'regio', id: regio });
  return (
    <Antwoord vraag={vraag} rondom={(melding) => <Pagina titel={t.nieuw.mandaat}>{melding}</Pagina>}>
      {(beeld) => (
        <Pagina
          titel={t.nieuw.mandaat}
          inleiding={n.inleiding(beeld.naam)}
          kruimels={[
            { naar: '/regios', naam: teksten.kader.regios },
            { naar: `/regios/${regio}`, naam: beeld.naam },
          ]}
        >
          {magVastleggen(ik, 'overeenkomst.beheren', { regio }) ? (
            <Reeksformulier
              naam={`regio:${regio}:mandaat`}
              titel={t.nieuw.mandaat}
              gebeurtenis="NieuwMandaat"
              begin={BEGIN}
              velden={ALLE}
              schema={NieuwMandaat}
              keuzes={beeld.keuzes}
              stappen={(inhoud) => stappenVoorMandaat(regio, inhoud)}
              terug={`/regios/${regio}/mandaten`}
              naar={(dossier) => `/mandaten/${dossier}`}
            >
              <Deel titel={n.wie}>
                <Velden velden={kies('naam', 'soort', 'gever', 'ontvanger', 'instemming')} />
              </Deel>
              <Deel titel={n.wat}>
                <Velden velden={kies('bevoegdheden', 'besloten', 'van', 'einde', 'document')} />
              </Deel>
              <Opzij titel={t.meer} velden={REST} />
              <Opzij titel={t.bronEnToelichting} velden={kies(...BRON)} />
            </Reeksformulier>
          ) : (
            <Melding soort="warning">
              <p>{t.magNiet}</p>
            </Melding>
          )}
        </Pagina>
      )}
    </Antwoord>
  );
}
