import { describe, expect, it } from 'vitest';
import { decider } from '../gedeeld/aggregaat.ts';
import { given, herstel, nummer } from '../gedeeld/given.ts';
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
  ontvangst,
  oordeel,
  REGIO,
  reactietermijn,
  reglement,
  stuk,
  totEnMet,
  uitspraak,
  VERTROUWELIJK,
  VERVANGER,
  VOORZITTER,
  wraking,
  wrakingBeslist,
  ZWOLLE,
  zitting,
} from './historie.ts';
import { dossierstukken, moetHebben, partijenNu, stemgerechtigden, type Zaak } from './state.ts';
import { Fase } from './waarden.ts';

/** What a case has come to after these acts, each of which the register takes. */
function zaakNa(...stappen: readonly GeschilGebeurtenis[]): Zaak {
  const state = given(geschil, ...stappen).state();
  return state.status === 'open' ? state : expect.fail('there is no case');
}
const uitkomsten = ({ punten }: Zaak) => punten.map((p) => p.uitkomst);
const gesloten = (datum: string) => handeling('OnderzoekGesloten', { datum });

describe('a dispute', () => {
  it('goes from notice to closing, through every phase of the design in its order', () => {
    const weg = Fase.options.filter((fase) => fase !== 'gevoegd');
    expect(weg.map((fase) => zaakNa(...totEnMet(fase)).fase)).toEqual(weg);
    const einde = zaakNa(...totEnMet('gesloten'));
    expect(uitkomsten(einde)).toEqual(['gegrond', 'deels-gegrond']);
    expect(einde).toMatchObject({ gemeld: '2023-02-01', aanhangig: '2023-02-20', gesloten: '2023-07-14' });
  });

  it('is notified once, and nothing can be done to one that was not', () => {
    given(geschil).when(gemeld()).thenRecorded(gemeld());
    given(geschil, gemeld()).when(gemeld()).thenRefused('bestaat-al');
    given(geschil)
      .when(ingetrokken(['nieuw'], '2023-02-02'))
      .thenRefused('niet-gevonden');
  });

  it('names each party on one side, and each point by a name of its own', () => {
    given(geschil)
      .when(gemeld({ verweerders: [ZWOLLE, KAMPEN] }))
      .thenRefused('in-strijd-met-dossier');
    const punt = { punt: 'a', omschrijving: 'Iets.' };
    given(geschil)
      .when(gemeld({ punten: [punt, punt] }))
      .thenRefused('in-strijd-met-dossier');
  });

  it('takes talks of before the notice, and nothing else of before it', () => {
    const overleg = handeling('OverlegGehouden', { datum: '2022-12-01', uitkomst: 'geen-oplossing' });
    given(geschil, gemeld()).when(overleg).thenRecorded(overleg);
    given(geschil, gemeld())
      .when(stuk('brief', KAMPEN, '2023-01-31'))
      .thenRefused('in-strijd-met-dossier');
  });

  it('can be acted upon on the day of the notice itself, and is told as an example when it is one', () => {
    const brief = stuk('brief', KAMPEN, '2023-02-01');
    given(geschil, gemeld()).when(brief).thenRecorded(brief);
    expect(zaakNa(gemeld()).voorbeeld).toBe(false);
    expect(zaakNa(gemeld({ voorbeeld: true })).voorbeeld).toBe(true);
  });

  it('warns who files it without talks, hears parties without papers or at short notice, or closes it without a reconstruction', () => {
    const { waarschuw } = decider(geschil);
    const waarschuwing = (tot: Fase, inhoud: GeschilGebeurtenis, ...erbij: GeschilGebeurtenis[]) => {
      const { initialState, evolve } = decider(geschil);
      const { gebeurtenissen } = given(geschil, ...totEnMet(tot), ...erbij);
      return waarschuw({ soort: 'leg-vast', inhoud }, gebeurtenissen.reduce(evolve, initialState));
    };
    const { initialState, evolve } = decider(geschil);
    const kaal = given(geschil, gemeld()).gebeurtenissen.reduce(evolve, initialState);
    const aanhangig = handeling('GeschilAanhangigGemaakt', { datum: '2023-02-20', reglement });
    expect(waarschuw({ soort: 'leg-vast', inhoud: aanhangig }, kaal)).toEqual([
      expect.stringContaining('geen onderling overleg'),
    ]);
    expect(waarschuwing('overleg', aanhangig)).toEqual([]);
    expect(waarschuwing('hoorzitting', zitting('2023-04-14', '2023-05-10'))).toEqual([]);
    expect(waarschuwing('hoorzitting', zitting('2023-04-14', '2023-04-24'))).toEqual([]);
    expect(waarschuwing('hoorzitting', zitting('2023-04-14', '2023-04-20'))).toEqual([
      expect.stringContaining('10 dagen'),
    ]);
    expect(
      waarschuwing('hoorzitting', zitting('2023-04-14', '2023-05-10'), stuk('laat', KAMPEN, '2023-04-14')),
    ).toEqual([expect.stringContaining('alle stukken')]);
    const reactie = (tot: string) => reactietermijn('vraag', [KAMPEN], '2023-04-14', tot);
    expect(waarschuwing('hoorzitting', reactie('2023-04-21'))).toEqual([]);
    expect(waarschuwing('hoorzitting', reactie('2023-04-20'))).toEqual([expect.stringContaining('1 week')]);
    expect(waarschuwing('hoorzitting', gesloten('2023-05-15'))).toEqual([
      expect.stringContaining('reconstructie'),
    ]);
  });
});

