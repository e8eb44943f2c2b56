import { eersteEinde } from '@regiolog/domein/gedeeld/periode';
import type { Schema } from '../../api/client.ts';
import { useNamenlijst } from '../../api/namen.ts';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { periodeInWoorden } from '../../bouwstenen/periode.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { woord } from '../../teksten/woorden.ts';
import { zetelkeuzes } from '../../teksten/zaaknamen.ts';

const t = teksten.geschil.commissie;
type Lid = Schema<'Commissie'>['leden'][number];

/** With whom a member is tied, how, and from when until when. */
function Banden({ banden }: { readonly banden: Lid['banden'] }) {
  const namen = useNamenlijst({ gemeente: woord('gemeente'), regio: woord('regio') });
  if (banden.length === 0) return <>{t.geenBanden}</>;
  return (
    <ul className="kale-lijst">
      {banden.map(({ met, aard, van, einde }) => {
        const wie = 'gemeente' in met ? namen.gemeente(met.gemeente) : namen.regio(met.regio);
        const wanneer = periodeInWoorden(van ?? null, einde ?? null);
        return (
          <li key={aard + wie + wanneer}>
            {t.aarden[aard]} {wie}
            {wanneer && ` (${wanneer})`}
          </li>
        );
      })}
    </ul>
  );
}

/** Who may sit: the seats, when each was appointed, and the ties that rule somebody out. */
export function Leden({ leden }: { readonly leden: readonly Lid[] }) {
  const namen = zetelkeuzes(leden);
  return (
    <Deel titel={t.leden} id="leden">
      <Tabel
        titel={t.leden}
        titelVerborgen
        rijen={leden}
        sleutel={({ lid }) => lid}
        leeg={t.geenLeden}
        kolommen={[
          {
            kop: t.zetel,
            cel: ({ lid }) => namen.find(({ waarde }) => waarde === lid)?.naam,
          },
          { kop: t.benoemd, cel: ({ benoemd }) => <Oordeel oordeel={benoemd} /> },
          {
            kop: t.periode,
            cel: ({ van, eindes }) => periodeInWoorden(van, eersteEinde(eindes) ?? null),
          },
          { kop: t.banden, cel: ({ banden }) => <Banden banden={banden} /> },
          { kop: t.aanmeldnaam, cel: ({ lid }) => lid },
        ]}
      />
    </Deel>
  );
}
