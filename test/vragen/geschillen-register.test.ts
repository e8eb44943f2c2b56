import type { GeldAntwoord } from '@regiolog/domein/vragen/geld/geld';
import type { GeschilrouteAntwoord } from '@regiolog/domein/vragen/geschil/geschilroute';
import type { Reconstructie } from '@regiolog/domein/vragen/geschil/reconstructie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vraag } from './gevallen.ts';
import { codes, lezer, regelVan } from './lezen.ts';
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
 * What a commission asks of the register, over the real reference set, each with the answer that an honest secretary
 * would give: often "niet bekend", and then why. K8, K9 and K12 are about the file of the dispute itself.
 */

let register: Register;
beforeAll(async () => {
  register = await openRegister();
});
afterAll(() => register.stop());

/** An auditor sees what every region keeps. */
const auditor = () => register.als('auditor');
type Query = Readonly<Record<string, string | readonly string[]>>;

/** Municipalities are named by repeating the key. */
function alsQuery(query: Query): string {
  const paren = Object.entries(query).flatMap(([sleutel, waarde]) =>
    [waarde].flat().map((deel): [string, string] => [sleutel, deel]),
  );
  return String(new URLSearchParams(paren));
}
const route = (query: Query, wie = auditor()) =>
  lezer(wie).vraag<GeschilrouteAntwoord>(`geschilroutes?${alsQuery(query)}`);
const toen = (query: Query, wie = auditor()) =>
  lezer(wie).vraag<Reconstructie>(`reconstructies?${alsQuery(query)}`);

const AMERSFOORT = 'gm0307';
const [ZWOLLE, HARDENBERG] = ['gm0193', 'gm0160'] as const;
const SAMEN = { gemeente: [ZWOLLE, HARDENBERG] };
const deel = (r: Reconstructie, welk: string) => enige(r.delen, (d) => d.deel === welk);
const afspraak = (r: Reconstructie, id: string) => enige(r.afspraken, (a) => a.id === id);