describe('parties', () => {
  const toegevoegd = (datum: string) =>
    handeling('PartijToegevoegd', { partij: REGIO, kant: 'verweerder', datum });
  const erbij = toegevoegd('2023-03-07');
  const weg = (partij: typeof ZWOLLE, datum: string) =>
    handeling('PartijTeruggetreden', { partij, reden: 'Geen belang meer.', datum });

  it('join a side, and leave it as long as one stays', () => {
    expect(partijenNu(zaakNa(gemeld(), erbij)).map((p) => p.partij)).toEqual([
      'gemeente:gm0166',
      'gemeente:gm0193',
      'regio:ijssel-vecht',
    ]);
    expect(partijenNu(zaakNa(gemeld(), erbij, weg(ZWOLLE, '2023-03-08'))).map((p) => p.partij)).toEqual([
      'gemeente:gm0166',
      'regio:ijssel-vecht',
    ]);
    given(geschil, gemeld()).when(weg(ZWOLLE, '2023-03-08')).thenRefused('in-strijd-met-dossier');
    given(geschil, gemeld(), erbij).when(erbij).thenRefused('in-strijd-met-dossier');
  });

  it('must all have had the file before it is closed, who joined late as well; who left no longer', () => {
    const tot = [...totEnMet('hoorzitting'), toegevoegd('2023-05-01'), gehoord('2023-05-10')];
    given(geschil, ...tot)
      .when(gesloten('2023-05-15'))
      .thenRefused('stuk-niet-ontvangen');
    const vertrokken = handeling('PartijTeruggetreden', { partij: REGIO, datum: '2023-05-12' });
    given(geschil, ...tot, vertrokken)
      .when(gesloten('2023-05-15'))
      .thenRecorded(gesloten('2023-05-15'));
  });

  it('that left can do no more, but may still have received something, and comes back as a party again', () => {
    const vertrokken = [...totEnMet('aanhangig'), erbij, weg(ZWOLLE, '2023-03-08')];
    given(geschil, ...vertrokken)
      .when(stuk('brief', ZWOLLE, '2023-03-09'))
      .thenRefused('in-strijd-met-dossier');
    const brief = stuk('brief', KAMPEN, '2023-03-07');
    const kreeg = ontvangst('brief', ZWOLLE, '2023-03-08');
    given(geschil, ...totEnMet('aanhangig'), brief, erbij, weg(ZWOLLE, '2023-03-08'))
      .when(kreeg)
      .thenRecorded(kreeg);
    const terug = handeling('PartijToegevoegd', { partij: ZWOLLE, kant: 'verweerder', datum: '2023-03-10' });
    expect(zaakNa(...vertrokken, terug).partijen.filter((p) => p.partij === 'gemeente:gm0193')).toMatchObject(
      [{ tot: '2023-03-08' }, { van: '2023-03-10' }],
    );
  });

  it('say who speaks for them; the last word counts', () => {
    const wie = (ambt: string) =>
      handeling('VertegenwoordigerAangewezen', { partij: ZWOLLE, ambt, datum: '2023-02-03' });
    const zaak = zaakNa(gemeld(), wie('adviseur'), wie('jurist'));
    expect(zaak.partijen.map((p) => p.vertegenwoordiger)).toEqual([undefined, { ambt: 'jurist' }]);
  });
});

