import { geschil } from '@regiolog/domein/geschil/geschil';
import type { Mijlpaal, Stuk, Uitspraak, Zaak } from '@regiolog/domein/geschil/state';
import { standVan, statusVan } from '@regiolog/domein/geschil/termijnen';
import { partijVanSleutel } from '@regiolog/domein/geschil/waarden';
import { besloten } from '@regiolog/feiten/inzage';
import { Verzegelbaar } from '@regiolog/service-kit/gebeurtenis';
import type { Route, Verzoek } from '@regiolog/service-kit/route';
import { z } from 'zod';
import { actes } from '../actes.ts';
import type { GeschillenDeps } from '../app.ts';
import { bandenMet } from '../belang.ts';
import { redenenVanFase } from '../fasereden.ts';
import { GeschilAntwoord } from '../geschil-antwoord.ts';
import { watKan } from '../kan.ts';
import { type Gezien, Id, standOp, zaakRoute } from '../lezen.ts';
import { partijrijen } from '../partijrij.ts';

/** Everything of one case, for one asker. */

const stuk = (s: Stuk): GeschilAntwoord['stukken'][number] => ({
  stuk: s.stuk,
  soort: s.soort,
  titel: s.titel,
  door: s.door ?? null,
  kanaal: s.kanaal,
  datum: s.datum,
  reactieOp: s.reactieOp ?? null,
  termijn: s.termijn ?? null,
  vertrouwelijk: s.vertrouwelijk ?? null,
  gerechtvaardigd: s.gerechtvaardigd ?? null,
  verzonden: [...s.verzonden],
  ontvangen: { ...s.ontvangen },
  document: s.document,
});

const termijnen = (zaak: Zaak, dag: string): GeschilAntwoord['termijnen'] =>
  zaak.termijnen.map((t) => ({
    termijn: t.termijn,
    voor: t.voor === 'commissie' ? t.voor : [...t.voor],
    begin: t.begin,
    einde: standVan(t).einde,
    stand: statusVan(t, dag),
    teBevestigen: t.teBevestigen,
  }));

const uitspraak = (u: Uitspraak): GeschilAntwoord['uitspraken'][number] => ({
  ontwerp: u.ontwerp,
  soort: u.soort,
  datum: u.datum,
  punten: [...u.punten],
  document: u.document,
  zegel: u.zegel.digest,
  vernietigingen: [...u.vernietigingen],
});

const mijlpaal = (m: Mijlpaal): GeschilAntwoord['mijlpalen'][number] => ({
  mijlpaal: m.mijlpaal,
  punt: m.punt,
  partij: m.partij,
  wat: m.wat,
  uiterlijk: m.uiterlijk,
  meldingen: [...m.meldingen],
  vastgesteld: m.vastgesteld ?? null,
  vervallen: m.vervallen ?? null,
});

/** Drafts and proposals are the commission's; others see what was published of them. */
function vanDeCommissie(zaak: Zaak, { inzage }: Gezien): Pick<GeschilAntwoord, 'ontwerpen' | 'publicaties'> {
  const binnen = inzage.kijker.soort === 'commissie';
  const ontwerpen = zaak.ontwerpen.map(({ stemmen, ondertekend, voorbij, ...ontwerp }) => ({
    ...ontwerp,
    stemmen: { ...stemmen },
    ondertekend: [...ondertekend],
    voorbij: voorbij ?? false,
  }));
  const publicaties = zaak.publicaties
    .filter(({ stand }) => binnen || stand === 'gepubliceerd' || stand === 'ingetrokken')
    .map(({ uitspraak, voorstel, stand }) => ({ uitspraak, publicatie: voorstel, stand }));
  return { ontwerpen: binnen ? ontwerpen : null, publicaties };
}

/** What is there and closed to this person. */
const geslotenDeel = ({ events, inzage }: Gezien): GeschilAntwoord['besloten'] =>
  actes(geschil, events).flatMap(({ groep, inhoud, event }) =>
    inhoud && !inzage.open(groep, inhoud) ? [besloten(inzage.kanaal(inhoud), event)] : [],
  );

const Namen = z.array(Verzegelbaar.nullable());