describe('questions of a commission to the register', () => {
  vraag(
    'K1',
    'which agreement, incl. addenda, was in force between A and B on 3 March?',
    ['002:622-624', '003:239', '003:190'],
    async () => {
      const r = await toen({ ...SAMEN, geldigOp: '2022-03-03' });
      const convenant = afspraak(r, 'ijssel-vecht.convenant');
      // A source says that they work with it; that it came into force, or who signed, nobody recorded.
      expect([convenant.geldt, convenant.tussenPartijen]).toEqual(['niet-bekend', 'niet-bekend']);
      expect(convenant.gemeld).toEqual({ status: 'van-kracht', peildatum: '2021' });
      expect(convenant.redenen.map((x) => x.regel)).toContain('inwerkingtreding-niet-bekend');
      expect(deel(r, 'afspraken')).toMatchObject({
        oordeel: 'niet-bekend',
        uitleg: 'Niet bekend: welke afspraak alle gemeenten in het geschil bindt.',
      });

      const twente = await toen({
        gemeente: ['gm0141', 'gm0153'],
        overeenkomst: 'almelo.addendum-2019',
        geldigOp: '2021-03-03',
      });
      const addendum = afspraak(twente, 'almelo.addendum-2019');
      expect(addendum.relaties.map((x) => [x.soort, x.overeenkomst])).toEqual([
        ['addendum-bij', 'almelo.convenant-twente-2015'],
      ]);
      // Six municipalities of subregio Almelo; which six, the source does not say.
      expect([addendum.tussenPartijen, addendum.partijen]).toEqual(['niet-bekend', []]);
      const melding = enige(addendum.meldingen, () => true);
      expect([melding.partijenOmschrijving, bronInWoorden(melding.bron)]).toEqual([
        'zes gemeenten subregio Almelo',
        '003 regels 190, 220, 239',
      ]);
    },
  );

  vraag(
    'K2',
    'had both colleges validly decided before the event?',
    ['003:186', '003:3136', '001:51'],
    async () => {
      const besluiten = async (gemeente: readonly string[], overeenkomst: string, geldigOp: string) => {
        const r = await toen({ gemeente, overeenkomst, geldigOp });
        const { partijen, meldingen } = afspraak(r, overeenkomst);
        return [deel(r, 'besluiten').oordeel, partijen.map((p) => p.geldigBesloten), meldingen[0]?.organen];
      };
      // Reports name the colleges; what a source reports is no decision of a college.
      expect(await besluiten(['gm0141', 'gm0153'], 'almelo.regioplan', '2021-03-03')).toEqual([
        'niet-bekend',
        [],
        ['colleges'],
      ]);
      expect((await besluiten(['gm0935'], 'maastricht.sok-concept', '2021-03-03'))[0]).toBe('niet-bekend');
      // Of Moed Moet the councils decided in 2017: before that year nobody had, during it nobody can say.
      const moedMoet = (dag: string) =>
        besluiten([AMERSFOORT, 'gm0342'], 'amersfoort.moed-moet', dag).then(([oordeel]) => oordeel);
      expect(await moedMoet('2018-03-03')).toBe('ja');
      expect(await moedMoet('2017-03-03')).toBe('onzeker');
      expect(await moedMoet('2016-12-31')).toBe('nee');
    },
  );

  vraag(
    'K3',
    'which clause on disputes applies: DVO, regional, national?',
    ['001:2051-2055', '002:602-615', '002:745-747', '001:2057-2063'],
    async () => {
      const kort = async (query: Query) => {
        const { forum, oordeel } = await route({ geldigOp: '2022-03-03', ...query });
        return [forum, oordeel];
      };
      const amersfoort = { gemeente: [AMERSFOORT, 'gm0342'], soort: 'kosten-ondersteuning' };
      expect(await kort(amersfoort)).toEqual(['clausule-dvo', 'niet-aangetoond']);
      const clausule = await route({
        ...amersfoort,
        overeenkomst: 'amersfoort.dvo-omnv-opname',
        bepaling: 'geschillen',
        geldigOp: '2022-03-03',
      });
      expect(codes(clausule.bevindingen)).toEqual(['aangekondigd-niet-geregeld']);
      expect(bronnen(...clausule.redenen)).toEqual(['001 regels 2051-2055']);

      const binnen = await route({ ...SAMEN, soort: 'plaatsing', geldigOp: '2022-03-03' });
      expect([binnen.forum, binnen.oordeel]).toEqual(['regionale-commissie', 'niet-aangetoond']);
      expect(bronnen(...binnen.redenen)).toContain('002 regels 602-606, 609-611, 613-615');
      const buiten = await route({
        gemeente: [ZWOLLE, AMERSFOORT],
        soort: 'plaatsing',
        gevraagd: 'regionale-commissie',
        geldigOp: '2022-03-03',
      });
      expect([buiten.dezelfdeRegio, buiten.forum, buiten.oordeel]).toEqual([
        'nee',
        'nvo-commissie',
        'niet-aangetoond',
      ]);
      expect(buiten.verwijzing).toContain('De geschillencommissie van de regio gaat hier niet over');

      const ver = { gemeente: [ZWOLLE, AMERSFOORT] };
      expect(await kort({ ...ver, soort: 'toegang-buiten-regio' })).toEqual([
        'landelijke-commissie-toegang',
        'niet-bekend',
      ]);
      expect(await kort({ ...ver, soort: 'toepassing-norm' })).toEqual(['nvo-commissie', 'niet-aangetoond']);
      expect(await kort({ ...ver, soort: 'zorg-aanbieder' })).toEqual(['klachtregeling', 'ja']);
      // The regeling of Maastricht is in the making: then gedeputeerde staten are not shown to be competent.
      expect(
        await kort({ gemeente: ['gm0935'], soort: 'zeggenschap', overeenkomst: 'maastricht.gr-licht' }),
      ).toEqual(['gedeputeerde-staten', 'niet-bekend']);
    },
  );

  vraag('K4', 'is this person a new client on the reporting date?', ['002:297-299'], async () => {
    const client = async (laatsteGebruik: string) => {
      const r = await toen({
        ...SAMEN,
        domein: 'bw',
        geldigOp: '2023-01-16',
        meldingsdatum: '2023-01-16',
        laatsteAanvraag: 'geen',
        laatsteGebruik,
      });
      return enige(r.nieuweClient, (n) => n.overeenkomst === 'ijssel-vecht.regiovisie-2021');
    };
    const [ervoor, erin] = [await client('2022-01-15'), await client('2022-01-16')];
    expect([ervoor.nieuw, erin.nieuw]).toEqual(['ja', 'nee']);
    expect([erin.dagen, erin.eersteDag]).toEqual([365, '2022-01-16']);
    // The rule stands in a vision that lay before the councils: that it holds is not shown.
    expect(erin.geldt).toBe('niet-aangetoond');
    expect(bronnen(regelVan(erin.redenen, 'nieuwe-client'))).toEqual(['002 regels 297-299']);
  });

  vraag(
    'K5',
    'which region did the municipality belong to on that date for this domain?',
    ['003:690', '001:172-174', '003:1705'],
    async () => {
      const lid = async (gemeente: string, geldigOp: string) => {
        const { partijen } = await toen({ gemeente, geldigOp });
        const { regios } = enige(partijen, () => true);
        return regios.map((x) => [x.regio, ...x.lidmaatschap.domeinen.map((d) => `${d.domein} ${d.lid}`)]);
      };
      expect((await lid('gm0345', '2021-12-31'))[0]).toEqual(['amersfoort', 'bw ja', 'mo ja']);
      expect((await lid('gm0345', '2022-01-01')).map(([regio]) => regio)).toEqual(['vallei-regio']);
      // Wageningen stands in two regions; both only as a source reports it.
      expect(await lid('gm0289', '2020-10-29')).toEqual([
        ['centraal-gelderland', 'bw niet-bekend'],
        ['vallei-regio', 'bw niet-bekend', 'mo niet-bekend'],
      ]);
      const r = await toen({ gemeente: 'gm0289', geldigOp: '2020-10-29' });
      expect(deel(r, 'regio').oordeel).toBe('niet-bekend');
      expect(bronnen(...(r.partijen[0]?.redenen ?? []))).toContain('003 regel 690');
    },
  );

  vraag(
    'K6',
    'which finance rule applies to a client with an indication of before 2023?',
    ['002:285-289', '002:323-334'],
    async () => {
      const r = await toen({ ...SAMEN, domein: 'bw', geldigOp: '2023-01-16' });
      const regel = (naam: string) => enige(r.geldregels, (g) => g.regel === naam);
      const solidair = regel('solidariteit-historisch');
      expect([solidair.stadium, solidair.geldt, solidair.van, solidair.einde?.voorwaarde]).toEqual([
        'geregeld',
        'niet-bekend',
        { datum: '2023-01-01' },
        'de evaluatie in 2025 beslist over voortzetten, aanpassen of stoppen',
      ]);
      expect(bronnen(regelVan(solidair.redenen, 'geldregel'))).toEqual(['002 regels 323-334']);
      const historisch = regel('historisch-budget-zwolle');
      expect([historisch.stadium, historisch.geldt, historisch.einde?.datum]).toEqual([
        'aangekondigd',
        'niet-aangetoond',
        '2032',
      ]);
      expect(bronnen(regelVan(historisch.redenen, 'geldregel'))).toEqual(['002 regels 285-292']);
      expect(deel(r, 'geldregel').oordeel).toBe('niet-bekend');
      const ervoor = await toen({ ...SAMEN, domein: 'bw', geldigOp: '2022-12-31' });
      expect(ervoor.geldregels.map((g) => g.regel)).not.toContain('solidariteit-historisch');
    },
  );

  vraag(
    'K7',
    'which municipality is responsible after a re-indication in Bergen op Zoom?',
    ['003:906-916'],
    async () => {
      const lees = lezer(register.als('coordinator', { regio: 'bergen-op-zoom' }));
      const geld = await lees.over<GeldAntwoord>('bergen-op-zoom.richting-2019', 'geld', {
        geldigOp: '2022-03-03',
      });
      const lopend = enige(geld.regels, (g) => g.regel === 'lopende-indicaties');
      expect([lopend.dragerNaam, lopend.stadium, lopend.geldt]).toEqual([
        'Bergen op Zoom',
        'aangekondigd',
        'niet-aangetoond',
      ]);
      expect(bronnen(regelVan(lopend.redenen, 'geldregel'))).toEqual(['003 regels 906-910']);
      // At a re-indication the client goes to the municipality of origin; the source tells it as a direction of a plan.
      const { resultaten } = await lees.over<
        Bladzijde<{ inhoud: { thema: string; stadium: string; omschrijving: string }; bron: never }>
      >('bergen-op-zoom.overgang-clienten', 'onderwerpen', {});
      const overgang = enige(resultaten, (o) => o.inhoud.thema === 'overgang-en-zekerheid-client');
      expect(overgang.inhoud.stadium).toBe('aangekondigd');
      expect(overgang.inhoud.omschrijving).toContain('gemeente van herkomst');
      expect(bronInWoorden(overgang.bron)).toBe('003 regel 916');
      const r = await toen({
        gemeente: 'gm0748',
        regio: 'bergen-op-zoom',
        domein: 'bw',
        geldigOp: '2022-03-03',
      });
      expect(deel(r, 'geldregel')).toMatchObject({
        oordeel: 'niet-bekend',
        uitleg: 'Niet bekend: welke regel over geld geldt.',
      });
    },
  );

  vraag('K10', 'was the agreed text really the text that was signed?', ['003:2450', '003:3223'], async () => {
    // The colleges of Noord-Veluwe signed, by a report; on which text, and when, no source tells.
    const r = await toen({ gemeente: 'gm0243', overeenkomst: 'noord-veluwe.sok', geldigOp: '2021-03-03' });
    const sok = afspraak(r, 'noord-veluwe.sok');
    expect([sok.gemeld?.status, sok.tekst]).toEqual(['ondertekend', null]);
    expect(sok.partijen.map((p) => [p.naam, p.getekend, p.ondertekeningen])).toEqual([
      ['Harderwijk', 'niet-bekend', []],
    ]);
    const concept = afspraak(
      await toen({ gemeente: 'gm0935', overeenkomst: 'maastricht.sok-concept', geldigOp: '2021-03-03' }),
      'maastricht.sok-concept',
    );
    expect([concept.tekst, concept.meldingen[0]?.status, concept.meldingen[0]?.documentdatum]).toEqual([
      null,
      'concept',
      '2020-09-08',
    ]);
  });

  vraag(
    'K11',
    'what was known about the finance formula when the decision was taken?',
    ['003:700', '002:303-307'],
    async () => {
      const dan = (bekendOp: string) =>
        toen({
          ...SAMEN,
          domein: 'bw',
          overeenkomst: 'ijssel-vecht.solidariteit-objectief',
          geldigOp: '2022-01-01',
          bekendOp,
        });
      const [eerder, later] = [await dan('2020-12-31'), await dan('2021-12-31')];
      expect([eerder.afspraken, eerder.afhankelijkheden]).toEqual([[], []]);
      const wacht = enige(later.afhankelijkheden, (a) => a.van === 'objectief-verdeelmodel');
      expect(wacht.overeenkomsten.map((o) => o.overeenkomst)).toEqual([
        'ijssel-vecht.solidariteit-objectief',
        'ijssel-vecht.regiovisie-2021',
      ]);
      expect(bronnen(...wacht.overeenkomsten.flatMap((o) => o.redenen))).toEqual([
        '002 regels 337-346',
        '002 regels 303-307',
      ]);
      // A percentage per year stands in no source, so there is none.
      expect(later.geldregels.flatMap((g) => g.gegevens)).toEqual([]);
      const gelderland = await toen({ gemeente: 'gm0202', domein: 'bw', geldigOp: '2020-10-29' });
      const model = enige(gelderland.afhankelijkheden, (a) => a.van === 'objectief-verdeelmodel');
      expect(model.regios).toEqual(['centraal-gelderland']);
    },
  );
});

