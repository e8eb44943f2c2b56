import { describe, expect, it } from 'vitest';
import { decider } from '../gedeeld/aggregaat.ts';
import type { Gebeurtenis } from '../gedeeld/gebeurtenis.ts';
import { given, nummer } from '../gedeeld/given.ts';
import { isWeigering } from '../gedeeld/weigering.ts';
import { geschilGebeurtenissen } from './events.ts';
import type { GeschilGebeurtenis } from './fasen.ts';
import { geschil } from './geschil.ts';
import {
  aangenomen,
  beperkt,
  DEVENTER,
  gehoord,
  gemeld,
  geschikt,
  handeling,
  heropend,
  ingetrokken,
  KAMPEN,
  LEDEN,
  LID,
  mijlpaal,
  nagekomen,
  ontvangst,
  ontwerp,
  oordeel,
  PUBLICATIE,
  reactietermijn,
  reglement,
  SECRETARIS,
  stem,
  stuk,
  teken,
  totEnMet,
  uitspraak,
  VERTROUWELIJK,
  VERVANGER,
  VOORZITTER,
  vernietigd,
  verstreken,
  wraking,
  wrakingBeslist,
  ZWOLLE,
  zitting,
} from './historie.ts';
import type { Zaak } from './state.ts';
import { Fase } from './waarden.ts';

/**
 * Every act in every phase. Written by hand, not worked out: what a phase allows and where an act leads is what the
 * commission and the parties may count on.
 *
 * `-` the phase refuses it; `=` it is recorded and the phase stays; three letters: it is recorded and this phase
 * follows; `!` the phase would allow it, but in a case that comes here for the first time there is nothing to do it to
 * (no term before the case is filed, no milestone before a ruling, nothing left to receive when the inquiry is closed).
 */
