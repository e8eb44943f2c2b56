import type { Afhankelijkheid } from '@regiolog/domein/vragen/afhankelijkheden';
import type { AgendaRij } from '@regiolog/domein/vragen/agenda/agenda-rij';
import type { Besluitvorming } from '@regiolog/domein/vragen/besluitvorming';
import type { OpenBesluit } from '@regiolog/domein/vragen/besluitvorming-open';
import type { ContractenStand } from '@regiolog/domein/vragen/contracten';
import type { Opzeggingsgevolgen } from '@regiolog/domein/vragen/gevolgen-opzegging';
import type { Lid } from '@regiolog/domein/vragen/lidmaatschap';
import type {
  GemeenteMandaat,
  MandaatKern,
  MandaatZonderGever,
} from '@regiolog/domein/vragen/mandaat/mandaat-lijst';
import type { OnderwerpenStand } from '@regiolog/domein/vragen/onderwerpen';
import type { OntbrekendePartijen } from '@regiolog/domein/vragen/ontbrekende-partijen';
import type { Raadpleging } from '@regiolog/domein/vragen/raadpleging';
import type { UittredingAntwoord } from '@regiolog/domein/vragen/uittreding';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { genoemd, vraag } from './gevallen.ts';
import { codes, lezer, regelVan, type Vraag } from './lezen.ts';
import {
  type Bladzijde,
  bronInWoorden,
  bronnen,
  enige,
  json,
  openRegister,
  type Probleem,
  type Register,
} from './register.ts';

/**
 * What a regional coordinator asks, over the real reference set, each with the answer that an honest coordinator would
 * give: often "niet bekend", and then why. `003:581` is line 581 of the document whose name begins with 003.
 */

let register: Register;
beforeAll(async () => {
  register = await openRegister();
});
afterAll(() => register.stop());

/** The coordinator of a region, who sees what that region keeps and no more. */
const van = (regio: string) => lezer(register.als('coordinator', { regio }));
const regioVan = (id: string) => id.split('.')[0] ?? id;

const inRegio = <A>(regio: string, deel: string, query: Vraag = {}) =>
  van(regio).vraag<A>(`regios/${regio}/${deel}`, query);
const over = <A>(id: string, deel: string, query: Vraag = {}) => van(regioVan(id)).over<A>(id, deel, query);
const overeenkomst = (id: string, query: Vraag = {}) => van(regioVan(id)).overeenkomst(id, query);
const lijst = (regio: string, query: Vraag) => van(regio).lijst(regio, query);
const stand = (regio: string, query: Vraag) => van(regio).stand(regio, query);

it('asks each of the nineteen questions', () => {
  expect(new Set(genoemd('coordinator', 'vraag'))).toEqual(
    new Set(Array.from({ length: 19 }, (_, n) => `C${n + 1}`)),
  );
});

