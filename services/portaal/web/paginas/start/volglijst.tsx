import { type Dossier, dossierPad } from '../../api/dossier.ts';
import { type Dossierkop, useDossierkoppen } from '../../api/namen.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { woord } from '../../teksten/woorden.ts';
import { useGevolgd } from '../../volgen/gevolgd.ts';
import { Volgknop } from '../../volgen/volgknop.tsx';
import { onderwerpVan } from './bezoek.ts';
import { useNieuws } from './bezoekstand.ts';

const t = teksten.start.volgen;

function Stand({ kop }: { readonly kop: Dossierkop }) {
  const { stand } = kop;
  if (stand === null) return null;
  if (stand.soort === 'fase') return <span className="zacht">{t.fase(woord(stand.fase))}</span>;
  if (stand.soort === 'leden') return <span className="zacht">{t.leden(stand.aantal)}</span>;
  const [wel, niet] = stand.soort === 'geldt' ? [t.geldt, t.geldtNiet] : [t.bestaat, t.bestaatNiet];
  const label = { ja: wel, nee: niet }[stand.oordeel];
  return <Oordeel oordeel={stand.oordeel} {...(label && { label })} />;
}

type Rij = { readonly dossier: Dossier; readonly naam: string };

function Gevolgde({
  dossier,
  naam,
  kop,
  nieuw,
}: Rij & { readonly kop: Dossierkop | null | undefined; readonly nieuw: number }) {
  return (
    <li className="gevolgd">
      <div>
        {kop === null ? (
          <span>{naam}</span>
        ) : (
          <Schakel naar={dossierPad(dossier)}>{kop?.naam || naam}</Schakel>
        )}
        <p className="zacht">{kop === null ? t.nietTeZien : nieuw > 0 ? t.veranderd(nieuw) : t.stil}</p>
      </div>
      <div className="rij">
        {kop && <Stand kop={kop} />}
        <Volgknop dossier={dossier} naam={naam} />
      </div>
    </li>
  );
}

function Rijen({ rijen }: { readonly rijen: readonly Rij[] }) {
  const koppen = useDossierkoppen(rijen.map(({ dossier }) => dossier));
  const { data } = useNieuws();
  const nieuws = data && 'berichten' in data ? data.berichten.map(onderwerpVan) : [];
  return (
    <ul className="kale-lijst">
      {rijen.map(({ dossier, naam }) => {
        const sleutel = `${dossier.soort}:${dossier.id}`;
        const nieuw = nieuws.filter((o) => o?.soort === dossier.soort && o.id === dossier.id).length;
        return (
          <Gevolgde key={sleutel} dossier={dossier} naam={naam} kop={koppen.get(sleutel)} nieuw={nieuw} />
        );
      })}
    </ul>
  );
}

/** What this person follows, how each stands now, and whether something was recorded in it since the last visit. */
export function Volglijst() {
  const gevolgd = useGevolgd();
  return (
    <Deel titel={t.titel} id="volg">
      <Antwoord vraag={gevolgd}>
        {(rijen) =>
          rijen.length === 0 ? <Leeg>{t.leeg}</Leeg> : <Rijen rijen={rijen.map(({ waarde }) => waarde)} />
        }
      </Antwoord>
    </Deel>
  );
}