const TABEL = `
                          ove aan ont aav ver rep dup hoo ber uit nak ges gev
GeschilGemeld              !   !   !   !   !   !   !   !   !   !   !   !   !
OverlegGehouden            =   =   =   =   =   =   =   =   -   -   -   -   -
GeschilAanhangigGemaakt   aan  -   -   -   -   -   -   -   -   -   -   -   -
PartijToegevoegd           =   =   =   =   =   =   =   =   -   -   -   -   -
PartijTeruggetreden        =   =   =   =   =   =   =   =   -   -   -   -   -
VertegenwoordigerAangewezen =  =   =   =   =   =   =   =   =   =   =   -   -
PuntToegevoegd             =   =   =   =   -   -   -   -   -   -   -   -   -
PuntenIngetrokken         ges ges ges ges ges ges ges ges ges  -   -   -   -
SchikkingVastgelegd       ges ges ges ges ges ges ges ges ges  -   -   -   -
SamenstellingVastgesteld   -  ont  =   =   =   =   =   =   =   =   =   =   -
LidVerschoond              -   -   =   =   =   =   =   =   =   -   -   -   -
WrakingVerzocht            -   -   =   =   =   =   =   =   =   -   -   -   -
WrakingBeslist             -   -   =   =   =   =   =   =   =   -   -   -   -
LidVervangen               -   -   =   =   =   =   =   =   =   -   -   -   -
ReconstructieVastgelegd    =   =   =   =   =   =   =   =   -   -   -   -   -
OntvankelijkheidBeslist    -   -  aav  -   -   -   -   -   -   -   -   -   -
DossierCompleet            -   -   -  ver  -   -   -   -   -   -   -   -   -
RepliekToegestaan          -   -   -   -  rep  -   -   -   -   -   -   -   -
DupliekToegestaan          -   -   -   -   -  dup  -   -   -   -   -   -   -
ZittingBepaald             -   -   -   -  hoo hoo hoo  =   -   -   -   -   -
ZittingGehouden            -   -   -   -   -   -   -   =   -   -   -   -   -
ZittingAfgezien            -   -   -   -  hoo hoo hoo  =   -   -   -   -   -
OnderzoekGesloten          -   -   -   -   -   -   -  ber  -   -   -   -   -
OnderzoekHeropend          -   -   -   -   -   -   -   -  hoo  -   -   -   -
GeschilGevoegd             -  gev gev gev gev gev gev gev  -   -   -   -   -
VoegingBeeindigd           -   -   -   -   -   -   -   -   -   -   -   -  ver
StukIngediend              =   =   =   =   =   =   =   =   -   =   =   -   -
StukIngediend/raadkamer    =   =   =   =   =   =   =   =   =   =   =   -   -
StukVerzonden              =   =   =   =   =   =   =   =   =   =   =   -   -
StukOntvangen              =   =   =   =   =   =   =   =   !   =   =   -   -
VertrouwelijkheidBeslist   -   -   =   =   =   =   =   =   -   -   -   -   -
StandpuntIngenomen         -   =   =   =   =   =   =   =   -   -   -   -   -
ReactietermijnGesteld      -   =   =   =   =   =   =   =   -   -   -   -   -
TermijnOpgeschort          -   =   =   =   =   =   =   =   =   -   -   -   -
TermijnHervat              -   =   =   =   =   =   =   =   =   !   !   !   -
TermijnVerlengd            !   =   =   =   =   =   =   =   =   =   =   -   -
TermijnVerstreken          !   =   =   =   =   =   =   =   =   =   =   =   =
ClientVastgelegd           =   =   =   =   =   =   =   =   -   -   -   -   -
ClientgegevensVernietigd   =   =   =   =   =   =   =   =   =   =   =   =   =
BeraadslagingGehouden      -   -   -   -   -   -   -   -   =   -   -   -   -
OntwerpVoorgelegd          -   -   -   -   -   -   -   -   =   -   -   -   -
StemUitgebracht            -   -   -   -   -   -   -   -   =   -   -   -   -
UitspraakOndertekend       -   -   -   -   -   -   -   -   =   -   -   -   -
UitspraakGedaan            -   -   -   -   -   -   -   -  uit  -   -   -   -
UitspraakVernietigd        -   -   -   -   -   -   -   -   -  ges ges  =   -
MijlpaalGesteld            -   -   -   -   -   -   -   -   -  nak  =   -   -
NakomingGemeld             -   -   -   !   !   !   !   !   !   -   =   -   -
NakomingVastgesteld        -   -   -   !   !   !   !   !   !   -   =   -   -
PublicatieVoorgesteld      -   -   -   -   -   -   -   -   -   =   =   =   -
PublicatieGetoetst         -   -   -   -   -   -   -   -   -   =   =   =   -
UitspraakGepubliceerd      -   -   -   -   -   -   -   -   -   =   =   =   -
PublicatieIngetrokken      -   -   -   -   -   -   -   -   -   =   =   =   -
GeschilHeropend            -   -   -   -   -   -   -   -   -  hoo hoo hoo  -
GeschilGesloten            -   -   -   -   -   -   -   -   -  ges ges  -  ges
`;

const [kop = [], ...rijen] = TABEL.trim()
  .split('\n')
  .map((regel) => regel.trim().split(/\s+/));
const LETTERS: Readonly<Record<string, Fase>> = {
  ove: 'overleg',
  aan: 'aanhangig',
  ont: 'ontvankelijkheid',
  aav: 'aanvulling',
  ver: 'verweer',
  rep: 'repliek',
  dup: 'dupliek',
  hoo: 'hoorzitting',
  ber: 'beraadslaging',
  uit: 'uitspraak',
  nak: 'nakoming',
  ges: 'gesloten',
  gev: 'gevoegd',
};
const KOLOMMEN = kop.map((letters) => LETTERS[letters] ?? expect.fail(letters));

/** Later than everything in the histories. */
const DAG = '2023-09-01';
const ALLES = [oordeel('nieuw'), oordeel('kosten')];
const document = { hash: 'b'.repeat(64), mediatype: 'application/pdf', omvang: 1 };
const voorgesteld = handeling('PublicatieVoorgesteld', { publicatie: PUBLICATIE, datum: DAG });
const getoetst = handeling('PublicatieGetoetst', {
  referentiecode: 'IJV-2023-01',
  akkoord: true,
  datum: DAG,
});
const gepubliceerd = handeling('UitspraakGepubliceerd', { publicatie: PUBLICATIE, datum: DAG });
const moment = {
  geldigOp: '2023-01-16',
  bekendOp: '2023-01-16T22:59:59Z',
  beschikbaarOp: '2023-02-01T00:00:00Z',
};

