import type { geschilGebeurtenissen } from '@regiolog/domein/geschil/events';
import type { z } from 'zod';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Gegevens } from '../../bouwstenen/gegevens.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Knopschakel, Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { zetelnaam } from '../../teksten/zaaknamen.ts';
import { useHandelingen } from './handelingen.ts';
import { vastlegAdres } from './vastlegadres.ts';
import { opsomming, partijnamen, sleutelVan, type Zaak } from './zaak.ts';
import { Zaakpagina, zaakPad } from './zaakpagina.tsx';

const t = teksten.geschil.zitting;

type Gehouden = z.infer<typeof geschilGebeurtenissen.ZittingGehouden>;
type Afgezien = z.infer<typeof geschilGebeurtenissen.ZittingAfgezien>;

const ACTIES = ['zittingen', 'zittingsverslagen', 'zittingafstanden', 'sluitingen'];

function Acties({ zaak }: { readonly zaak: Zaak }) {
  const kan = zaak.kan.filter(({ collectie }) => ACTIES.includes(collectie));
  if (kan.length === 0) return null;
  return (
    <p className="rij niet-afdrukken">
      {kan.map(({ collectie, samenvatting }) => (
        <Knopschakel key={collectie} naar={vastlegAdres(zaak.id, collectie)}>
          {teksten.geschil.handelingen[collectie] ?? samenvatting}
        </Knopschakel>
      ))}
    </p>
  );
}

function Verslag({ zaak, gehouden }: { readonly zaak: Zaak; readonly gehouden: Gehouden | undefined }) {
  const genoemd = zaak.stukken.find(({ stuk }) => stuk === gehouden?.verslag);
  const stuk = genoemd ?? zaak.stukken.findLast(({ soort, door }) => soort === 'verslag' && door === null);
  if (!stuk) return t.geenVerslag;
  return <Schakel naar={`${zaakPad(zaak.id, 'stukken')}?stuk=${stuk.stuk}#stuk`}>{stuk.titel}</Schakel>;
}

function verschenen(zaak: Zaak, { verschenen: partijen }: Gehouden): string {
  if (partijen === undefined) return t.nietVastgelegd;
  return partijen.length === 0 ? t.niemand : partijnamen(zaak, partijen.map(sleutelVan));
}

function Bepaald({ zaak, zitting }: { readonly zaak: Zaak; readonly zitting: NonNullable<Zaak['zitting']> }) {
  const gehouden = useHandelingen<Gehouden>(zaak.id, 'zittingsverslagen').data?.at(-1);
  const dag = dagInWoorden(zitting.zitting);
  return (
    <Gegevens
      paren={[
        [t.wanneer, zitting.aanvang ? t.om(dag, zitting.aanvang) : dag],
        [t.waar, zitting.plaats],
        [t.bepaald, dagInWoorden(zitting.datum)],
        [t.gehouden, gehouden ? t.ja : t.nee],
        [
          t.aanwezig,
          gehouden && opsomming.format(gehouden.aanwezig.map((lid) => zetelnaam(zaak.samenstelling, lid))),
        ],
        [t.verschenen, gehouden && verschenen(zaak, gehouden)],
        [t.verslag, gehouden && <Verslag zaak={zaak} gehouden={gehouden} />],
      ]}
    />
  );
}

function Afstand({ zaak }: { readonly zaak: Zaak }) {
  const afgezien = useHandelingen<Afgezien>(zaak.id, 'zittingafstanden').data ?? [];
  return afgezien.map(({ datum, instemming }) => (
    <p key={datum}>{t.afgezienOp(dagInWoorden(datum), partijnamen(zaak, instemming.map(sleutelVan)))}</p>
  ));
}

/** The hearing of a case: when and where, who were there, or that every party gave it up. */
export function Component() {
  return (
    <Zaakpagina tab="zitting">
      {(zaak) => (
        <Deel titel={t.titel} id="zitting">
          <p className="zacht">{t.hoe}</p>
          <Acties zaak={zaak} />
          {zaak.zitting ? <Bepaald zaak={zaak} zitting={zaak.zitting} /> : <Leeg>{t.geen}</Leeg>}
          {zaak.gehoord && <Afstand zaak={zaak} />}
        </Deel>
      )}
    </Zaakpagina>
  );
}
