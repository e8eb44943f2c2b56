import { Button } from '@nl-design-system-candidate/button-react';
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import type { Overeenkomst } from './overeenkomstpagina.tsx';
import { type Blok, vouw } from './vouwen.ts';

const t = teksten.overeenkomst.vergelijk;
const TEKEN = { erbij: '+', eraf: '−', gelijk: ' ', vouw: ' ' } as const;

function Regels({ soort, verplaatst, regels }: Blok) {
  return regels.map((regel, plek) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a fixed text; two of them may be the same.
    <div key={plek} className="tekstregel">
      <span aria-hidden="true" className="tekstregel__teken">
        {verplaatst ? regel.length > 0 && '↕' : TEKEN[soort]}
      </span>
      <span>
        {regel.length === 0 && ' '}
        {regel.map(({ anders, tekst }, stuk) =>
          anders ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a fixed line.
            <mark key={stuk}>{tekst}</mark>
          ) : (
            tekst
          ),
        )}
      </span>
    </div>
  ));
}

function Tekstblok({ blok }: { readonly blok: Blok }) {
  const { soort, verplaatst, regels, kop } = blok;
  if (soort === 'vouw')
    return (
      <details className="tekstblok tekstblok--vouw">
        <summary>
          {t.ongewijzigd(regels.length)}
          {kop && <strong className="tekstblok__kop">{kop}</strong>}
        </summary>
        <Regels {...blok} />
      </details>
    );
  if (soort === 'gelijk')
    return (
      <div className="tekstblok">
        <Regels {...blok} />
      </div>
    );
  const Vorm = soort === 'erbij' ? 'ins' : 'del';
  return (
    <Vorm className={`tekstblok tekstblok--${verplaatst ? 'verplaatst' : soort}`}>
      <span className={verplaatst ? 'tekstblok__uitleg' : 'alleen-voorlezen'}>
        {verplaatst ? t.verplaatst[soort] : t[soort]}
      </span>
      <Regels {...blok} />
    </Vorm>
  );
}

function Verschil({ verschil: { delen, ...verschil } }: { readonly verschil: Schema<'Tekstverschil'> }) {
  if (verschil.vergelijkbaar === 'nee') return <p>{verschil.uitleg}</p>;
  if (verschil.gelijk) return <p>{t.gelijk}</p>;
  if (delen.every(({ soort }) => soort === 'gelijk')) return <p>{t.zelfdeTekst}</p>;
  const tel = (soort: string, verplaatst: boolean): number =>
    delen
      .filter((d) => d.soort === soort && d.verplaatst === verplaatst)
      .reduce((som, d) => som + d.regels, 0);
  return (
    <>
      <p role="status">{t.samen(tel('erbij', false), tel('eraf', false), tel('erbij', true))}</p>
      <div className="tekstverschil">
        {vouw(delen).map((blok, plek) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a fixed comparison.
          <Tekstblok key={plek} blok={blok} />
        ))}
      </div>
    </>
  );
}

function Versiekeuze({
  naam,
  label,
  gekozen,
  versies,
}: {
  readonly naam: string;
  readonly label: string;
  readonly gekozen: string;
  readonly versies: readonly string[];
}) {
  const id = useId();
  return (
    <div>
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        name={naam}
        defaultValue={gekozen}
        className="utrecht-select utrecht-select--html-select"
      >
        {versies.map((versie) => (
          <option key={versie}>{versie}</option>
        ))}
      </select>
    </div>
  );
}

/** The difference between two versions of the text, line by line; which two stands in the address. */
export function Vergelijking({ overeenkomst }: { readonly overeenkomst: Overeenkomst }) {
  const [zoek, zetZoek] = useSearchParams();
  const versies = overeenkomst.tekstversies.filter((v) => v.document).map((v) => v.versie);
  const van = zoek.get('van') ?? versies.at(-2) ?? '';
  const naar = zoek.get('naar') ?? versies.at(-1) ?? '';
  const vraag = api.useQuery(
    'get',
    '/overeenkomsten/{id}/tekstverschillen',
    { params: { path: { id: overeenkomst.id }, query: { ...useTijden(), van, naar } } },
    { enabled: zoek.has('van') && zoek.has('naar') },
  );
  if (versies.length < 2)
    return (
      <Deel titel={t.titel} id="vergelijk">
        <Leeg>{t.teWeinig}</Leeg>
      </Deel>
    );
  return (
    <Deel titel={t.titel} id="vergelijk">
      <form
        key={`${van}/${naar}`}
        className="rij vergelijkkeuze niet-afdrukken"
        onSubmit={(e) => {
          e.preventDefault();
          const keuze = new FormData(e.currentTarget);
          const nieuw = new URLSearchParams(zoek);
          for (const naam of ['van', 'naar']) nieuw.set(naam, String(keuze.get(naam)));
          zetZoek(nieuw, { preventScrollReset: true });
        }}
      >
        <Versiekeuze naam="van" label={t.van} gekozen={van} versies={versies} />
        <Versiekeuze naam="naar" label={t.naar} gekozen={naar} versies={versies} />
        <Button purpose="secondary" type="submit">
          {t.knop}
        </Button>
      </form>
      {zoek.has('van') && zoek.has('naar') && (
        <Antwoord vraag={vraag}>{({ antwoord }) => antwoord && <Verschil verschil={antwoord} />}</Antwoord>
      )}
    </Deel>
  );
}