/** The term that was opened last. */
const termijn = (zaak: Zaak) =>
  zaak.termijnen.findLast((t) => !t.afgedaan)?.termijn ?? zaak.termijnen.at(-1)?.termijn ?? 'geen';
const nieuwStuk = stuk('nieuw-stuk', KAMPEN, DAG);

/** A sound body for every act, and what must come first where the phase lets it. */
const HANDELINGEN: Readonly<
  Record<
    string,
    { readonly vooraf?: readonly GeschilGebeurtenis[]; readonly doe: (zaak: Zaak) => GeschilGebeurtenis }
  >
> = {
  GeschilGemeld: { doe: () => gemeld() },
  OverlegGehouden: { doe: () => handeling('OverlegGehouden', { datum: DAG, uitkomst: 'loopt' }) },
  GeschilAanhangigGemaakt: { doe: () => handeling('GeschilAanhangigGemaakt', { datum: DAG, reglement }) },
  PartijToegevoegd: {
    doe: () => handeling('PartijToegevoegd', { partij: DEVENTER, kant: 'verweerder', datum: DAG }),
  },
  PartijTeruggetreden: {
    vooraf: [handeling('PartijToegevoegd', { partij: DEVENTER, kant: 'verweerder', datum: DAG })],
    doe: () => handeling('PartijTeruggetreden', { partij: ZWOLLE, datum: DAG }),
  },
  VertegenwoordigerAangewezen: {
    doe: () => handeling('VertegenwoordigerAangewezen', { partij: ZWOLLE, ambt: 'adviseur', datum: DAG }),
  },
  PuntToegevoegd: {
    doe: () => handeling('PuntToegevoegd', { punt: 'derde', omschrijving: 'Nog iets.', datum: DAG }),
  },
  PuntenIngetrokken: { doe: () => ingetrokken(['nieuw', 'kosten'], DAG) },
  SchikkingVastgelegd: { doe: () => geschikt(['nieuw', 'kosten'], DAG) },
  SamenstellingVastgesteld: {
    doe: () => handeling('SamenstellingVastgesteld', { leden: LEDEN, datum: DAG }),
  },
  LidVerschoond: {
    doe: () => handeling('LidVerschoond', { lid: LID, reden: 'Kent een partij.', datum: DAG }),
  },
  WrakingVerzocht: { doe: () => wraking(LID, DAG) },
  WrakingBeslist: { vooraf: [wraking(LID, DAG)], doe: () => wrakingBeslist(LID, true, DAG) },
  LidVervangen: {
    vooraf: [handeling('LidVerschoond', { lid: LID, reden: 'Kent een partij.', datum: DAG })],
    doe: () => handeling('LidVervangen', { lid: LID, opvolger: VERVANGER, datum: DAG }),
  },
  ReconstructieVastgelegd: {
    doe: () => handeling('ReconstructieVastgelegd', { toen: moment, nu: moment, document, datum: DAG }),
  },
  OntvankelijkheidBeslist: {
    doe: () =>
      handeling('OntvankelijkheidBeslist', { nietOntvankelijk: [], motivering: 'In orde.', datum: DAG }),
  },
  DossierCompleet: { doe: () => handeling('DossierCompleet', { datum: DAG }) },
  RepliekToegestaan: {
    vooraf: [stuk('verweerschrift', ZWOLLE, '2023-03-08', { soort: 'verweerschrift' })],
    doe: () => handeling('RepliekToegestaan', { datum: DAG }),
  },
  DupliekToegestaan: {
    vooraf: [stuk('repliek', KAMPEN, '2023-03-22', { soort: 'repliek' })],
    doe: () => handeling('DupliekToegestaan', { datum: DAG }),
  },
  ZittingBepaald: { doe: () => zitting(DAG, '2023-10-01') },
  ZittingGehouden: { doe: () => gehoord(DAG) },
  ZittingAfgezien: { doe: () => handeling('ZittingAfgezien', { instemming: [KAMPEN, ZWOLLE], datum: DAG }) },
  OnderzoekGesloten: { vooraf: [gehoord(DAG)], doe: () => handeling('OnderzoekGesloten', { datum: DAG }) },
  OnderzoekHeropend: { doe: () => handeling('OnderzoekHeropend', { reden: 'Een nieuw feit.', datum: DAG }) },
  GeschilGevoegd: { doe: () => handeling('GeschilGevoegd', { bij: 'ijssel-vecht.ander', datum: DAG }) },
  VoegingBeeindigd: { doe: () => handeling('VoegingBeeindigd', { reden: 'Toch apart.', datum: DAG }) },
  StukIngediend: { doe: () => nieuwStuk },
  'StukIngediend/raadkamer': { doe: () => stuk('notitie', undefined, DAG, { kanaal: 'raadkamer' }) },
  StukVerzonden: {
    vooraf: [nieuwStuk],
    doe: ({ stukken }) =>
      handeling('StukVerzonden', {
        stuk: stukken.at(-1)?.stuk ?? 'geen',
        aan: [ZWOLLE],
        wijze: 'portaal',
        datum: DAG,
      }),
  },
  StukOntvangen: { vooraf: [nieuwStuk], doe: () => ontvangst('nieuw-stuk', ZWOLLE, DAG) },
  VertrouwelijkheidBeslist: {
    vooraf: [stuk('prijzen', ZWOLLE, DAG, { vertrouwelijk: VERTROUWELIJK })],
    doe: () => beperkt('prijzen', true, DAG),
  },
  StandpuntIngenomen: {
    doe: () =>
      handeling('StandpuntIngenomen', {
        partij: KAMPEN,
        punt: 'nieuw',
        stelling: 'Niet nieuw.',
        stukken: [],
        datum: DAG,
      }),
  },
  ReactietermijnGesteld: { doe: () => reactietermijn('reactie-op-iets', [ZWOLLE], DAG, '2023-09-15') },
  TermijnOpgeschort: {
    vooraf: [reactietermijn('reactie-op-iets', [ZWOLLE], DAG, '2023-09-15')],
    doe: (zaak) => handeling('TermijnOpgeschort', { termijn: termijn(zaak), reden: 'Ziekte.', datum: DAG }),
  },
  TermijnHervat: {
    vooraf: [
      reactietermijn('reactie-op-iets', [ZWOLLE], DAG, '2023-09-15'),
      handeling('TermijnOpgeschort', { termijn: 'reactie-op-iets', reden: 'Ziekte.', datum: DAG }),
      handeling('TermijnOpgeschort', { termijn: 'uitspraak', reden: 'Ziekte.', datum: DAG }),
    ],
    doe: (zaak) => handeling('TermijnHervat', { termijn: termijn(zaak), datum: DAG }),
  },
  TermijnVerlengd: {
    vooraf: [reactietermijn('reactie-op-iets', [ZWOLLE], DAG, '2023-09-15')],
    doe: (zaak) =>
      handeling('TermijnVerlengd', {
        termijn: termijn(zaak),
        tot: '2023-12-01',
        reden: 'Meer tijd.',
        datum: DAG,
      }),
  },
  TermijnVerstreken: { doe: (zaak) => verstreken(termijn(zaak), '2023-08-31', DAG) },
  ClientVastgelegd: {
    doe: () =>
      handeling('ClientVastgelegd', {
        referentie: 'c-7f31a2',
        gegevens: { onderwerp: 'c-7f31a2', cijfer: 'y' },
      }),
  },
  ClientgegevensVernietigd: {
    doe: () =>
      handeling('ClientgegevensVernietigd', { referentie: 'c-7f31a2', grondslag: 'Selectielijst 2020' }),
  },
  BeraadslagingGehouden: {
    doe: () =>
      handeling('BeraadslagingGehouden', {
        aanwezig: [VOORZITTER, LID],
        notitie: { onderwerp: 'zaak', cijfer: 'z' },
        datum: DAG,
      }),
  },
  OntwerpVoorgelegd: { doe: () => ontwerp('ontwerp-9', DAG, ALLES) },
  StemUitgebracht: { vooraf: [ontwerp('ontwerp-9', DAG, ALLES)], doe: () => stem('ontwerp-9', LID, DAG) },
  UitspraakOndertekend: {
    vooraf: [ontwerp('ontwerp-9', DAG, ALLES)],
    doe: () => teken('ontwerp-9', SECRETARIS, DAG),
  },
  UitspraakGedaan: {
    vooraf: aangenomen('ontwerp-9', DAG, ALLES),
    doe: () => uitspraak('ontwerp-9', DAG, ALLES),
  },
  UitspraakVernietigd: { doe: () => vernietigd(['nieuw', 'kosten'], DAG) },
  MijlpaalGesteld: { doe: () => mijlpaal('tweede', 'kosten', DAG, '2023-12-01') },
  NakomingGemeld: {
    doe: () =>
      handeling('NakomingGemeld', {
        mijlpaal: 'betaling',
        door: ZWOLLE,
        uitkomst: 'nagekomen',
        verslag: 'Betaald.',
        datum: DAG,
      }),
  },
  NakomingVastgesteld: { doe: () => nagekomen('betaling', DAG) },
  PublicatieVoorgesteld: { doe: () => voorgesteld },
  PublicatieGetoetst: { vooraf: [voorgesteld], doe: () => getoetst },
  UitspraakGepubliceerd: { vooraf: [voorgesteld, getoetst], doe: () => gepubliceerd },
  PublicatieIngetrokken: {
    vooraf: [voorgesteld, getoetst, gepubliceerd],
    doe: () =>
      handeling('PublicatieIngetrokken', {
        referentiecode: 'IJV-2023-01',
        reden: 'Te herkennen.',
        datum: DAG,
      }),
  },
  GeschilHeropend: { doe: () => heropend(['nieuw'], DAG) },
  GeschilGesloten: {
    vooraf: [nagekomen('betaling', DAG)],
    doe: () => handeling('GeschilGesloten', { datum: DAG }),
  },
};