describe('points', () => {
  it('are withdrawn by who asked for a ruling, each by itself', () => {
    const zaak = zaakNa(...totEnMet('verweer'), ingetrokken(['nieuw'], '2023-03-10'));
    expect(zaak.fase).toBe('verweer');
    expect(uitkomsten(zaak)).toEqual(['ingetrokken', undefined]);
    const doorAnder = handeling('PuntenIngetrokken', {
      punten: ['kosten'],
      door: ZWOLLE,
      datum: '2023-03-10',
    });
    given(geschil, ...totEnMet('verweer'))
      .when(doorAnder)
      .thenRefused('in-strijd-met-dossier');
  });

  it('are settled each by itself; with the last one the case is over and its terms with it', () => {
    const zaak = zaakNa(
      ...totEnMet('verweer'),
      ingetrokken(['nieuw'], '2023-03-10'),
      geschikt(['kosten'], '2023-03-12'),
    );
    expect(zaak).toMatchObject({ fase: 'gesloten', gesloten: '2023-03-12' });
    expect(zaak.termijnen.every((t) => t.afgedaan)).toBe(true);
  });

  it('are inadmissible each by itself, and with all of them the case ends with who does decide', () => {
    const beslist = (...punten: string[]) =>
      handeling('OntvankelijkheidBeslist', {
        nietOntvankelijk: punten.map((punt) => ({ punt, grond: 'Er is een andere weg.' })),
        verwijzing: 'gedeputeerde-staten',
        motivering: 'Wgr 28.',
        datum: '2023-02-24',
      });
    expect(zaakNa(...totEnMet('ontvankelijkheid'), beslist('kosten'))).toMatchObject({ fase: 'aanvulling' });
    const zaak = zaakNa(...totEnMet('ontvankelijkheid'), beslist('kosten', 'nieuw'));
    expect(zaak).toMatchObject({ fase: 'gesloten', verwijzing: 'gedeputeerde-staten' });
    expect(uitkomsten(zaak)).toEqual(['niet-ontvankelijk', 'niet-ontvankelijk']);
    given(geschil, ...totEnMet('ontvankelijkheid'))
      .when(beslist())
      .thenRefused('in-strijd-met-dossier');
  });

  it('of a case that has ruled do not close it when the last open one is settled: there is still a ruling to follow', () => {
    const tussen = { soort: 'tussenuitspraak', vervolg: 'hoorzitting' } as const;
    const half = [
      ...totEnMet('beraadslaging'),
      ...aangenomen('o-1', '2023-06-01', [oordeel('nieuw')], tussen),
      uitspraak('o-1', '2023-06-02', [oordeel('nieuw')], tussen),
    ];
    expect(zaakNa(...half)).toMatchObject({ fase: 'hoorzitting', gehoord: false });
    expect(zaakNa(...half, geschikt(['kosten'], '2023-06-10'))).toMatchObject({ fase: 'uitspraak' });
  });

  it('join the case under a name of their own, as long as the file is not complete', () => {
    const punt = (naam: string) =>
      handeling('PuntToegevoegd', { punt: naam, omschrijving: 'Nog iets.', datum: '2023-02-02' });
    expect(zaakNa(gemeld(), punt('derde')).punten.map((p) => p.punt)).toEqual(['nieuw', 'kosten', 'derde']);
    given(geschil, gemeld()).when(punt('kosten')).thenRefused('in-strijd-met-dossier');
  });

  it('are named once in an act', () => {
    given(geschil, gemeld())
      .when(ingetrokken(['nieuw', 'nieuw'], '2023-02-02'))
      .thenRefused('in-strijd-met-dossier');
  });
});

