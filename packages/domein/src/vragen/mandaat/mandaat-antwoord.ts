import { z } from 'zod';
import type { Dag } from '../../gedeeld/datum.ts';
import { Document } from '../../gedeeld/document.ts';
import { Bron, Drager, type MandaatId } from '../../gedeeld/namen.ts';
import { Begin, Einde } from '../../gedeeld/periode.ts';
import { regioVan } from '../../gedeeld/stromen.ts';
import { Grenzen } from '../../mandaat/events.ts';
import type { Feiten, RegisterFeit } from '../feiten.ts';
import { Bevinding, Oordeel } from '../reden.ts';
import { BevoegdheidKort, opDeDag, vraagBij } from './bevoegdheid-hand.ts';
import { type MandaatDossier, mandaatDossier, type Verlening } from './dossier.ts';
import { mandaatBevindingen } from './mandaat-bevindingen.ts';
import { mandaatStand } from './mandaat-stand.ts';
import { oordeelVan, ToetsAntwoord, toonToets } from './mandaat-toets.ts';
import { dragerNaam } from './mandaat-woorden.ts';
import { getoondEinde } from './verlening-duur.ts';

const Wie = z.object({ drager: Drager, naam: z.string() });
const Grond = z.object({ gebeurtenis: z.string(), bron: Bron.nullable() });
const Verwant = z.object({ mandaat: z.string(), naam: z.string(), geldt: Oordeel });

/** The grant as it is recorded, without the parts that are facts of their own. */
const VerleningAntwoord = Grond.extend({
  soort: z.string(),
  gever: Wie,
  ontvanger: Wie,
  bevoegdheden: z.array(z.string()),
  grenzen: Grenzen.nullable(),
  voorwaarden: z.array(z.string()),
  geval: z.string().nullable().describe('Het ene geval; leeg: algemeen (Awb 10:5).'),
  onderVerantwoordelijkheid: z.boolean().nullable(),
  ondermandaat: z.string().nullable().describe('Leeg: niet vermeld.'),
  onder: z.string().nullable(),
  vervangt: z.string().nullable(),
  grondslag: z.string().nullable(),
  besloten: z.string().nullable(),
  van: Begin.nullable(),
  einde: Einde.nullable().describe('Het eerste einde dat is vastgelegd.'),
  schriftelijk: z.boolean().nullable(),
  document: Document.nullable(),
  omschrijving: z.string().nullable(),
});

/** Everything the register can say of one mandate on a day. */
export const MandaatAntwoord = z
  .object({
    id: z.string(),
    regio: z.string(),
    naam: z.string().nullable(),
    instrument: z.string().nullable(),
    geldt: z.object({ oordeel: Oordeel, toetsen: z.array(ToetsAntwoord) }),
    verlening: VerleningAntwoord.nullable(),
    instemmingen: z.array(
      Grond.extend({ van: z.string(), door: Wie, uitkomst: z.string(), datum: z.string().nullable() }),
    ),
    vervangingen: z.array(
      Grond.extend({
        vervanger: Wie,
        bij: z.string().nullable(),
        van: Begin.nullable(),
        einde: Einde.nullable(),
      }),
    ),
    aanwijzingen: z.array(Grond.extend({ datum: z.string().nullable(), aanwijzing: z.string() })),
    uitoefeningen: z.array(
      Grond.extend({
        handeling: z.string(),
        bevoegdheid: z.string(),
        door: Wie,
        namens: Wie.nullable(),
        datum: z.string().nullable(),
        overeenkomst: z.string().nullable(),
        bevoegd: BevoegdheidKort.describe('Was de hand op die dag bevoegd?'),
      }),
    ),
    ondermandaten: z.array(Verwant).describe('Verleningen die zeggen hierop te rusten.'),
    opvolgers: z.array(Verwant).describe('Verleningen die zeggen dit te vervangen.'),
    meldingen: z.array(
      Grond.extend({
        peildatum: z.string(),
        status: z.string(),
        soort: z.string().nullable(),
        gevers: z.array(z.string()),
        ontvangers: z.array(z.string()),
        bevoegdheden: z.array(z.string()),
        van: Begin.nullable(),
        einde: Einde.nullable(),
        omschrijving: z.string().nullable(),
      }),
    ),
    bevindingen: z.array(Bevinding),
  })
  .meta({ id: 'Mandaat' });
export type MandaatAntwoord = z.infer<typeof MandaatAntwoord>;

const grond = ({ herleiding }: RegisterFeit) => ({
  gebeurtenis: herleiding.gebeurtenis,
  bron: herleiding.bron ?? null,
});
const toonDrager = (feiten: Feiten, drager: Drager) => ({ drager, naam: dragerNaam(feiten, drager) });

