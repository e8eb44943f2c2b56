import type { Bindend } from '@regiolog/domein/vragen/bindende-overeenkomsten';
import type { Lid } from '@regiolog/domein/vragen/lidmaatschap';
import type { OntbrekendePartijen } from '@regiolog/domein/vragen/ontbrekende-partijen';
import type { OvereenkomstAntwoord } from '@regiolog/domein/vragen/overeenkomst/antwoord';
import type { NietTeBeoordelen, OvereenkomstKern } from '@regiolog/domein/vragen/overeenkomsten';
import type { Reden } from '@regiolog/domein/vragen/reden';
import type { RegioStand } from '@regiolog/domein/vragen/regio-stand';
import type { UittredingAntwoord } from '@regiolog/domein/vragen/uittreding';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Bladzijde,
  bronInWoorden,
  bronnen,
  enige,
  type Iemand,
  json,
  openRegister,
  type Probleem,
  type Register,
} from './register.ts';

/**
 * The questions of the field, asked over the real reference set, each with the answer that an honest coordinator
 * would give: often "niet bekend", and then why. `003:581` is line 581 of the document whose name begins with 003.
 */

let register: Register;
let auditor: Iemand;

beforeAll(async () => {
  register = await openRegister();
  auditor = register.als('auditor');
});
afterAll(() => register.stop());

/** A question of the field, with the passages it rests on. */
function vraag(code: string, tekst: string, passages: readonly string[], doe: () => Promise<void>): void {
  it(`${code}: ${tekst} [${passages.join('; ')}]`, doe);
}

const overeenkomst = async (id: string, tijden: Record<string, string> = {}) =>
  (await auditor.vraag<OvereenkomstAntwoord>(`/v1/overeenkomsten/${id}`, tijden)).antwoord;
const lijst = async (regio: string, filter: Record<string, string>) =>
  (await auditor.vraag<Bladzijde<OvereenkomstKern>>(`/v1/regios/${regio}/overeenkomsten`, filter)).antwoord;
const bindend = async (gemeente: string, filter: Record<string, string>) =>
  (
    await auditor.vraag<Bladzijde<Bindend> & { nietTeBeoordelen: NietTeBeoordelen[] }>(
      `/v1/gemeenten/${gemeente}/overeenkomsten`,
      filter,
    )
  ).antwoord;
const stand = async (regio: string, tijden: Record<string, string>) =>
  (await auditor.vraag<RegioStand>(`/v1/regios/${regio}/stand`, tijden)).antwoord;

type Verleden = Bladzijde<{
  gebeurtenis: string;
  soort: string;
  door: string;
  rol: string;
  toelichting: unknown;
  inhoud: unknown;
  voorheen: unknown;
  corrigeert: string | null;
  gerectificeerdDoor: string | null;
  bron: Parameters<typeof bronInWoorden>[0];
}> & { readonly ketenKlopt: boolean };
const verleden = async (id: string) =>
  json<Verleden>(await auditor.lees(`/v1/overeenkomsten/${id}/geschiedenis`, { aantal: 200 }));