describe('hearing both sides', () => {
  const voorSluiting = [...totEnMet('hoorzitting'), gehoord('2023-05-10')];

  it('comes before the closing of the inquiry: on a hearing, or when every party gives that up', () => {
    given(geschil, ...totEnMet('hoorzitting'))
      .when(gesloten('2023-05-15'))
      .thenRefused('in-strijd-met-dossier');
    const afgezien = (instemming: (typeof ZWOLLE)[]) =>
      handeling('ZittingAfgezien', { instemming, datum: '2023-05-01' });
    given(geschil, ...totEnMet('dupliek'))
      .when(afgezien([KAMPEN]))
      .thenRefused('in-strijd-met-dossier');
    expect(zaakNa(...totEnMet('hoorzitting'), afgezien([KAMPEN, ZWOLLE])).gehoord).toBe(true);
  });

  it('on a hearing that is not before its day, by those who sit, and anew when another one is set', () => {
    given(geschil, ...totEnMet('hoorzitting'))
      .when(gehoord('2023-05-09'))
      .thenRefused('in-strijd-met-dossier');
    given(geschil, ...totEnMet('hoorzitting'))
      .when(handeling('ZittingGehouden', { datum: '2023-05-10', aanwezig: ['u-vreemde'] }))
      .thenRefused('in-strijd-met-dossier');
    given(geschil, ...totEnMet('hoorzitting'))
      .when(zitting('2023-04-20', '2023-04-19'))
      .thenRefused('in-strijd-met-dossier');
    given(geschil, ...voorSluiting, zitting('2023-05-12', '2023-06-01'))
      .when(gesloten('2023-05-15'))
      .thenRefused('in-strijd-met-dossier');
  });

  it('tells at what hour the hearing begins and which parties came, when that was recorded', () => {
    const { ZittingBepaald, ZittingGehouden } = geschil.schemas;
    const oproep = { datum: '2023-04-13', zitting: '2023-05-10', plaats: 'Stadhuis Hardenberg' };
    expect(ZittingBepaald.safeParse({ ...oproep, aanvang: '09:30' }).success).toBe(true);
    for (const aanvang of ['9:30', '24:00', '09:30:00', 'half tien'])
      expect(ZittingBepaald.safeParse({ ...oproep, aanvang }).success).toBe(false);
    const verslag = { datum: '2023-05-10', aanwezig: [VOORZITTER] };
    expect(ZittingGehouden.safeParse(verslag).success).toBe(true);
    const met = (verschenen: (typeof KAMPEN)[]) => handeling('ZittingGehouden', { ...verslag, verschenen });
    const na = given(geschil, ...totEnMet('hoorzitting'));
    na.when(met([])).thenRecorded(met([]));
    na.when(met([KAMPEN, ZWOLLE])).thenRecorded(met([KAMPEN, ZWOLLE]));
    na.when(met([KAMPEN, DEVENTER])).thenRefused('in-strijd-met-dossier');
  });

  it('waits for every party to have received every document of the other side and of the commission', () => {
    const brief = stuk('laat', KAMPEN, '2023-05-11');
    given(geschil, ...voorSluiting, brief)
      .when(gesloten('2023-05-15'))
      .thenRefused('stuk-niet-ontvangen');
    const kreeg = ontvangst('laat', ZWOLLE, '2023-05-12');
    given(geschil, ...voorSluiting, brief, kreeg)
      .when(gesloten('2023-05-15'))
      .thenRecorded(gesloten('2023-05-15'));
    const verslag = [stuk('verslag', undefined, '2023-05-11'), ontvangst('verslag', ZWOLLE, '2023-05-12')];
    given(geschil, ...voorSluiting, ...verslag)
      .when(gesloten('2023-05-15'))
      .thenRefused('stuk-niet-ontvangen');
  });

  it('waits for a term to reply, up to and with its last day or until all have replied', () => {
    const termijn = [
      stuk('verslag', undefined, '2023-05-11'),
      ontvangst('verslag', ZWOLLE, '2023-05-12'),
      ontvangst('verslag', KAMPEN, '2023-05-12'),
      reactietermijn('reactie-verslag', [KAMPEN, ZWOLLE], '2023-05-12', '2023-05-19', 'verslag'),
    ];
    const reactie = (door: typeof ZWOLLE, ander: typeof ZWOLLE, naam: string) => [
      stuk(naam, door, '2023-05-14', { soort: 'reactie', reactieOp: 'verslag' }),
      ontvangst(naam, ander, '2023-05-15'),
    ];
    const tot = [...voorSluiting, ...termijn];
    given(geschil, ...tot)
      .when(gesloten('2023-05-19'))
      .thenRefused('termijn-loopt');
    given(geschil, ...tot)
      .when(gesloten('2023-05-20'))
      .thenRecorded(gesloten('2023-05-20'));
    const een = reactie(ZWOLLE, KAMPEN, 'reactie-z');
    given(geschil, ...tot, ...een)
      .when(gesloten('2023-05-16'))
      .thenRefused('termijn-loopt');
    const twee = [...een, ...reactie(KAMPEN, ZWOLLE, 'reactie-k')];
    given(geschil, ...tot, ...twee)
      .when(gesloten('2023-05-16'))
      .thenRecorded(gesloten('2023-05-16'));
  });

  it('holds up what makes a point inadmissible as well', () => {
    const zonderOntvangst = [
      ...totEnMet('aanhangig').slice(0, -1),
      handeling('SamenstellingVastgesteld', { datum: '2023-02-22', leden: LEDEN }),
    ];
    const beslist = (...punten: string[]) =>
      handeling('OntvankelijkheidBeslist', {
        nietOntvankelijk: punten.map((punt) => ({ punt, grond: 'Te laat.' })),
        motivering: 'Gelezen.',
        datum: '2023-02-24',
      });
    given(geschil, ...zonderOntvangst)
      .when(beslist('nieuw'))
      .thenRefused('stuk-niet-ontvangen');
    given(geschil, ...zonderOntvangst)
      .when(beslist())
      .thenRecorded(beslist());
  });

  it('waits for a decision on what a party wants to keep from the other; rightly kept it holds up nothing', () => {
    const prijzen = stuk('prijzen', ZWOLLE, '2023-05-01', { vertrouwelijk: VERTROUWELIJK });
    const tot = [...totEnMet('hoorzitting'), prijzen, gehoord('2023-05-10')];
    given(geschil, ...tot)
      .when(gesloten('2023-05-15'))
      .thenRefused('in-strijd-met-dossier');
    for (const gerechtvaardigd of [true, false]) {
      const na = [...tot, beperkt('prijzen', gerechtvaardigd, '2023-05-11')];
      given(geschil, ...na)
        .when(gesloten('2023-05-15'))
        .thenRecorded(gesloten('2023-05-15'));
      given(geschil, ...na)
        .when(beperkt('prijzen', true, '2023-05-12'))
        .thenRefused('in-strijd-met-dossier');
      expect(dossierstukken(zaakNa(...na)).some((s) => s.stuk === 'prijzen')).toBe(gerechtvaardigd);
    }
    const [dat] = zaakNa(...tot).stukken.slice(-1);
    expect(moetHebben(dat ?? expect.fail(), 'gemeente:gm0166')).toBe(false);
  });
});

