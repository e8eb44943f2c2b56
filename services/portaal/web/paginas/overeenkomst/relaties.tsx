import { api, type Schema } from '../../api/client.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { Dag, dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { som, vanaf } from '../../teksten/nl/zinnen/hulp.ts';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { type Overeenkomst, Overeenkomstpagina, useOvereenkomstId } from './overeenkomstpagina.tsx';

const t = teksten.overeenkomst.relaties;
type Relatie = Overeenkomst['relaties'][number];

/** Relations by what they are called from here: "Vervangt", "Addenda hierbij". What this one points at comes first. */
export function gegroepeerd(
  relaties: readonly Relatie[],
): readonly (readonly [string, readonly Relatie[]])[] {
  const groepen = new Map<string, Relatie[]>();
  const geordend = relaties.toSorted((a, b) => a.richting.localeCompare(b.richting));
  for (const relatie of geordend) {
    const kop = t[relatie.richting][relatie.soort] ?? Woord(relatie.soort);
    groepen.set(kop, [...(groepen.get(kop) ?? []), relatie]);
  }
  return [...groepen];
}

function Verwant({ relatie }: { readonly relatie: Relatie }) {
  const { overeenkomst, naam, soortOvereenkomst, van, partijen, partijenOmschrijving } = relatie;
  const wie = partijen.length > 0 ? som(partijen) : partijenOmschrijving;
  return (
    <li>
      <Schakel naar={`/overeenkomsten/${overeenkomst}`}>{naam ?? t.andere}</Schakel>
      <div className="klein">
        {[
          soortOvereenkomst && soortOvereenkomst !== 'overig' && Woord(soortOvereenkomst),
          vanaf(van ?? undefined).trim(),
          wie && t.tussen(wie),
        ]
          .filter(Boolean)
          .join('. ')}
      </div>
    </li>
  );
}

function Voorbeeld({ voorbeeld }: { readonly voorbeeld: boolean }) {
  return voorbeeld ? <span className="herkomst">{teksten.overeenkomst.afspraken.voorbeeld}</span> : null;
}

const kant = (partijen: readonly Schema<'Geschilkant'>[], welke: string): string =>
  som(partijen.filter((p) => p.kant === welke).map(({ naam }) => naam));

function Geschillen({ geschillen }: Pick<Overeenkomst, 'geschillen'>) {
  if (geschillen.length === 0) return <Leeg>{t.geenGeschillen}</Leeg>;
  return (
    <ul className="ruim">
      {geschillen.map(({ id, onderwerp, voorbeeld, partijen, gemeld, redenen }) => (
        <li key={id}>
          <Schakel naar={`/geschillen/${id}`}>{onderwerp}</Schakel> <Voorbeeld voorbeeld={voorbeeld} />
          <div className="klein">
            {kant(partijen, 'verzoeker')}
            {t.tegen}
            {kant(partijen, 'verweerder')}, {t.gemeld(dagInWoorden(gemeld))}
          </div>
          <Waarom redenen={redenen} over={onderwerp} />
        </li>
      ))}
    </ul>
  );
}

function Uitkomst({ uitspraak: u }: { readonly uitspraak: Schema<'UitspraakOver'> }) {
  return (
    <>
      {Woord(u.uitkomst)} ({woord(u.soort)})
      {u.vernietigd && (
        <div className="klein">{t.vernietigd(dagInWoorden(u.vernietigd.datum), u.vernietigd.door)}</div>
      )}
      {u.opgevolgd && <div className="klein">{t.opgevolgd(dagInWoorden(u.opgevolgd))}</div>}
    </>
  );
}

/** The rulings on this agreement, of disputes that this person may see. */
function Uitspraken() {
  const vraag = api.useQuery('get', '/overeenkomsten/{id}/uitspraken', {
    params: { path: { id: useOvereenkomstId() }, query: { ...useTijden(), aantal: 200 } },
  });
  return (
    <Antwoord vraag={vraag}>
      {({ antwoord }) =>
        antwoord &&
        antwoord.resultaten.length > 0 && (
          <Deel titel={t.uitspraken} id="uitspraken">
            <Tabel
              titel={t.uitspraken}
              titelVerborgen
              rijen={antwoord.resultaten}
              sleutel={(u) => u.gebeurtenis + u.punt}
              kolommen={[
                {
                  kop: t.bepaling,
                  cel: (u) => (
                    <>
                      {u.bepaling ?? t.heleTekst} <Voorbeeld voorbeeld={u.voorbeeld} />
                    </>
                  ),
                },
                { kop: t.uitkomst, cel: (u) => <Uitkomst uitspraak={u} /> },
                { kop: t.uitleg, cel: (u) => u.uitleg },
                { kop: t.datum, cel: (u) => <Dag datum={u.datum} />, sorteer: (u) => u.datum },
                {
                  kop: t.geschil,
                  cel: (u) => <Schakel naar={`/geschillen/${u.geschil}`}>{u.onderwerp}</Schakel>,
                },
              ]}
            />
          </Deel>
        )
      }
    </Antwoord>
  );
}

/** What an agreement is tied to: other agreements, and the disputes and rulings about it. */
export function Component() {
  return (
    <Overeenkomstpagina deel="relaties">
      {({ relaties, geschillen }) => (
        <>
          <Deel titel={t.titel}>
            {relaties.length === 0 && <Leeg>{t.leeg}</Leeg>}
            {gegroepeerd(relaties).map(([kop, leden]) => (
              <Deel key={kop} titel={kop} niveau={3}>
                <ul className="ruim">
                  {leden.map((relatie) => (
                    <Verwant key={relatie.gebeurtenis} relatie={relatie} />
                  ))}
                </ul>
              </Deel>
            ))}
          </Deel>
          <Deel titel={t.geschillen} id="geschillen">
            <Geschillen geschillen={geschillen} />
          </Deel>
          <Uitspraken />
        </>
      )}
    </Overeenkomstpagina>
  );
}
