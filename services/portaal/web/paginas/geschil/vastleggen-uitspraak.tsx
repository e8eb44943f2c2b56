import { dagInWoorden, momentInWoorden } from '../../bouwstenen/dag.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { metOntwerp } from './ontwerpbegin.ts';
import { isGetekend, ontwerpNu, stemstand } from './stemming.ts';
import { Voorliggend } from './voorliggend.tsx';
import { partijnaam, partijnamen, puntnaam, type Stuk, type Zaak, zitIn } from './zaak.ts';
import { Zaakformulier } from './zaakformulier.tsx';

const t = teksten.geschil.zegelen;
const u = teksten.geschil.uitspraak;

type Post = { readonly naam: string; readonly soort: string; readonly gezien: string };

/** The parties that filed or received a document: what its seal will name. */
function gezienDoor(zaak: Zaak, { door, ontvangen, vertrouwelijk }: Stuk): string {
  const partijen = zaak.partijen
    .map(({ partij }) => partij)
    .filter((partij) => door === partij || (!vertrouwelijk && ontvangen[partij] !== undefined));
  return partijen.length > 0 ? partijnamen(zaak, partijen) : u.gezienNiemand;
}

/** Everything that will lie under the seal: what lies before the commission now (zegel.ts in the domain). */
function onderZegel(zaak: Zaak): readonly Post[] {
  const allen = partijnamen(
    zaak,
    zaak.partijen.map(({ partij }) => partij),
  );
  return [
    ...zaak.stukken
      .filter(({ kanaal, gerechtvaardigd }) => kanaal === 'dossier' && gerechtvaardigd !== false)
      .map((stuk) => ({ naam: stuk.titel, soort: u.postsoorten.stuk, gezien: gezienDoor(zaak, stuk) })),
    ...zaak.reconstructies.map(({ nu }) => ({
      naam: u.reconstructie(momentInWoorden(nu.beschikbaarOp)),
      soort: u.postsoorten.reconstructie,
      gezien: allen,
    })),
    ...zaak.standpunten.map(({ partij, punt, datum }) => ({
      naam: u.standpunt(partijnaam(zaak, partij), puntnaam(zaak, punt), dagInWoorden(datum)),
      soort: u.postsoorten.standpunt,
      gezien: allen,
    })),
  ];
}

/** What still stands in the way, so that nobody is surprised by a refusal. */
function Beletsels({ zaak }: { readonly zaak: Zaak }) {
  const ontwerp = ontwerpNu(zaak);
  if (!ontwerp) return null;
  const regels = [
    stemstand(zaak.samenstelling, ontwerp).meerderheid ? '' : t.geenMeerderheid,
    isGetekend(zaak.samenstelling, ontwerp) ? '' : t.nietGetekend,
  ].filter(Boolean);
  if (regels.length === 0) return null;
  return (
    <Melding soort="warning">
      <ul>
        {regels.map((regel) => (
          <li key={regel}>{regel}</li>
        ))}
      </ul>
    </Melding>
  );
}

/** The secretary renders the ruling: with all that goes under its seal, thing by thing, before it is done. */
export function Component() {
  return (
    <Zaakformulier collectie="uitspraken" tab="uitspraak" mag={zitIn} begin={metOntwerp}>
      {(zaak) => {
        const posten = onderZegel(zaak);
        return (
          <>
            <Melding soort="info">
              <p>{t.uitleg}</p>
            </Melding>
            <Beletsels zaak={zaak} />
            <Voorliggend zaak={zaak} stemmen />
            <Deel titel={t.onder(posten.length)} id="zegel">
              <Tabel
                titel={u.onder}
                titelVerborgen
                rijen={posten}
                sleutel={({ soort, naam }) => soort + naam}
                kolommen={[
                  { kop: u.wat, cel: ({ naam }) => naam },
                  { kop: u.soort, cel: ({ soort }) => soort },
                  { kop: u.gezien, cel: ({ gezien }) => gezien },
                ]}
              />
            </Deel>
          </>
        );
      }}
    </Zaakformulier>
  );
}
