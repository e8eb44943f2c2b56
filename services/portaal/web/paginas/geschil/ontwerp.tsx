import { Dag } from '../../bouwstenen/dag.tsx';
import { Gegevens } from '../../bouwstenen/gegevens.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { zetelnaam } from '../../teksten/zaaknamen.ts';
import { Documentweergave } from './document.tsx';
import { Uitkomstteken } from './punten.tsx';
import { type Ontwerp, stemstand, stemt, tekent } from './stemming.ts';
import { puntnaam, type Zaak } from './zaak.ts';

const t = teksten.geschil.raadkamer;
type Oordelen = Zaak['uitspraken'][number]['punten'];

/** What a draft or a ruling says of each point, with the point itself. */
export function Dictum({
  zaak,
  punten,
  titel,
}: {
  readonly zaak: Zaak;
  readonly punten: Oordelen;
  readonly titel: string;
}) {
  return (
    <Tabel
      titel={titel}
      titelVerborgen
      rijen={punten}
      sleutel={({ punt }) => punt}
      kolommen={[
        {
          kop: t.perPunt,
          cel: ({ punt }) => (
            <>
              {puntnaam(zaak, punt)}
              <p className="kleine-regel">{zaak.punten.find((p) => p.punt === punt)?.omschrijving}</p>
            </>
          ),
        },
        { kop: t.uitkomst, cel: ({ uitkomst }) => <Uitkomstteken uitkomst={uitkomst} /> },
        { kop: t.uitleg2, cel: ({ uitleg }) => uitleg },
      ]}
    />
  );
}

/** Who voted what, and who signed. Only the members who sit ever see this. */
export function Stemmen({ zaak, ontwerp }: { readonly zaak: Zaak; readonly ontwerp: Ontwerp }) {
  const zetels = zaak.samenstelling.filter((zetel) => stemt(zetel) || tekent(zetel));
  const stand = stemstand(zaak.samenstelling, ontwerp);
  const stem = (lid: string): string => t.stemkeuzen[ontwerp.stemmen[lid] ?? ''] ?? t.nietGestemd;
  return (
    <>
      <Tabel
        titel={t.stemmen}
        titelVerborgen
        rijen={zetels}
        sleutel={({ lid }) => lid}
        kolommen={[
          { kop: t.lid, cel: ({ lid }) => zetelnaam(zaak.samenstelling, lid) },
          { kop: t.stem, cel: (zetel) => (stemt(zetel) ? stem(zetel.lid) : t.stemtNiet) },
          {
            kop: t.getekend,
            cel: (zetel) => {
              if (ontwerp.ondertekend.includes(zetel.lid)) return t.welGetekend;
              return tekent(zetel) ? t.nietGetekend : t.hoeftNiet;
            },
          },
        ]}
      />
      <p>
        {t.uitslag(stand.voor, stand.tegen, stand.onthouding, stand.nog)}{' '}
        {stand.meerderheid ? t.aangenomen : t.nietAangenomen}
      </p>
    </>
  );
}

/** A draft of a ruling: what it says, its text, and how the members voted. */
export function Ontwerpdeel({
  zaak,
  ontwerp,
  nummer,
}: {
  readonly zaak: Zaak;
  readonly ontwerp: Ontwerp;
  readonly nummer: number;
}) {
  const werd = zaak.uitspraken.some((u) => u.ontwerp === ontwerp.ontwerp);
  const stand = werd ? t.vastgesteld : ontwerp.voorbij ? t.voorbij : t.nu;
  return (
    <Deel
      niveau={3}
      id={ontwerp.ontwerp}
      titel={
        <span className="rij">
          {t.ontwerp(nummer)} <span className="kenmerk">{stand}</span>
        </span>
      }
    >
      <Gegevens
        paren={[
          [t.voorgelegd, <Dag key="dag" datum={ontwerp.datum} />],
          [t.soort, teksten.geschil.uitspraaksoorten[ontwerp.soort]],
        ]}
      />
      <Dictum zaak={zaak} punten={ontwerp.punten} titel={t.perPunt} />
      <Deel niveau={4} titel={t.stemmen}>
        <Stemmen zaak={zaak} ontwerp={ontwerp} />
      </Deel>
      <details>
        <summary>{t.document}</summary>
        <Documentweergave
          id={zaak.id}
          lade="ontwerpen"
          naam={ontwerp.ontwerp}
          titel={t.ontwerp(nummer)}
          vorm={ontwerp.document}
        />
      </details>
    </Deel>
  );
}
