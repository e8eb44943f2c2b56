import { api, type Schema } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { dagInWoorden, momentInWoorden } from '../../bouwstenen/dag.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { partijnaam, partijnamen, puntnaam, stuktitel, type Zaak } from './zaak.ts';

const t = teksten.geschil.uitspraak;
type Stand = Schema<'Zegelstand'>;
type Post = Stand['zegel']['posten'][number];

/**
 * What lies under a seal, in words. The register names a document by its key, a reconstruction by its moment, and a
 * position by its party, point and day ("gemeente:gm0166 bekostiging 2023-03-23"), with a number when two are alike.
 */
function postInWoorden(zaak: Zaak, { soort, naam }: Pick<Post, 'soort' | 'naam'>): string {
  if (soort === 'stuk') return stuktitel(zaak, naam);
  if (soort === 'reconstructie') return t.reconstructie(momentInWoorden(naam.split(' ')[0] ?? naam));
  const [partij = '', punt = '', dag = '', ...nummer] = naam.split(' ');
  const standpunt = t.standpunt(partijnaam(zaak, partij), puntnaam(zaak, punt), dagInWoorden(dag));
  return [standpunt, ...nummer].join(' ');
}

function Uitslag({ zaak, stand }: { readonly zaak: Zaak; readonly stand: Stand }) {
  const heel = stand.klopt && stand.ketenKlopt;
  return (
    <Melding soort={heel ? 'ok' : 'error'}>
      <p>
        <strong>{heel ? t.klopt : t.kloptNiet}.</strong>{' '}
        {stand.klopt && t.kloptUitleg(stand.zegel.posten.length, stand.nagerekend)}{' '}
        {stand.ketenKlopt ? t.keten : t.ketenNiet}
      </p>
      {stand.fouten.length > 0 && (
        <ul>
          {stand.fouten.map(({ soort, naam, melding }) => (
            <li key={soort + naam + melding}>
              {soort === 'stuk' || soort === 'reconstructie' || soort === 'standpunt'
                ? `${postInWoorden(zaak, { soort, naam })}: ${melding}`
                : melding}
            </li>
          ))}
        </ul>
      )}
    </Melding>
  );
}

/** Whether the seal of a ruling still holds, worked out now, and what lay under it. */
export function Zegel({ zaak, ontwerp }: { readonly zaak: Zaak; readonly ontwerp: string }) {
  const vraag = api.useQuery('get', '/geschillen/{id}/uitspraken/{naam}/zegel', {
    params: { path: { id: zaak.id, naam: ontwerp }, query: useTijden() },
  });
  return (
    <>
      <p className="zacht">{t.zegelUitleg}</p>
      <TijdAntwoord vraag={vraag}>
        {(stand) => (
          <>
            <Uitslag zaak={zaak} stand={stand} />
            <details className="open-op-papier">
              <summary>{t.onder}</summary>
              <Tabel
                titel={t.onder}
                titelVerborgen
                rijen={stand.zegel.posten}
                sleutel={({ soort, naam }) => soort + naam}
                kolommen={[
                  { kop: t.wat, cel: (post) => postInWoorden(zaak, post) },
                  { kop: t.soort, cel: ({ soort }) => t.postsoorten[soort] },
                  {
                    kop: t.gezien,
                    cel: ({ gezienDoor }) =>
                      gezienDoor.length > 0 ? partijnamen(zaak, gezienDoor) : t.gezienNiemand,
                  },
                ]}
              />
              <p className="zacht kleine-regel">
                {t.kenmerk}: {stand.zegel.digest.match(/.{1,8}/g)?.join(' ')}
              </p>
            </details>
          </>
        )}
      </TijdAntwoord>
    </>
  );
}