/** The parties with who speaks for them, as far as the name of that person may be read. */
async function partijen(deps: GeschillenDeps, zaak: Zaak, { inzage }: Gezien) {
  const rijen = await partijrijen(deps.vragen, zaak);
  const verzegeld = zaak.partijen.map(({ vertegenwoordiger }) => vertegenwoordiger?.naam ?? null);
  const namen = Namen.parse(await inzage.onthul(verzegeld, deps.kluis));
  return rijen.map((rij, n) => {
    const spreekt = zaak.partijen[n]?.vertegenwoordiger;
    const naam = namen[n] ?? null;
    return { ...rij, vertegenwoordiger: spreekt ? { ambt: spreekt.ambt, naam } : null };
  });
}

function kop(zaak: Zaak, gezien: Gezien) {
  const dossier = gezien.stand.commissies.get(zaak.commissie);
  const commissie = dossier && standOp(dossier, gezien.tijden);
  return {
    id: gezien.dossier.id,
    commissie: { id: zaak.commissie, naam: commissie?.status === 'ingesteld' ? commissie.naam : null },
    soort: zaak.soort,
    onderwerp: zaak.onderwerp,
    voorbeeld: zaak.voorbeeld,
    fase: zaak.fase,
    gemeld: zaak.gemeld,
    feitendatum: zaak.feitendatum,
    aanhangig: zaak.aanhangig ?? null,
    gesloten: zaak.gesloten ?? null,
    gevoegdBij: zaak.gevoegdBij ?? null,
    verwijzing: zaak.verwijzing ?? null,
    client: zaak.client ?? null,
    clientgegevens: zaak.clientgegevens,
  };
}

/** Who sit, with the ties to a party that the commission's own file shows: what is known later shows here too. */
async function samenstelling(deps: GeschillenDeps, zaak: Zaak, gezien: Gezien) {
  const dossier = gezien.stand.commissies.get(zaak.commissie);
  const commissie = dossier && standOp(dossier, gezien.tijden);
  const leden = commissie?.status === 'ingesteld' ? commissie.leden : [];
  const partijen = zaak.partijen.map(({ partij }) => partijVanSleutel(partij));
  const dagen = { gemeld: zaak.gemeld, dag: zaak.gesloten ?? gezien.dag };
  return Promise.all(
    zaak.leden.map(async (l) => {
      const benoemd = leden.find(({ lid }) => lid === l.lid);
      const banden = benoemd ? await bandenMet(deps.vragen, benoemd, partijen, dagen) : [];
      return { ...l, weg: l.weg ?? null, opvolger: l.opvolger ?? null, banden };
    }),
  );
}

/** Everything of one case as it is told to this person. */
export async function geschilAntwoord(
  deps: GeschillenDeps,
  gezien: Gezien,
  zaak: Zaak,
  toegang: Verzoek['toegang'],
): Promise<GeschilAntwoord> {
  const { inzage, dag, events, betrokken } = gezien;
  return {
    ...kop(zaak, gezien),
    partijen: await partijen(deps, zaak, gezien),
    punten: zaak.punten.map((p) => ({ ...p, uitkomst: p.uitkomst ?? null })),
    overleg: [...zaak.overleg],
    samenstelling: await samenstelling(deps, zaak, gezien),
    wrakingen: [...zaak.wrakingen],
    reglement: zaak.reglement?.versie ?? null,
    zitting: zaak.zitting ?? null,
    gehoord: zaak.gehoord,
    termijnen: termijnen(zaak, dag),
    reconstructies: zaak.reconstructies.map((r, n) => ({ ...r, nummer: n + 1 })),
    stukken: zaak.stukken.filter((s) => inzage.zietStuk(s)).map(stuk),
    standpunten: zaak.standpunten.map((s) => ({ ...s, stukken: [...s.stukken] })),
    uitspraken: zaak.uitspraken.map(uitspraak),
    mijlpalen: zaak.mijlpalen.map(mijlpaal),
    ...vanDeCommissie(zaak, gezien),
    besloten: geslotenDeel(gezien),
    // By the case as it was then: asked again at these times the answer is the same.
    kan: watKan({ ...betrokken, zaak }, toegang),
    redenen: redenenVanFase(zaak, events),
  };
}

export function geschilRoute(deps: GeschillenDeps): Route {
  return zaakRoute(deps, {
    pad: '/v1/geschillen/{id}',
    naam: 'leesGeschil',
    samenvatting: 'Alles van één geschil, voor zover u het mag zien.',
    parameters: Id,
    antwoord: GeschilAntwoord,
    stel: (gezien, zaak, { toegang }) => geschilAntwoord(deps, gezien, zaak, toegang),
  });
}