const regelVan = (redenen: readonly Reden[], regel: string) => enige(redenen, (r) => r.regel === regel);
const codes = (bevindingen: readonly { code: string }[]) => bevindingen.map((b) => b.code);

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
    expect(past.uitleg).toContain('bestuurlijk-overleg DWO');
    const melding = enige(delft.meldingen, (m) => past.gebeurtenissen.includes(m.gebeurtenis));
    expect(bronInWoorden(melding.bron)).toBe('003 regel 1096');

    const denHaag = await overeenkomst('den-haag.regiovisie');
    const zonder = enige(denHaag.bevindingen, (b) => b.code === 'gemeld-zonder-orgaan');
    const bron = enige(denHaag.meldingen, (m) => zonder.gebeurtenissen.includes(m.gebeurtenis));
    expect([bron.opmerking, bronInWoorden(bron.bron)]).toEqual([
      'raden kregen haar ter kennisname',
      '003 regels 1262, 1296',
    ]);
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
      const pad = `/v1/overeenkomsten/${id}/ontbrekende-partijen`;
      const { antwoord } = await auditor.vraag<OntbrekendePartijen>(pad, { geldigOp: '2020-10-29' });
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
    expect(addendum).toMatchObject({ richting: 'van', overeenkomst: 'almelo.addendum-2019', partijen: [] });
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
      (await verleden('almelo.addendum-2019')).resultaten,
      (g) => g.soort === 'RelatieGelegd',
    );
    expect(addendum.gebeurtenis).toBe(gelegd.gebeurtenis);
    expect(enige(eigen.relaties, (r) => r.richting === 'naar').gebeurtenis).toBe(gelegd.gebeurtenis);
  });

  vraag('C7', 'is Nijkerk covered by the DVO, or by its own?', ['001:1956-1959'], async () => {
    const nijkerk = await bindend('gm0267', { geldigOp: '2022-01-01' });
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
    const reactie = await auditor.lees(`/v1/overeenkomsten/${id}/tekstverschillen`, { van: '2', naar: '3' });
    expect(reactie.status).toBe(400);
    expect(json<Probleem>(reactie).fouten?.map((f) => f.veld)).toEqual(['van', 'naar']);
  });

  vraag(
    'C10',
    'which agreements does the exit of Veenendaal touch, on which date?',
    ['001:704-720'],
    async () => {
      const pad = '/v1/regios/amersfoort/uittredingen/gm0345';
      const { antwoord } = await auditor.vraag<UittredingAntwoord>(pad, { geldigOp: '2021-12-31' });
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
      // Before June 2020 nobody knew of an exit.
      const eerder = await auditor.vraag<UittredingAntwoord>(pad, { bekendOp: '2020-05-31' });
      expect(eerder.antwoord.uittredingen).toEqual([]);
    },
  );

  vraag(
    'C13',
    'which agreement covers MO and which BW in this municipality?',
    ['002:640-643', '003:3720'],
    async () => {
      type MetRegios = { regios: { regio: string; lidmaatschap: Lid }[] };
      const { antwoord } = await auditor.vraag<MetRegios>('/v1/gemeenten/gm1883', { geldigOp: '2022-01-01' });
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

      const zwolle = (domein: string) => bindend('gm0193', { geldigOp: '2022-01-01', domein });
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
});