describe('documents', () => {
  const tot = totEnMet('verweer');
  const weigert = (g: GeschilGebeurtenis, ...erbij: GeschilGebeurtenis[]) =>
    given(geschil, ...tot, ...erbij)
      .when(g)
      .thenRefused('in-strijd-met-dossier');

  it('have a name of their own, and answer one that is in the file', () => {
    weigert(stuk('verzoekschrift', KAMPEN, '2023-03-07'));
    weigert(stuk('brief', KAMPEN, '2023-03-07', { reactieOp: 'iets-anders' }));
    const notitie = stuk('notitie', undefined, '2023-03-07', { kanaal: 'raadkamer' });
    weigert(stuk('brief', KAMPEN, '2023-03-08', { reactieOp: 'notitie' }), notitie);
  });

  it('lie in the chamber only when they are of the commission, which keeps nothing from the parties elsewhere', () => {
    weigert(stuk('brief', KAMPEN, '2023-03-07', { kanaal: 'raadkamer' }));
    weigert(stuk('brief', undefined, '2023-03-07', { vertrouwelijk: VERTROUWELIJK }));
  });

  it('are sent and received after they were filed, once by each party, and not when they are for the commission alone', () => {
    weigert(ontvangst('verzoekschrift', ZWOLLE, '2023-03-07'));
    weigert(ontvangst('onbekend', ZWOLLE, '2023-03-07'));
    weigert(ontvangst('verzoekschrift', DEVENTER, '2023-03-07'));
    weigert(ontvangst('brief', ZWOLLE, '2023-03-06'), stuk('brief', KAMPEN, '2023-03-07'));
    const prijzen = stuk('prijzen', ZWOLLE, '2023-03-07', { vertrouwelijk: VERTROUWELIJK });
    weigert(ontvangst('prijzen', KAMPEN, '2023-03-08'), prijzen);
    const verzonden = handeling('StukVerzonden', {
      stuk: 'notitie',
      aan: [KAMPEN],
      wijze: 'e-mail',
      datum: '2023-03-08',
    });
    weigert(verzonden, stuk('notitie', undefined, '2023-03-07', { kanaal: 'raadkamer' }));
    weigert(beperkt('verzoekschrift', true, '2023-03-07'));
  });

  it('are sent in as many ways as letters go', () => {
    const { wijze } = geschil.schemas.StukVerzonden.shape;
    const verzonden = wijze.options.map((w) =>
      handeling('StukVerzonden', { stuk: 'verzoekschrift', aan: [ZWOLLE], wijze: w, datum: '2023-02-21' }),
    );
    expect(zaakNa(...totEnMet('aanhangig'), ...verzonden).stukken[0]?.verzonden.map((v) => v.wijze)).toEqual([
      'portaal',
      'e-mail',
      'post',
      'aangetekend',
      'uitgereikt',
    ]);
  });

  it('bear a position of a party on an open point', () => {
    const standpunt = (punt: string, stukken: string[]) =>
      handeling('StandpuntIngenomen', {
        partij: KAMPEN,
        punt,
        stelling: 'Zo is het.',
        stukken,
        datum: '2023-03-07',
      });
    expect(zaakNa(...tot, standpunt('nieuw', ['verzoekschrift'])).standpunten).toMatchObject([
      { partij: 'gemeente:gm0166' },
    ]);
    weigert(standpunt('nieuw', ['onbekend']));
    weigert(standpunt('onbekend', []));
  });

  it('are so few that a seal fits in one event', () => {
    const veel = Array.from({ length: 399 }, (_, n) => stuk(`stuk-${n}`, KAMPEN, '2023-03-07'));
    weigert(stuk('te-veel', KAMPEN, '2023-03-07'), ...veel);
    const standpunten = Array.from({ length: 150 }, () =>
      handeling('StandpuntIngenomen', {
        partij: KAMPEN,
        punt: 'nieuw',
        stelling: 'Zo.',
        stukken: [],
        datum: '2023-03-07',
      }),
    );
    weigert(standpunten[0] ?? expect.fail(), ...standpunten);
  });

  it('come no more when the inquiry is closed, but for what the chamber keeps', () => {
    given(geschil, ...totEnMet('beraadslaging'))
      .when(stuk('laat', KAMPEN, '2023-05-20'))
      .thenRefused('fase-laat-niet-toe');
  });
});

