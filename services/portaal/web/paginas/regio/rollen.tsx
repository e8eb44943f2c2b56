import type { Schema } from '../../api/client.ts';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { periodeInWoorden } from '../../bouwstenen/periode.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { type Kolom, Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';

const t = teksten.regio.overzicht;
type Stand = Schema<'RegioStand'>;
type Rol = Stand['rollen'][number];
type Aanspreekpunt = Stand['aanspreekpunten'][number];

const ROLLEN: readonly Kolom<Rol>[] = [
  { kop: t.rol, cel: (rol) => Woord(rol.rol), sorteer: (rol) => rol.rol },
  {
    kop: t.gemeente,
    cel: (rol) => <Schakel naar={`/gemeenten/${rol.gemeente}`}>{rol.naam}</Schakel>,
    sorteer: (rol) => rol.naam,
  },
  { kop: t.voor, cel: (rol) => Woord(rol.domeinen.map(woord).join(', ')) },
  { kop: t.geldt, cel: (rol) => <Oordeel oordeel={rol.geldt} /> },
  {
    kop: t.periode,
    cel: (rol) => (
      <>
        {periodeInWoorden(rol.van, rol.einde)}
        {rol.peildatum && <span className="zacht">{t.peildatum(dagInWoorden(rol.peildatum))}</span>}
      </>
    ),
  },
  {
    kop: '',
    cel: (rol) => <Waarom redenen={rol.redenen} over={`${woord(rol.rol)} ${rol.naam}`} />,
  },
];

const AANSPREEKPUNTEN: readonly Kolom<Aanspreekpunt>[] = [
  {
    kop: t.gemeente,
    cel: (punt) => <Schakel naar={`/gemeenten/${punt.gemeente}`}>{punt.naam}</Schakel>,
  },
  { kop: t.niveau, cel: (punt) => Woord(punt.niveau) },
  { kop: t.stadium, cel: (punt) => Woord(punt.stadium) },
  { kop: t.geldt, cel: (punt) => <Oordeel oordeel={punt.geldt} /> },
  {
    kop: t.vervangers,
    cel: (punt) =>
      punt.vervangers.length === 0 ? (
        <span className="zacht">{t.geenVervangers}</span>
      ) : (
        <ol className="tabel__lijst">
          {punt.vervangers.map(({ gemeente, naam }) => (
            <li key={gemeente}>
              <Schakel naar={`/gemeenten/${gemeente}`}>{naam}</Schakel>
            </li>
          ))}
        </ol>
      ),
  },
  { kop: '', cel: (punt) => <Waarom redenen={punt.redenen} over={punt.naam} /> },
];

/** Who speaks for the region with who replaces them in order, and which municipality has which role. */
export function Rollen({ stand }: { readonly stand: Stand }) {
  return (
    <>
      <Deel titel={t.aanspreekpunten} id="aanspreekpunten">
        <Tabel
          titel={t.aanspreekpunten}
          titelVerborgen
          rijen={stand.aanspreekpunten}
          sleutel={(p) => `${p.gemeente} ${p.niveau} ${p.stadium} ${p.geldt} ${p.redenen[0]?.uitleg}`}
          kolommen={AANSPREEKPUNTEN}
          leeg={t.geenAanspreekpunten}
        />
      </Deel>
      <Deel titel={t.rollen} id="rollen">
        <Tabel
          titel={t.rollen}
          titelVerborgen
          rijen={stand.rollen}
          sleutel={(r) => `${r.gemeente} ${r.rol} ${r.domeinen} ${r.geldt} ${r.peildatum} ${r.van?.datum}`}
          kolommen={ROLLEN}
          leeg={t.geenRollen}
          sorteernaam="rol"
        />
      </Deel>
    </>
  );
}