const { initialState, evolve, decide, stand } = decider(geschil);

/** Records an act when the case takes it; else leaves the case as it is and says why not. */
function probeer(dossier: typeof initialState, inhoud: GeschilGebeurtenis) {
  const besluit = decide({ soort: 'leg-vast', inhoud }, dossier);
  if (isWeigering(besluit)) return { dossier, code: besluit.code };
  const n = dossier.geldend.length;
  const gebeurtenis: Gebeurtenis = {
    id: nummer(n + 1),
    ref: { regio: 'proef', categorie: 'geschil', id: 'proef' },
    revision: n,
    metadata: null,
    geregistreerd: '2024-01-01T00:00:00.000Z',
    version: 1,
    ...inhoud,
  };
  return { dossier: evolve(dossier, gebeurtenis), code: undefined };
}
const zaakVan = (dossier: typeof initialState): Zaak => {
  const state = stand(dossier);
  return state.status === 'open' ? state : expect.fail('there is no case');
};

const dossierIn = new Map(
  Fase.options.map((fase) => [fase, totEnMet(fase).reduce((d, g) => probeer(d, g).dossier, initialState)]),
);

/** What a cell of the table says of this act in this phase. */
function cel(rij: string, fase: Fase): string {
  const { vooraf = [], doe } = HANDELINGEN[rij] ?? expect.fail(`no body for ${rij}`);
  const voor = vooraf.reduce((d, g) => probeer(d, g).dossier, dossierIn.get(fase) ?? initialState);
  expect(zaakVan(voor).fase).toBe(fase);
  const { dossier, code } = probeer(voor, doe(zaakVan(voor)));
  if (code === 'fase-laat-niet-toe') return '-';
  if (code) return '!';
  const { fase: daarna } = zaakVan(dossier);
  return daarna === fase ? '=' : (Object.keys(LETTERS).find((l) => LETTERS[l] === daarna) ?? daarna);
}

describe('every act in every phase', () => {
  it('has a column for each phase, a row for each act, and a history to each phase', () => {
    expect([...KOLOMMEN].sort()).toEqual([...Fase.options].sort());
    const handelingen = rijen.map(([naam = '']) => naam.replace(/\/.*/, ''));
    expect([...new Set(handelingen)].sort()).toEqual(Object.keys(geschilGebeurtenissen).sort());
    for (const fase of KOLOMMEN)
      expect(given(geschil, ...totEnMet(fase)).state()).toMatchObject({ status: 'open', fase });
  });

  it.each(rijen)('%s', (naam = '', ...verwacht) => {
    expect(KOLOMMEN.map((fase) => cel(naam, fase))).toEqual(verwacht);
  });
});