describe('the person behind a case', () => {
  const vernietig = handeling('ClientgegevensVernietigd', {
    referentie: 'c-7f31a2',
    grondslag: 'Selectielijst',
  });
  const vastgelegd = (referentie: string) =>
    handeling('ClientVastgelegd', { referentie, gegevens: { onderwerp: referentie, cijfer: 'x' } });

  it('is one person, whose data are destroyed once and do not come back', () => {
    given(geschil, gemeld()).when(vastgelegd('c-ander1')).thenRefused('in-strijd-met-dossier');
    given(geschil, gemeld()).when(vernietig).thenRefused('in-strijd-met-dossier');
    const weg = given(geschil, gemeld(), vastgelegd('c-7f31a2'), vernietig);
    weg.when(vernietig).thenRefused('in-strijd-met-dossier');
    weg.when(vastgelegd('c-7f31a2')).thenRefused('in-strijd-met-dossier');
    expect(zaakNa(gemeld(), vastgelegd('c-7f31a2'), vernietig)).toMatchObject({
      client: 'c-7f31a2',
      clientgegevens: 'vernietigd',
    });
  });
});

describe('those who sit', () => {
  const bezet = (leden: typeof LEDEN, datum = '2023-02-22') =>
    handeling('SamenstellingVastgesteld', { leden, datum });

  it.each<[string, typeof LEDEN]>([
    ['a member twice', [...LEDEN, { lid: LID, functie: 'lid' }]],
    ['two chairs', [...LEDEN, { lid: 'u-tweede', functie: 'voorzitter' }]],
    ['no secretary', LEDEN.filter((l) => l.functie !== 'secretaris')],
    ['fewer who vote than the quorum', LEDEN.filter((l) => l.lid !== LID)],
  ])('are refused with %s', (_, leden) => {
    given(geschil, ...totEnMet('aanhangig'))
      .when(bezet(leden))
      .thenRefused('in-strijd-met-dossier');
  });

  it.each(['beraadslaging', 'nakoming', 'gesloten'] as const)(
    'can be fixed anew in the phase %s, so that a case whose chair is gone does not end there',
    (fase) => {
      const nieuw = LEDEN.map((l) => (l.functie === 'voorzitter' ? { ...l, lid: 'u-nieuw' } : l));
      const zaak = zaakNa(...totEnMet(fase), bezet(nieuw, '2023-08-01'));
      expect(stemgerechtigden(zaak).map(({ lid }) => lid)).toEqual(['u-nieuw', LID]);
      expect(zaak.fase).toBe(fase);
    },
  );

  it('stand still with the case while one is challenged, and go on when that was decided', () => {
    const tot = [...totEnMet('hoorzitting'), wraking(LID, '2023-04-20')];
    given(geschil, ...tot)
      .when(gehoord('2023-05-10'))
      .thenRefused('wraking-loopt');
    given(geschil, ...tot)
      .when(wraking(LID, '2023-04-21'))
      .thenRefused('in-strijd-met-dossier');
    given(geschil, ...tot)
      .when(wrakingBeslist(LID, false, '2023-04-19'))
      .thenRefused('in-strijd-met-dossier');
    const na = [...tot, wrakingBeslist(LID, false, '2023-04-25')];
    given(geschil, ...na)
      .when(gehoord('2023-05-10'))
      .thenRecorded(gehoord('2023-05-10'));
    given(geschil, ...na)
      .when(wrakingBeslist(LID, true, '2023-04-26'))
      .thenRefused('in-strijd-met-dossier');
  });

  it('are challenged two at once, the chair too: the case goes on after both', () => {
    const tot = [
      ...totEnMet('hoorzitting'),
      wraking(VOORZITTER, '2023-04-20'),
      wraking(LID, '2023-04-21'),
      wrakingBeslist(VOORZITTER, true, '2023-04-24'),
    ];
    given(geschil, ...tot)
      .when(gehoord('2023-05-10'))
      .thenRefused('wraking-loopt');
    const na = zaakNa(...tot, wrakingBeslist(LID, false, '2023-04-25'));
    expect(stemgerechtigden(na).map(({ lid }) => lid)).toEqual([LID]);
    expect(na.wrakingen.every((w) => w.beslist)).toBe(true);
  });

  it('leave nothing to decide when they withdraw at a challenge', () => {
    const weg = handeling('LidVerschoond', { lid: LID, reden: 'Het klopt.', datum: '2023-04-21' });
    const tot = [...totEnMet('hoorzitting'), wraking(LID, '2023-04-20'), weg];
    given(geschil, ...tot)
      .when(gehoord('2023-05-10'))
      .thenRefused('in-strijd-met-dossier');
    const zonder = handeling('ZittingGehouden', { datum: '2023-05-10', aanwezig: [VOORZITTER] });
    given(geschil, ...tot)
      .when(zonder)
      .thenRecorded(zonder);
  });

  it('are replaced once, by a deputy, in the same function', () => {
    const vervangen = handeling('LidVervangen', {
      lid: VOORZITTER,
      opvolger: VERVANGER,
      datum: '2023-04-26',
    });
    given(geschil, ...totEnMet('hoorzitting'))
      .when(vervangen)
      .thenRefused('in-strijd-met-dossier');
    const weg = [
      ...totEnMet('hoorzitting'),
      wraking(VOORZITTER, '2023-04-20'),
      wrakingBeslist(VOORZITTER, true, '2023-04-24'),
    ];
    given(geschil, ...weg)
      .when(handeling('LidVervangen', { lid: VOORZITTER, opvolger: LID, datum: '2023-04-26' }))
      .thenRefused('in-strijd-met-dossier');
    expect(stemgerechtigden(zaakNa(...weg, vervangen))).toMatchObject([
      { lid: LID },
      { lid: VERVANGER, functie: 'voorzitter' },
    ]);
    given(geschil, ...weg, vervangen)
      .when(vervangen)
      .thenRefused('in-strijd-met-dossier');
  });

  it('are not replaced when they only waited', () => {
    const weg = handeling('LidVerschoond', { lid: VERVANGER, reden: 'Kent iemand.', datum: '2023-04-20' });
    const nog = [...LEDEN, { lid: 'u-tweede', functie: 'lid' as const, plaatsvervanger: true }];
    const tot = [...totEnMet('aanhangig'), bezet(nog), weg];
    given(geschil, ...tot)
      .when(handeling('LidVervangen', { lid: VERVANGER, opvolger: 'u-tweede', datum: '2023-04-21' }))
      .thenRefused('in-strijd-met-dossier');
  });

  it('are named anew when the deputies are gone, but never with who left', () => {
    const weg = [
      ...totEnMet('hoorzitting'),
      handeling('LidVerschoond', { lid: LID, reden: 'Kent een partij.', datum: '2023-04-20' }),
    ];
    given(geschil, ...weg)
      .when(bezet(LEDEN, '2023-04-21'))
      .thenRefused('in-strijd-met-dossier');
    const nieuw = [...LEDEN.filter((l) => l.lid !== LID), { lid: 'u-nieuw', functie: 'lid' as const }];
    const zaak = zaakNa(...weg, bezet(nieuw, '2023-04-21'));
    expect(zaak.fase).toBe('hoorzitting');
    expect(stemgerechtigden(zaak).map(({ lid }) => lid)).toEqual([VOORZITTER, 'u-nieuw']);
  });

  it('are challenged in vain when there is nothing left to judge: a closed case waits for no decision', () => {
    const zaak = zaakNa(
      ...totEnMet('hoorzitting'),
      wraking(LID, '2023-04-20'),
      geschikt(['nieuw', 'kosten'], '2023-04-22'),
      heropend(['kosten'], '2023-08-01'),
    );
    expect(zaak).toMatchObject({ fase: 'hoorzitting', wrakingen: [{ beslist: true }] });
  });
});