describe('questions of an auditor', () => {
  vraag(
    'A1',
    'when did each organ decide, in which capacity, on which version?',
    ['000:1-5', '003:375', '004:168-173'],
    async () => {
      const moedMoet = await overeenkomst('amersfoort.moed-moet', { geldigOp: '2021-12-31' });
      expect(moedMoet.partijen.length).toBe(8);
      for (const partij of moedMoet.partijen) {
        // The council, in 2017; on which version of the text is not known.
        expect(
          partij.besluiten.map((b) => [b.orgaan, b.uitkomst, b.datum, b.versie]),
          partij.naam,
        ).toEqual([['raad', 'vastgesteld', '2017', null]]);
        expect(bronnen(regelVan(partij.redenen, 'gebonden')), partij.naam).toContain(
          '003 regel 375 (eind 2017); namen: 001 regels 559-563',
        );
      }
      // Every event that the answer rests on is in the history, whose chain was recomputed.
      const geschiedenis = await verleden('amersfoort.moed-moet');
      expect(geschiedenis.ketenKlopt).toBe(true);
      const nummers = new Set(geschiedenis.resultaten.map((g) => g.gebeurtenis));
      const genoemd = moedMoet.partijen.flatMap((p) => p.redenen.flatMap((r) => r.gebeurtenissen));
      expect(genoemd.filter((g) => !nummers.has(g))).toEqual([]);

      const soest = await overeenkomst('amersfoort.raadsvoorstel-soest-jeugd');
      const partij = enige(soest.partijen, () => true);
      expect(partij.naam).toBe('Soest');
      expect(partij.ondertekeningen.map((o) => [o.orgaan, o.datum, o.versie])).toEqual([
        ['burgemeester en secretaris', '2021-09-02', null],
      ]);
      // A signed proposal: the council has not decided.
      expect(partij.besluiten).toEqual([]);
      expect(bronnen(...partij.redenen)).toContain('004 regels 168-175');
    },
  );

  vraag('A2', 'did the council decide, or was it only informed?', ['002:185-186', '003:1296'], async () => {
    const uitwerking = await overeenkomst('ijssel-vecht.uitwerking-bw-2020', { geldigOp: '2021-12-31' });
    const raden = uitwerking.partijen.filter((p) => 'gemeente' in p.partij);
    expect(raden.length).toBe(8);
    for (const raad of raden) {
      expect(
        raad.besluiten.map((b) => [b.orgaan, b.uitkomst]),
        raad.naam,
      ).toEqual([['raad', 'ter-kennisname']]);
      // Nobody said that they are parties: they are shown by what they did.
      expect([raad.basis, raad.gebonden], raad.naam).toEqual(['handeling', 'niet-bekend']);
      expect(bronnen(...raad.redenen), raad.naam).toEqual(['002 regels 185-186 (eind 2020 verzonden)']);
    }
    expect(codes(uitwerking.bevindingen).filter((c) => c === 'alleen-ter-kennisname').length).toBe(8);
    const overleg = enige(uitwerking.partijen, (p) => 'organisatie' in p.partij);
    expect(overleg.besluiten.map((b) => [b.orgaan, b.uitkomst, b.datum])).toEqual([
      ['overleg', 'vastgesteld', '2020-09'],
    ]);
    // At the end of September 2020 only the meeting had acted.
    const toen = await overeenkomst('ijssel-vecht.uitwerking-bw-2020', {
      geldigOp: '2020-10-01',
      bekendOp: '2020-10-01',
    });
    expect(toen.partijen.map((p) => p.naam)).toEqual(['Regio IJssel-Vecht']);
  });

  vraag('A8', 'what was the planned end, and was it extended in time?', ['003:581', '003:4005'], async () => {
    const { looptijd, meldingen } = await overeenkomst('oost-veluwe.convenant-mo-bw', {
      geldigOp: '2021-06-01',
    });
    expect(looptijd).toMatchObject({ einde: null, laatsteDag: null, verlengingen: [] });
    expect(looptijd.voornemens.map((v) => [v.duur, v.gevolgd])).toEqual([['P1Y', false]]);
    expect(meldingen.map((m) => m.einde?.datum)).toEqual(['2021-01-01']);
    // Limburg: "extended by a year", from which end to which is in no source.
    const limburg = await overeenkomst('noord-en-midden-limburg.visie');
    expect(limburg.looptijd).toMatchObject({ einde: null, verlengingen: [], voornemens: [] });
    expect(limburg.meldingen.map((m) => [m.status, m.einde, bronInWoorden(m.bron)])).toEqual([
      ['verlengd', null, '003 regels 4005, 4051'],
    ]);
  });

  vraag(
    'A10',
    'who changed this record, why, and what did it say before?',
    ['002:529 as example'],
    async () => {
      const id = 'ijssel-vecht.dvo-centrale-toegang';
      const oud = enige((await verleden(id)).resultaten, (g) => g.soort === 'LooptijdVastgelegd');
      const toen = await auditor.vraag<OvereenkomstAntwoord>(`/v1/overeenkomsten/${id}`);
      expect(toen.antwoord.looptijd.laatsteDag).toBe('2022-12-31');

      const herstel = await register
        .als('coordinator', { regio: 'ijssel-vecht', sub: 'p-coordinator-ijv' })
        .legVast(`/v1/overeenkomsten/${id}/rectificaties`, {
          gebeurtenis: oud.gebeurtenis,
          vervanging: {
            soort: 'LooptijdVastgelegd',
            inhoud: { van: { datum: '2021' }, einde: { soort: 'tot', datum: '2022' } },
          },
          toelichting: 'De ondertekende overeenkomst noemt "tot 2022".',
        });

      const na = (await verleden(id)).resultaten;
      const correctie = enige(na, (g) => g.gebeurtenis === herstel.gebeurtenis);
      expect(correctie).toMatchObject({
        soort: 'GebeurtenisGerectificeerd',
        door: 'p-coordinator-ijv',
        rol: 'coordinator',
        toelichting: 'De ondertekende overeenkomst noemt "tot 2022".',
        corrigeert: oud.gebeurtenis,
        inhoud: { data: { einde: { soort: 'tot', datum: '2022' } } },
        voorheen: { einde: { soort: 'tot-en-met', datum: '2022' } },
      });
      expect(enige(na, (g) => g.gebeurtenis === oud.gebeurtenis).gerectificeerdDoor).toBe(
        herstel.gebeurtenis,
      );
      expect((await overeenkomst(id)).looptijd.laatsteDag).toBe('2021-12-31');
      // The old belief stays readable under its own times.
      const { geldigOp, bekendOp, beschikbaarOp } = toen.tijden;
      expect((await overeenkomst(id, { geldigOp, bekendOp, beschikbaarOp })).looptijd.laatsteDag).toBe(
        '2022-12-31',
      );
    },
  );
});