function verlening(feiten: Feiten, d: MandaatDossier, v: Verlening): z.infer<typeof VerleningAntwoord> {
  const { inhoud: i } = v;
  return {
    ...grond(v),
    soort: i.soort,
    gever: toonDrager(feiten, i.gever),
    ontvanger: toonDrager(feiten, i.ontvanger),
    bevoegdheden: i.bevoegdheden,
    grenzen: i.grenzen ?? null,
    voorwaarden: i.voorwaarden ?? [],
    geval: i.geval ?? null,
    onderVerantwoordelijkheid: i.onderVerantwoordelijkheid ?? null,
    ondermandaat: i.ondermandaat ?? null,
    onder: i.onder ?? null,
    vervangt: i.vervangt ?? null,
    grondslag: i.grondslag ?? null,
    besloten: i.besloten ?? null,
    van: i.van ?? null,
    einde: getoondEinde(feiten, d),
    schriftelijk: i.schriftelijk ?? (i.document ? true : null),
    document: i.document ?? null,
    omschrijving: i.omschrijving ?? null,
  };
}

/** What people did with the grant: consents, who stands in, instructions and acts. */
function gebruik(feiten: Feiten, d: MandaatDossier, dag: Dag) {
  const wie = (drager: Drager) => toonDrager(feiten, drager);
  return {
    instemmingen: d.instemmingen.map((f) => ({
      ...grond(f),
      van: f.inhoud.van,
      door: wie(f.inhoud.door),
      uitkomst: f.inhoud.uitkomst,
      datum: f.inhoud.datum ?? null,
    })),
    vervangingen: d.vervangingen.map((f) => ({
      ...grond(f),
      vervanger: wie(f.inhoud.vervanger),
      bij: f.inhoud.bij ?? null,
      van: f.inhoud.van ?? null,
      einde: f.inhoud.einde ?? null,
    })),
    aanwijzingen: d.aanwijzingen.map((f) => ({
      ...grond(f),
      datum: f.inhoud.datum ?? null,
      aanwijzing: f.inhoud.aanwijzing,
    })),
    uitoefeningen: d.uitoefeningen.map((f) => {
      const { handeling, bevoegdheid, door, namens, datum, overeenkomst } = f.inhoud;
      const vraag = vraagBij(f, d.verlening?.inhoud.gever ?? door);
      return {
        ...grond(f),
        handeling,
        bevoegdheid,
        door: wie(door),
        namens: namens ? wie(namens) : null,
        datum: datum ?? null,
        overeenkomst: overeenkomst ?? null,
        bevoegd: opDeDag(feiten, vraag, datum, dag),
      };
    }),
  };
}

/** One mandate with its reasons. `null` when nothing of it is known at these times. */
export function mandaatAntwoord(feiten: Feiten, id: MandaatId, dag: Dag): MandaatAntwoord | null {
  if (feiten.bij(`mandaat:${id}`).every((f) => !('mandaat' in f) || f.mandaat !== id)) return null;
  const d = mandaatDossier(feiten, id);
  const toetsen = mandaatStand(feiten, id, dag);
  const verwant = ({ mandaat }: Verlening) => ({
    mandaat,
    naam: mandaatDossier(feiten, mandaat).kop?.inhoud.naam ?? mandaat,
    geldt: oordeelVan(mandaatStand(feiten, mandaat, dag)),
  });
  const namen = (dragers: readonly Drager[]) => dragers.map((x) => dragerNaam(feiten, x));
  return {
    id,
    regio: regioVan(id),
    naam: d.kop?.inhoud.naam ?? null,
    instrument: d.kop?.inhoud.instrument ?? null,
    geldt: { oordeel: oordeelVan(toetsen), toetsen: toetsen.map(toonToets) },
    verlening: d.verlening ? verlening(feiten, d, d.verlening) : null,
    ...gebruik(feiten, d, dag),
    ondermandaten: d.onderliggende.map(verwant),
    opvolgers: d.vervangers.map(verwant),
    meldingen: d.meldingen.map((m) => ({
      ...grond(m),
      peildatum: m.inhoud.peildatum,
      status: m.inhoud.status,
      soort: m.inhoud.soort ?? null,
      gevers: namen(m.inhoud.gevers),
      ontvangers: namen(m.inhoud.ontvangers),
      bevoegdheden: m.inhoud.bevoegdheden,
      van: m.inhoud.van ?? null,
      einde: m.inhoud.einde ?? null,
      omschrijving: m.inhoud.omschrijving ?? null,
    })),
    bevindingen: mandaatBevindingen(feiten, d),
  };
}