describe('a correction', () => {
  const verslagen = [...totEnMet('verweer')];
  const plaats = (type: string) => nummer(verslagen.findIndex((g) => g.type === type) + 1);

  it('is judged in its place: what rests on the act must still stand', () => {
    // The talks were held on another day: nothing rests on that.
    const overleg = handeling('OverlegGehouden', { datum: '2023-01-31', uitkomst: 'geen-oplossing' });
    const anders = given(geschil, ...verslagen, herstel(plaats('OverlegGehouden'), overleg)).state();
    expect(anders).toMatchObject({ overleg: [{ datum: '2023-01-31' }] });
    // Without a bench nothing that it did could have been done.
    given(geschil, ...verslagen)
      .when(herstel(plaats('SamenstellingVastgesteld'), null))
      .thenRefused('in-strijd-met-dossier');
  });

  it('touches nothing that lay before the commission when it ruled, nor the ruling', () => {
    const tot = totEnMet('nakoming');
    for (const type of ['OverlegGehouden', 'StukOntvangen', 'UitspraakGedaan']) {
      const n = tot.findIndex((g) => g.type === type);
      given(geschil, ...tot)
        .when(herstel(nummer(n + 1), tot[n] ?? expect.fail(type)))
        .thenRefused('onder-zegel');
    }
    const gesteld = handeling('MijlpaalGesteld', {
      mijlpaal: 'betaling',
      punt: 'kosten',
      partij: ZWOLLE,
      wat: 'Betaal de plaats.',
      uiterlijk: '2023-07-14',
      datum: '2023-06-08',
    });
    expect(given(geschil, ...tot, herstel(nummer(tot.length), gesteld)).state()).toMatchObject({
      mijlpalen: [{ uiterlijk: '2023-07-14' }],
    });
  });
});