describe('who asks sees no more than elsewhere', () => {
  it('the coordinator of another region gets only what is national', async () => {
    const zeeland = register.als('coordinator', { regio: 'zeeland' });
    const a = await route({ ...SAMEN, soort: 'plaatsing', geldigOp: '2022-03-03' }, zeeland);
    expect([a.forum, a.oordeel, a.dezelfdeRegio, a.regios]).toEqual([
      'geen',
      'niet-bekend',
      'niet-bekend',
      [],
    ]);
    const r = await toen(
      { ...SAMEN, overeenkomst: 'ijssel-vecht.convenant', geldigOp: '2022-03-03' },
      zeeland,
    );
    expect([r.afspraken, r.geldregels, r.partijen.map((p) => p.regios)]).toEqual([[], [], [[], []]]);
    const niets = await toen(
      { ...SAMEN, overeenkomst: 'ijssel-vecht.niets', geldigOp: '2022-03-03' },
      zeeland,
    );
    expect(r, 'as if the agreement were not there').toEqual(niets);
  });

  it('a question that names nobody is refused, with every fault', async () => {
    const reactie = await auditor().lees('/v1/reconstructies', { bepaling: '9', bevoegdheid: 'toegang' });
    const probleem = json<Probleem>(reactie);
    expect([reactie.status, probleem.fouten?.map((f) => f.veld).sort()]).toEqual([
      400,
      ['doorGemeente', 'gemeente', 'namensGemeente', 'overeenkomst'],
    ]);
  });
});