describe('questions of a coordinator', () => {
  vraag(
    'C1',
    'which agreements bind us on 1-1-2022, and which end within six months?',
    ['003:581', '003:528'],
    async () => {
      const id = 'oost-veluwe.convenant-mo-bw';
      const convenant = await overeenkomst(id, { geldigOp: '2022-01-01' });
      // Nobody recorded that it came into force, and the end is a report: the honest answer is "niet bekend".
      expect(convenant.geldt.oordeel).toBe('niet-bekend');
      expect(convenant.geldt.redenen.map((r) => r.regel)).toContain('inwerkingtreding-niet-bekend');
      const melding = enige(convenant.meldingen, () => true);
      expect([melding.einde, melding.ondertekend]).toEqual([
        { soort: 'tot', datum: '2021-01-01' },
        '2019-05',
      ]);
      expect(bronInWoorden(melding.bron)).toBe('003 regels 571, 581');
      // The intention to extend by a year is no extension.
      const voornemen = enige(convenant.looptijd.voornemens, () => true);
      expect([voornemen.einde, voornemen.gevolgd]).toEqual([{ soort: 'tot', datum: '2022-01-01' }, false]);
      expect(convenant.looptijd.verlengingen).toEqual([]);
      expect(bronnen(regelVan(convenant.looptijd.redenen, 'verlenging-voorgenomen'))).toEqual([
        '003 regel 581',
      ]);

      const binnenkort = async (geldigOp: string) =>
        (await lijst('oost-veluwe', { geldigOp, eindigtBinnen: 'P6M' })).resultaten;
      const rij = enige(await binnenkort('2020-10-29'), (k) => k.id === id);
      expect([rij.einde?.volgens, rij.einde?.laatst]).toEqual(['gemeld', '2020-12-31']);
      expect(bronnen(regelVan(rij.redenen, 'einde-gemeld'))).toEqual(['003 regels 571, 581']);
      expect((await binnenkort('2022-01-01')).map((k) => k.id)).not.toContain(id);
      // Nothing binds demonstrably: that is what the filter on "ja" says.
      expect((await lijst('oost-veluwe', { geldigOp: '2022-01-01', geldt: 'ja' })).totaal).toBe(0);

      const amsterdam = await lijst('amsterdam-amstelland', { geldigOp: '2021-07-01', eindigtBinnen: 'P6M' });
      const verlenging = enige(amsterdam.resultaten, () => true);
      expect(verlenging).toMatchObject({
        id: 'amsterdam-amstelland.dvo-verlenging',
        geldt: 'niet-bekend',
        gemeld: { status: 'voornemen' },
        einde: { einde: { soort: 'tot', datum: '2022' }, volgens: 'gemeld', laatst: '2021-12-31' },
      });
      expect(bronnen(regelVan(verlenging.redenen, 'einde-gemeld'))).toEqual(['003 regel 528']);

      // The agenda says by which day somebody has to act, and of what the end is only reported.
      const agenda = await inRegio<Bladzijde<AgendaRij>>('oost-veluwe', 'agenda', {
        geldigOp: '2020-10-29',
        binnen: 'P6M',
      });
      const beslissen = enige(agenda.resultaten, (r) => r.soort === 'verlenging-beslissen');
      expect(beslissen).toMatchObject({
        overeenkomst: id,
        uiterlijk: '2020-12-31',
        zekerheid: 'niet-bekend',
      });
      expect(beslissen.wat).toBe(
        'Over de voorgenomen verlenging van “Convenant regionale samenwerking MO en BW Oost-Veluwe” tot 1 januari 2022 is nog niet besloten.',
      );
      expect(bronnen(...beslissen.redenen)).toEqual(['003 regel 581']);
      // The source names none of the six by name: for one municipality the convenant cannot be judged.
      const apeldoorn = await van('oost-veluwe').bindend('gm0200', { geldigOp: '2022-01-01' });
      expect(apeldoorn.resultaten.map((b) => b.gebonden)).toEqual(
        apeldoorn.resultaten.map(() => 'niet-bekend'),
      );
      expect(apeldoorn.nietTeBeoordelen.map((n) => n.id)).toContain(id);
    },
  );

  vraag(
    'C2',
    'which councils have adopted the regiovisie, which not, when is each planned?',
    ['002:22-24', '002:655'],
    async () => {
      const visie = await overeenkomst('ijssel-vecht.regiovisie-2021', { geldigOp: '2021-12-31' });
      expect(visie.vaststelling).toEqual({ orgaan: 'raad', artikel: 'NvO R1', gedaan: 0, partijen: 8 });
      expect(visie.partijen.map((p) => p.naam)).toEqual([
        'Dalfsen',
        'Hardenberg',
        'Kampen',
        'Ommen',
        'Staphorst',
        'Steenwijkerland',
        'Zwartewaterland',
        'Zwolle',
      ]);
      for (const partij of visie.partijen) {
        expect(partij.besluiten, partij.naam).toEqual([]);
        expect(
          partij.gepland.map((p) => [p.orgaan, p.datum, p.uiterlijk]),
          partij.naam,
        ).toEqual([['raad', null, '2021-12-31']]);
        const reden = regelVan(partij.redenen, 'besluit-gepland');
        expect(bronnen(reden), partij.naam).toEqual(['002 regels 22-24, 653-656']);
        expect(reden.gebeurtenissen, partij.naam).toEqual(partij.gepland.map((p) => p.gebeurtenis));
      }
      // By body and by plan; half a year later the plan is past, and still nobody recorded a decision.
      const raden = async (geldigOp: string) =>
        (
          await over<Besluitvorming>('ijssel-vecht.regiovisie-2021', 'besluitvorming', { geldigOp })
        ).partijen.map((p) => enige(p.organen, (o) => o.orgaan === 'raad'));
      const [nu, later] = [await raden('2021-12-31'), await raden('2022-06-01')];
      expect(nu.map((o) => [o.stand, o.oordeel, o.gevraagdDoor])).toEqual(
        Array(8).fill(['gepland', 'niet-aangetoond', 'NvO R1']),
      );
      expect(later.map((o) => o.stand)).toEqual(Array(8).fill('planning-verstreken'));
      expect(later[0]?.plannen.map((p) => p.uitleg)).toEqual([
        'Gepland uiterlijk 31 december 2021: niet gevolgd.',
      ]);
      for (const { redenen } of nu) expect(bronnen(...redenen)).toEqual(['002 regels 22-24, 653-656']);

      const wijk = await overeenkomst('amersfoort.regiovisie-samen-in-de-wijk', { geldigOp: '2022-01-01' });
      // Seven, not eight: Veenendaal is leaving and is no party of this vision.
      expect(wijk.vaststelling).toMatchObject({ gedaan: 0, partijen: 7 });
      expect(wijk.partijen.map((p) => p.naam)).not.toContain('Veenendaal');
    },
  );

  vraag('C3', 'does the adopting organ match what the norm requires?', ['003:1096', '003:1296'], async () => {
    const delft = await overeenkomst('delft.regiovisie');
    expect(delft.vaststelling).toMatchObject({ orgaan: 'raad', artikel: 'NvO R1', gedaan: 0 });
    const past = enige(delft.bevindingen, (b) => b.code === 'gemeld-orgaan-past-niet');
    expect(past.artikel).toBe('NvO R1');
    expect(past.uitleg).toContain('bestuurlijk overleg DWO');
    const melding = enige(delft.meldingen, (m) => past.gebeurtenissen.includes(m.gebeurtenis));
    expect(bronInWoorden(melding.bron)).toBe('003 regel 1096');

    const denHaag = await overeenkomst('den-haag.regiovisie');
    const zonder = enige(denHaag.bevindingen, (b) => b.code === 'gemeld-zonder-orgaan');
    const bron = enige(denHaag.meldingen, (m) => zonder.gebeurtenissen.includes(m.gebeurtenis));
    expect([bron.opmerking, bronInWoorden(bron.bron)]).toEqual([
      'raden kregen haar ter kennisname',
      '003 regels 1262, 1296',
    ]);
    // Who asks after the decisions hears the same, with the body that the source names.
    const besloten = async (id: string) => {
      const { bevindingen, gemeld } = await over<Besluitvorming>(id, 'besluitvorming');
      return [codes(bevindingen), gemeld.map((g) => g.uitleg), gemeld.map((g) => bronInWoorden(g.bron))];
    };
    expect(await besloten('delft.regiovisie')).toEqual([
      ['gemeld-orgaan-past-niet'],
      [
        'Een bron meldt vaststelling door bestuurlijk-overleg DWO, zonder datum. Een melding is geen besluit.',
      ],
      ['003 regel 1096'],
    ]);
    expect(await besloten('den-haag.regiovisie')).toMatchObject([['gemeld-zonder-orgaan'], {}, {}]);
    // Where the reported organ is the council, there is nothing to find.
    const meierij = await overeenkomst('meierij-en-bommelerwaard.regiovisie');
    expect(codes(meierij.bevindingen).filter((c) => c.startsWith('gemeld-'))).toEqual([]);
  });

  vraag(
    'C4',
    'which municipalities still have to join the GR, and who must decide?',
    ['003:4051'],
    async () => {
      const id = 'noord-en-midden-limburg.gr';
      const peildatum = { geldigOp: '2020-10-29' };
      const antwoord = await over<OntbrekendePartijen>(id, 'ontbrekende-partijen', peildatum);
      expect(antwoord.moetBeslissen).toEqual({ orgaan: 'raad', artikel: 'Wgr 1' });
      // Seven of fourteen, but the source names none of the seven and the members are not recorded.
      expect(antwoord.ledenBekend).toBe(false);
      expect(antwoord.gemeld.map((g) => g.partijenAantal)).toEqual([7]);
      expect(antwoord.ontbreken.map((o) => o.partij)).toEqual(antwoord.ontbreken.map(() => 'niet-bekend'));
      for (const { naam, redenen } of antwoord.ontbreken)
        expect(bronnen(...redenen).length, naam).toBeGreaterThan(0);
      expect(bronnen(...antwoord.redenen)).toEqual(['003 regel 4051']);

      const gr = await overeenkomst(id);
      const toetreding = enige(gr.relaties, (r) => r.soort === 'toetreding-tot');
      expect([toetreding.richting, toetreding.overeenkomst]).toEqual([
        'van',
        'noord-en-midden-limburg.toetreding-zeven',
      ]);
      const zeven = await overeenkomst(toetreding.overeenkomst);
      expect(zeven.meldingen.map((m) => [m.status, m.partijenAantal, m.organen])).toEqual([
        ['voornemen', 7, ['gemeenteraden']],
      ]);
      expect(enige(zeven.bevindingen, (b) => b.code === 'partijen-niet-bekend').uitleg).toContain('7');
      // Their councils must still decide; when, the source does not say.
      const open = await inRegio<Bladzijde<OpenBesluit>>(
        'noord-en-midden-limburg',
        'besluiten-open',
        peildatum,
      );
      const raadsbesluit = enige(open.resultaten, (b) => b.overeenkomst === toetreding.overeenkomst);
      expect(raadsbesluit).toMatchObject({
        orgaan: 'gemeenteraden',
        stand: 'gemeld-gepland',
        uiterlijk: null,
      });
      expect(bronnen(...raadsbesluit.redenen)).toEqual(['003 regel 4051']);
    },
  );

  vraag(
    'C5',
    'who is our contact point today, and who replaces them?',
    ['002:645-651', '001:1979-1993'],
    async () => {
      const tijden = { geldigOp: '2022-01-01', bekendOp: '2021-12-31' };
      const ijsselVecht = await stand('ijssel-vecht', tijden);
      const bestuurlijk = enige(ijsselVecht.aanspreekpunten, (a) => a.niveau === 'bestuurlijk');
      expect(bestuurlijk).toMatchObject({
        gemeente: 'gm0193',
        naam: 'Zwolle',
        stadium: 'voorgesteld',
        geldt: 'niet-aangetoond',
      });
      // The first replaces first.
      expect(bestuurlijk.vervangers.map((v) => v.gemeente)).toEqual(['gm0160', 'gm1708']);
      expect(bronnen(...bestuurlijk.redenen)).toEqual(['002 regels 645-651']);
      const ambtelijk = enige(ijsselVecht.aanspreekpunten, (a) => a.niveau === 'ambtelijk');
      expect([ambtelijk.gemeente, ambtelijk.vervangers]).toEqual(['gm0193', []]);
      expect(codes(ijsselVecht.bevindingen)).toContain('aanspreekpunt-alleen-voorgesteld');

      // A year earlier nobody could know it.
      const eerder = await stand('ijssel-vecht', { ...tijden, bekendOp: '2020-12-31' });
      expect(eerder.aanspreekpunten).toEqual([]);
      expect(codes(eerder.bevindingen)).toContain('geen-aanspreekpunt');

      const amersfoort = await stand('amersfoort', tijden);
      const punt = enige(amersfoort.aanspreekpunten, () => true);
      expect([punt.gemeente, punt.stadium]).toEqual(['gm0307', 'voorgesteld']);
      expect(bronnen(...punt.redenen)).toEqual(['001 regels 1979-1993']);
    },
  );

  vraag('C6', 'which addenda hang on the covenant, with which parties?', ['003:190', '003:220'], async () => {
    const convenant = await overeenkomst('almelo.convenant-twente-2015');
    const addendum = enige(convenant.relaties, (r) => r.soort === 'addendum-bij');
    expect(addendum).toMatchObject({
      richting: 'van',
      overeenkomst: 'almelo.addendum-2019',
      partijen: [],
      partijenOmschrijving: 'zes gemeenten subregio Almelo',
    });
    const eigen = await overeenkomst(addendum.overeenkomst);
    // Six municipalities of subregio Almelo; which six, the source does not say.
    const melding = enige(eigen.meldingen, () => true);
    expect([melding.partijenAantal, melding.partijenOmschrijving]).toEqual([
      6,
      'zes gemeenten subregio Almelo',
    ]);
    expect(bronInWoorden(melding.bron)).toBe('003 regels 190, 220, 239');
    expect(codes(eigen.bevindingen)).toContain('partijen-niet-bekend');
    // The relation is one event, in the younger stream, shown on both.
    const gelegd = enige(
      (await van('almelo').verleden('almelo.addendum-2019')).resultaten,
      (g) => g.soort === 'RelatieGelegd',
    );
    expect(addendum.gebeurtenis).toBe(gelegd.gebeurtenis);
    expect(enige(eigen.relaties, (r) => r.richting === 'naar').gebeurtenis).toBe(gelegd.gebeurtenis);
  });

  vraag('C7', 'is Nijkerk covered by the DVO, or by its own?', ['001:1956-1959'], async () => {
    const nijkerk = await van('amersfoort').bindend('gm0267', { geldigOp: '2022-01-01' });
    const ids = nijkerk.resultaten.map((b) => b.id);
    expect(ids).not.toContain('amersfoort.dvo-sociaal-domein');
    expect(ids).not.toContain('amersfoort.dvo-omnv-opname');
    const eigen = enige(nijkerk.resultaten, (b) => b.id === 'amersfoort.dvo-nijkerk-omnv');
    // An intention in 2021; whether it was concluded, the register does not know.
    expect(eigen).toMatchObject({
      basis: 'gemeld',
      partijOp: 'niet-bekend',
      gebonden: 'niet-bekend',
      gemeld: { status: 'voornemen', peildatum: '2021' },
    });
    expect(bronnen(regelVan(eigen.redenen, 'gebonden'))).toEqual(['001 regels 1956-1959']);
    // The others are named as parties of the common one.
    const gezamenlijk = await overeenkomst('amersfoort.dvo-sociaal-domein');
    expect(gezamenlijk.partijen.map((p) => p.naam)).toEqual([
      'Amersfoort',
      'Baarn',
      'Bunschoten',
      'Leusden',
      'Soest',
      'Woudenberg',
    ]);
    expect(gezamenlijk.meldingen.flatMap((m) => m.afgeleid)).toEqual(['partijen']);
    // What may bind Nijkerk for all that is known is said too, not left out.
    expect(nijkerk.nietTeBeoordelen).toContainEqual({
      id: 'amersfoort.sok-regionaal',
      naam: 'Regionale samenwerkingsovereenkomst (sociaal domein/inkoop)',
      partijen: 'gemeenten regio Amersfoort',
    });
  });

  vraag(
    'C8',
    'which mandates has each municipality given, to whom, until when?',
    ['001:2010-2012', '003:1880', '002:497-506'],
    async () => {
      type Lijst = Bladzijde<GemeenteMandaat> & { zonderGever: MandaatZonderGever[] };
      const mandaten = (regio: string, gemeente: string) =>
        van(regio).vraag<Lijst>(`gemeenten/${gemeente}/mandaten`, {
          geldigOp: '2021-12-31',
          richting: 'gegeven',
        });
      // The eight of IJssel-Vecht are named as givers; nobody recorded a decision to grant.
      const zwolle = enige((await mandaten('ijssel-vecht', 'gm0193')).resultaten, () => true);
      expect(zwolle).toMatchObject({
        id: 'ijssel-vecht.centrale-toegang',
        basis: 'gemeld',
        geldt: 'niet-bekend',
        ontvangers: ['Centrale Toegang van GGD IJsselland'],
        bevoegdheden: ['toegang.onderzoeken', 'toegang.beschikken', 'toegang.toewijzen'],
        van: { datum: '2015' },
        einde: null,
      });
      expect(zwolle.gevers.length).toBe(8);
      expect(bronnen(regelVan(zwolle.redenen, 'alleen-gemeld'))).toEqual([
        '002 regels 5-7, 481-482, 497-506, 529',
      ]);
      // "The regiogemeenten" mandated Amersfoort: which they are, the source does not say.
      const soest = await mandaten('amersfoort', 'gm0342');
      expect(soest.resultaten).toEqual([]);
      const inkoop = enige(soest.zonderGever, (m) => m.id === 'amersfoort.inkoop');
      expect(inkoop.ontvangers).toEqual(['Amersfoort']);
      expect(bronnen(...inkoop.redenen)).toEqual(['001 regels 1997-2012', '001 regels 1881-1887']);
      // Eindhoven: "to 2022", by the region.
      const eindhoven = await inRegio<Bladzijde<MandaatKern>>('eindhoven', 'mandaten', {
        geldigOp: '2021-06-01',
      });
      const mandaat = enige(eindhoven.resultaten, () => true);
      expect(mandaat).toMatchObject({
        gevers: [],
        ontvangers: ['Eindhoven'],
        einde: { soort: 'tot', datum: '2022' },
        geldt: 'niet-bekend',
      });
      expect(bronnen(...mandaat.redenen)).toEqual(['003 regel 1880']);
    },
  );

  vraag('C9', 'what changed between version 2 and version 3 of the draft?', ['003:3223'], async () => {
    const id = 'maastricht.sok-concept';
    const sok = await overeenkomst(id);
    const melding = enige(sok.meldingen, () => true);
    expect([melding.status, melding.documentdatum, melding.vaststellingGepland]).toEqual([
      'concept',
      '2020-09-08',
      '2021',
    ]);
    expect(bronInWoorden(melding.bron)).toBe('003 regels 3136, 3144, 3189, 3223');
    // The source tells that there is a version 3, but no text of any version was delivered: niet bekend.
    expect(sok.tekstversies).toEqual([]);
    const reactie = await register
      .als('coordinator', { regio: 'maastricht' })
      .lees(`/v1/overeenkomsten/${id}/tekstverschillen`, { van: '2', naar: '3' });
    expect(reactie.status).toBe(400);
    expect(json<Probleem>(reactie).fouten?.map((f) => f.veld)).toEqual(['van', 'naar']);
  });

  vraag(
    'C10',
    'which agreements does the exit of Veenendaal touch, on which date?',
    ['001:704-720'],
    async () => {
      const exit = (query: Vraag) => inRegio<UittredingAntwoord>('amersfoort', 'uittredingen/gm0345', query);
      const antwoord = await exit({ geldigOp: '2021-12-31' });
      const uittreding = enige(antwoord.uittredingen, () => true);
      expect([uittreding.eersteDagBuiten, uittreding.naarRegio]).toEqual(['2022-01-01', 'vallei-regio']);
      expect(bronnen(...uittreding.redenen)).toEqual(['001 regels 704-720 met 172-174']);
      // Both are only reported, so whether they still bind is uncertain.
      expect(antwoord.geraakt.map((g) => [g.id, g.raakt])).toEqual([
        ['amersfoort.moed-moet', 'onzeker'],
        ['amersfoort.uittreding-veenendaal', 'onzeker'],
      ]);
      const geraakt = enige(antwoord.geraakt, (g) => g.id === 'amersfoort.uittreding-veenendaal');
      expect(bronnen(regelVan(geraakt.redenen, 'partij-na-uittreding'))).toEqual([
        '001 regels 704-720, 172-174',
      ]);
      // What has no named parties cannot be judged, with a description or without.
      const onbekend = antwoord.nietTeBeoordelen.map((n) => n.id);
      expect(onbekend).toContain('amersfoort.sok-regionaal');
      expect(onbekend).toContain('amersfoort.spreiding');
      // No duty, rule of money or mandate is recorded with them as a party: none is made up.
      expect([antwoord.verplichtingen, antwoord.geldregels, antwoord.mandaten]).toEqual([[], [], []]);
      // Before June 2020 nobody knew of an exit.
      const eerder = await exit({ bekendOp: '2020-05-31' });
      expect(eerder.uittredingen).toEqual([]);
    },
  );

  vraag(
    'C11',
    'which parts of our agreements are local and which regional?',
    ['003:2786', '001:2204-2228'],
    async () => {
      const niveaus = async (id: string, geldigOp: string) =>
        (await over<OnderwerpenStand>(id, 'onderwerpenstand', { geldigOp })).niveaus
          .filter((n) => n.thema === 'zorgfuncties')
          .map((n) => [n.onderwerp, n.niveau]);
      const gooi = await over<OnderwerpenStand>('gooi-en-vechtstreek.beleidsplan', 'onderwerpenstand', {
        geldigOp: '2020-11-01',
      });
      expect(await niveaus('gooi-en-vechtstreek.beleidsplan', '2020-11-01')).toEqual([
        ['algemene voorzieningen', 'lokaal'],
        ['maatwerkvoorzieningen', 'regionaal'],
      ]);
      // What the text says; whether the plan itself holds, nobody recorded.
      expect(gooi.geldt).toBe('niet-bekend');
      expect(bronnen(...gooi.onderwerpen.flatMap((o) => o.redenen))).toEqual([
        '003 regel 2788',
        '003 regel 2786',
      ]);

      const wijk = 'amersfoort.regiovisie-samen-in-de-wijk';
      expect(await niveaus(wijk, '2022-01-01')).toEqual([
        ['beschermd thuis', 'regionaal'],
        ['vinger aan de pols', 'regionaal'],
        ['stabilisatie en observatie', 'regionaal'],
        ['herstel en groei', 'regionaal'],
        ['dag- en nachtopvang', 'regionaal'],
        ['ondersteuning door de wijkteams', 'lokaal'],
        ['ambulante ondersteuning voor en na uitstroom uit beschermd thuis', 'lokaal'],
        ['kleinschalige, tijdelijke opvang', 'lokaal'],
      ]);
      // Sharing of homes is kept out of the regional purchase; who does it then, the text does not say.
      const { onderwerpen } = await over<OnderwerpenStand>(wijk, 'onderwerpenstand', {
        geldigOp: '2022-01-01',
      });
      const woningdeling = enige(onderwerpen, (o) => o.functie === 'woningdeling');
      expect([woningdeling.stadium, woningdeling.geldt]).toEqual(['bewust-niet', 'nee']);
      expect(bronnen(...woningdeling.redenen)).toEqual(['001 regels 2216, 2228']);
    },
  );

  vraag('C12', 'which national decision are our drafts waiting for?', ['003:2982', '003:2573'], async () => {
    const wachtOp = async (regio: string, id: string) => {
      const coordinator = lezer(register.als('coordinator', { regio }));
      const { resultaten } = await coordinator.vraag<Bladzijde<Afhankelijkheid>>('afhankelijkheden', {
        geldigOp: '2020-10-29',
      });
      expect(new Set(resultaten.flatMap((r) => r.regios))).toEqual(new Set([regio]));
      return resultaten.flatMap(({ van, overeenkomsten }) =>
        overeenkomsten
          .filter((o) => o.overeenkomst === id)
          .map((o) => [van, o.wacht, ...bronnen(...o.redenen)]),
      );
    };
    expect((await wachtOp('fryslan', 'fryslan.regioplan')).sort()).toEqual([
      ['kamerbesluit-doordecentralisatie', 'ja', '003 regels 2938, 2982'],
      ['objectief-verdeelmodel', 'ja', '003 regels 2938, 2982'],
    ]);
    expect((await wachtOp('parkstad-en-beekdaelen', 'parkstad-en-beekdaelen.gr')).sort()).toEqual([
      ['definitie-beschermd-wonen', 'ja', '003 regel 2573'],
      ['objectief-verdeelmodel', 'ja', '003 regel 2630'],
      ['rijksmiddelen', 'ja', '003 regels 2573, 2596'],
      ['woonplaatsbeginsel', 'ja', '003 regel 2573'],
    ]);
  });

  vraag(
    'C13',
    'which agreement covers MO and which BW in this municipality?',
    ['002:640-643', '003:3720'],
    async () => {
      type MetRegios = { regios: { regio: string; lidmaatschap: Lid }[] };
      // Two regions answer together here: who sees one of them sees half.
      const landelijk = lezer(register.als('landelijk'));
      const antwoord = await landelijk.vraag<MetRegios>('gemeenten/gm1883', { geldigOp: '2022-01-01' });
      const perRegio = antwoord.regios.map(({ regio, lidmaatschap }) => [
        regio,
        lidmaatschap.domeinen.map((d) => `${d.domein}: ${d.lid}`),
      ]);
      // Sittard-Geleen: BW in a region of its own, MO with Maastricht; all of it only reported.
      expect(perRegio).toEqual([
        ['maastricht', ['bw: niet-bekend', 'mo: niet-bekend']],
        ['westelijke-mijnstreek', ['bw: niet-bekend']],
      ]);
      const maastricht = enige(antwoord.regios, (r) => r.regio === 'maastricht').lidmaatschap;
      expect(maastricht.meldingen.map((m) => [m.domeinen, bronInWoorden(m.bron)])).toEqual([
        [['mo'], '003 regels 3714, 3720'],
        [['bw'], '003 regels 3714, 3718'],
      ]);

      const zwolle = (domein: string) =>
        van('ijssel-vecht').bindend('gm0193', { geldigOp: '2022-01-01', domein });
      const [mo, bw] = [await zwolle('mo'), await zwolle('bw')];
      expect(bw.resultaten.map((b) => b.id)).toContain('ijssel-vecht.convenant');
      // The agreements on MO name no parties, so they cannot be in the list; they are shown beside it.
      expect(mo.nietTeBeoordelen.map((n) => n.id)).toContain('ijssel-vecht.mo-afspraken');
      expect(bw.nietTeBeoordelen.map((n) => n.id)).not.toContain('ijssel-vecht.mo-afspraken');
      const afspraken = await overeenkomst('ijssel-vecht.mo-afspraken');
      expect(afspraken.domeinen).toEqual(['mo']);
      expect(afspraken.meldingen.map((m) => bronInWoorden(m.bron))).toEqual(['002 regels 640-643']);
    },
  );

  vraag(
    'C14',
    'which consultations were held for this vision, with which groups?',
    ['002:750-762', '000:82-98'],
    async () => {
      const visie = await over<Raadpleging>('ijssel-vecht.regiovisie-2021', 'raadpleging', {
        geldigOp: '2021-12-31',
      });
      const gehoord = visie.groepen.flatMap(({ groep, raadplegingen }) =>
        raadplegingen.map((r) => [groep, r.datum, bronInWoorden(r.bron)]),
      );
      expect(gehoord).toEqual([
        ['professionals', '2020', '002 regels 764-770'],
        ['inwoners', '2020', '002 regels 764-770'],
        ['clientvertegenwoordiging', null, '002 regels 757-762'],
        ['ervaringsdeskundigen', '2021-05-25', '002 regels 34-38, 751-755'],
        ['zorgaanbieders', '2021-05-25', '002 regels 34-38, 751-755'],
        ['zorgaanbieders', null, '002 regels 757-762'],
        ['woningcorporaties', '2021-05-25', '002 regels 34-38, 751-755'],
        ['adviesraad', '2021-06-07', '002 regels 34-38, 750-755'],
        ['adviesraad', null, '002 regels 757-762'],
      ]);
      // Nobody recorded an adoption, so "before the adoption" cannot be said of any.
      expect(new Set(visie.groepen.map((g) => g.voorVaststelling))).toEqual(new Set(['niet-bekend']));

      const wijk = await over<Raadpleging>('amersfoort.regiovisie-samen-in-de-wijk', 'raadpleging', {
        geldigOp: '2021-12-31',
      });
      const groepen = wijk.groepen.filter((g) => g.stand === 'gehouden');
      expect(groepen.map((g) => [g.groep, ...bronnen(...g.redenen)])).toEqual([
        ['zorgaanbieders', '000 regels 94-98; ook 001 152-158'],
        ['adviesraad', '000 regels 83-84, 91-93; ook 001 152-158'],
        ['overig', '000 regel 84'],
      ]);
      // Organisations were invited by a newsletter; which of them answered is not said.
      const overig = enige(groepen, (g) => g.groep === 'overig');
      expect(enige(overig.raadplegingen, () => true).omschrijving).toContain('Welke organisaties dat deden');
    },
  );

  vraag(
    'C15',
    'which governance tasks are open and when is the deadline?',
    ['002:16-18', '003:3753'],
    async () => {
      const agenda = async (regio: string, query: Vraag) =>
        (await inRegio<Bladzijde<AgendaRij>>(regio, 'agenda', query)).resultaten;
      const taken = await agenda('ijssel-vecht', { geldigOp: '2021-10-01', binnen: 'P3M' });
      const vaststellen = enige(taken, (t) => t.wat.includes('De raden moeten de visie'));
      expect(vaststellen).toMatchObject({ uiterlijk: '2021-12-31', wie: 'alle partijen', zekerheid: 'ja' });
      expect(vaststellen.wat).toBe(
        '“Herijkte regiovisie BW en MO IJssel-Vecht”: De raden moeten de visie voor 1 januari 2022 vaststellen. Op 31 december 2021.',
      );
      expect(bronnen(...vaststellen.redenen)).toEqual(['002 regels 22-24, 655-656']);
      expect(taken.filter((t) => t.soort === 'besluit' && t.volgens === 'vastgelegd').length).toBe(8);
      // Without a day of its own, the day of the norm stands: for every council that a regiovisie needs.
      const open = await inRegio<Bladzijde<OpenBesluit>>('westelijke-mijnstreek', 'besluiten-open', {
        geldigOp: '2020-11-01',
      });
      const raden = open.resultaten.filter((b) => b.gevraagdDoor === 'NvO R1');
      expect(raden.map((b) => [b.partijNaam, b.uiterlijk, b.uiterlijkVolgens, b.stand])).toEqual(
        ['Beek', 'Sittard-Geleen', 'Stein'].map((naam) => [naam, '2021-12-31', 'norm', 'niet-bekend']),
      );
      // Once the day is past it stays open: that it was done is not recorded.
      const verstreken = await agenda('ijssel-vecht', { geldigOp: '2022-02-01', stand: 'verstreken' });
      expect(verstreken.map((t) => t.wat)).toContain(vaststellen.wat);

      // Westelijke Mijnstreek aims at "around the summer of 2021"; the parts not discussed have no day at all.
      const mijnstreek = await agenda('westelijke-mijnstreek', { geldigOp: '2020-11-01', binnen: 'P1Y' });
      const colleges = enige(mijnstreek, (t) => t.soort === 'besluit');
      expect(colleges).toMatchObject({ uiterlijk: '2021-06-30', wie: 'colleges', zekerheid: 'niet-bekend' });
      expect(bronnen(...colleges.redenen)).toEqual(['003 regel 3753']);
    },
  );

  vraag('C16', 'which agreement does this plan elaborate or replace?', ['003:330', '003:3340'], async () => {
    const kader = await overeenkomst('flevoland.kader-zorglandschap');
    const vervangt = enige(kader.relaties, (r) => r.soort === 'vervangt');
    expect([vervangt.richting, vervangt.overeenkomst, vervangt.van]).toEqual([
      'naar',
      'flevoland.regionaal-kompas',
      { datum: '2020' },
    ]);
    // Seen from the older one; whether it still held is not known, because whether the new one holds is not.
    const kompas = await overeenkomst('flevoland.regionaal-kompas', { geldigOp: '2022-01-01' });
    expect(enige(kompas.relaties, (r) => r.soort === 'vervangt').richting).toBe('van');
    expect(kompas.geldt.oordeel).toBe('niet-bekend');
    const reden = regelVan(kompas.geldt.redenen, 'vervanging');
    expect(reden.gebeurtenissen).toEqual([vervangt.gebeurtenis]);
    expect(bronnen(reden)).toEqual(['003 regels 264, 330']);
    const plan = await overeenkomst('nissewaard.regioplan');
    expect(
      enige(plan.relaties, (r) => r.richting === 'naar' && r.soort === 'uitwerking-van').overeenkomst,
    ).toBe('nissewaard.regionaal-plan');
  });

  vraag('C17', 'what is the notice period and what does leaving cost?', ['002:578-579'], async () => {
    const id = 'ijssel-vecht.dvo-centrale-toegang';
    const zwolle = await over<Opzeggingsgevolgen>(id, 'gevolgen', {
      gemeente: 'gm0193',
      geldigOp: '2021-12-01',
    });
    // No notice period is stated; without notice it ends by itself.
    expect(zwolle.vroegsteEinde).toMatchObject({ laatsteDag: null, opzegtermijn: null });
    expect(zwolle.vroegsteEinde.uitleg).toBe(
      'Niet bekend: een opzegtermijn is niet vastgelegd. Zonder opzegging eindigt zij uiterlijk 31 december 2022.',
    );
    // "The regiogemeenten" are parties: whether Zwolle is one of them the report does not say.
    expect([zwolle.partijOp, codes(zwolle.bevindingen)]).toEqual([
      'niet-bekend',
      ['opzegtermijn-niet-bekend'],
    ]);
    // Costs there will be; how high and for whom, the source does not say.
    const kosten = enige(zwolle.verplichtingen, (v) => v.soort === 'desintegratiekosten');
    expect([kosten.komtOp, bronInWoorden(kosten.bron)]).toEqual([true, '002 regels 578-579']);
    expect(kosten.omschrijving).toContain('Hoe hoog ze zijn en wie ze betaalt staat er niet.');
    // Nowhere in the whole set is there a notice period.
    const elders = await over<Opzeggingsgevolgen>('amersfoort.moed-moet', 'gevolgen', { gemeente: 'gm0345' });
    expect(codes(elders.bevindingen)).toEqual(['opzegtermijn-niet-bekend', 'kosten-niet-bekend']);
  });

  vraag(
    'C18',
    'which contracts with providers are yearly, multi-year or open-ended?',
    ['003:426', '003:1742'],
    async () => {
      const contracten = async (id: string) =>
        (await over<ContractenStand>(id, 'contracten', { geldigOp: '2021-02-01' })).contracten;
      const amersfoort = enige(await contracten('amersfoort.contracten-bw'), () => true);
      // A year, and four times a year more: multi-year only if the options are used, and that is not recorded.
      expect(amersfoort).toMatchObject({ aard: 'meerjarig', uiterlijkEinde: null });
      expect(amersfoort.delen.map((d) => [d.soort, d.duur, d.gelicht])).toEqual([
        ['basis', 'P1Y', 'ja'],
        ...Array(4).fill(['optie', 'P1Y', 'niet-bekend']),
      ]);
      expect(amersfoort.redenen.map((r) => r.regel)).toEqual([
        'contracttermijn',
        'contractbegin-niet-bekend',
      ]);
      expect(bronnen(...amersfoort.redenen)).toEqual(['003 regels 425-426']);

      const vallei = await contracten('vallei-regio.contracten');
      expect(vallei.map((c) => [c.domeinen, c.aard, c.delen.map((d) => d.duur)])).toEqual([
        [['bw'], 'onbepaald', []],
        [['mo'], 'meerjarig', ['P5Y']],
      ]);
      expect(bronnen(...vallei.flatMap((c) => c.redenen))).toEqual(['003 regels 1741-1742']);
    },
  );

  vraag(
    'C19',
    'which municipality decided which variant of access, per phase?',
    ['003:2248', '002:559-562'],
    async () => {
      const stand = await over<OnderwerpenStand>(
        'groninger-gemeenten.decentralisatie-toegang',
        'onderwerpenstand',
        { geldigOp: '2021-02-01' },
      );
      const fasen = stand.onderwerpen.filter((o) => o.functie === 'beschermd wonen');
      expect(fasen.map((o) => [o.variant, o.van?.datum, o.stadium, o.omschrijving])).toEqual([
        ['lokaal', '2021-01-01', 'aangekondigd', 'fase 1: de eerste vier gemeenten; welke staat er niet'],
        ['lokaal', '2021', 'aangekondigd', 'fase 2: de andere gemeenten, later in het jaar'],
      ]);
      expect(bronnen(...fasen.flatMap((o) => o.redenen))).toEqual(['003 regel 2248']);
      // No municipality is named, so no choice of any is shown.
      expect(stand.varianten).toEqual([]);
      const opvang = enige(stand.onderwerpen, (o) => o.functie === 'opvang');
      expect([opvang.variant, opvang.niveau]).toEqual(['centraal', 'regionaal']);

      const ijsselVecht = await over<OnderwerpenStand>('ijssel-vecht.toegangsvoorstel', 'onderwerpenstand', {
        geldigOp: '2021-12-01',
      });
      expect(ijsselVecht.onderwerpen.map((o) => [o.variant, o.stadium])).toEqual([
        ['basispakket', 'aangekondigd'],
        ['pluspakket', 'aangekondigd'],
      ]);
      expect(bronnen(...ijsselVecht.onderwerpen.flatMap((o) => o.redenen))).toEqual([
        '002 regels 559-562, 596-600',
      ]);
      expect(ijsselVecht.varianten).toEqual([]);
    },
  );
});
