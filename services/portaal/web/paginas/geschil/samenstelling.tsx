import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { woord } from '../../teksten/woorden.ts';
import { zetelnaam } from '../../teksten/zaaknamen.ts';
import type { Zaak } from './zaak.ts';

const t = teksten.geschil.overzicht;
type Zetel = Zaak['samenstelling'][number];

function stand(zaak: Zaak, { weg, opvolger, plaatsvervanger }: Zetel): string {
  if (weg) {
    const hoe = t.weg[weg as keyof typeof t.weg] ?? woord(weg);
    return hoe + (opvolger ? t.opgevolgd(zetelnaam(zaak.samenstelling, opvolger)) : '');
  }
  return plaatsvervanger ? t.plaatsvervanger : t.zit;
}

/** Who handle the case, whether they are tied to a party, and who was challenged. */
export function Samenstelling({ zaak }: { readonly zaak: Zaak }) {
  const { samenstelling, wrakingen } = zaak;
  return (
    <Deel titel={t.samenstelling} id="samenstelling">
      {samenstelling.length === 0 ? (
        <Leeg>{t.geenSamenstelling}</Leeg>
      ) : (
        <Tabel
          titel={t.samenstelling}
          titelVerborgen
          rijen={samenstelling}
          sleutel={({ lid }) => lid}
          kolommen={[
            { kop: t.zetel, cel: ({ lid }) => zetelnaam(samenstelling, lid) },
            { kop: t.stand2, cel: (zetel) => stand(zaak, zetel) },
            {
              kop: t.banden,
              cel: ({ banden }) =>
                banden.length === 0 ? t.geenBanden : banden.map(({ aard }) => woord(aard)).join(', '),
            },
          ]}
        />
      )}
      {wrakingen.length > 0 && (
        <ul>
          {wrakingen.map(({ lid, op, beslist }) => (
            <li key={lid + op}>
              {t.wraking(zetelnaam(samenstelling, lid), dagInWoorden(op))}:{' '}
              {beslist ? t.wrakingBeslist : t.wrakingOpen}
            </li>
          ))}
        </ul>
      )}
    </Deel>
  );
}
