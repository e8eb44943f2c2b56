import { describe, expect, it } from 'vitest';
import { given } from '../gedeeld/given.ts';
import type { GeschilGebeurtenis } from './fasen.ts';
import { geschil } from './geschil.ts';
import {
  aangenomen,
  gehoord,
  geschikt,
  handeling,
  heropend,
  ingetrokken,
  LID,
  mijlpaal,
  nagekomen,
  ontwerp,
  oordeel,
  PUBLICATIE,
  reactietermijn,
  SECRETARIS,
  stem,
  teken,
  totEnMet,
  uitspraak,
  VERVANGER,
  VOORZITTER,
  vernietigd,
  wraking,
  wrakingBeslist,
  ZWOLLE,
  zitting,
} from './historie.ts';
import { geldendeUitspraak, openMijlpalen, openPunten, type Zaak } from './state.ts';

/** The ruling and what comes after it: adopted, given, complied with, set aside, reopened, published. */

function zaakNa(...stappen: readonly GeschilGebeurtenis[]): Zaak {
  const state = given(geschil, ...stappen).state();
  return state.status === 'open' ? state : expect.fail('there is no case');
}
const BEIDE = [oordeel('nieuw'), oordeel('kosten', 'deels-gegrond')];
const DAG = '2023-06-01';
const raadkamer = (...erbij: readonly GeschilGebeurtenis[]) =>
  given(geschil, ...totEnMet('beraadslaging'), ...erbij);

describe('a draft', () => {
  it.each<[string, GeschilGebeurtenis]>([
    ['leaves an open point undecided', ontwerp('o', DAG, [oordeel('nieuw')])],
    ['names a point that is not there', ontwerp('o', DAG, [...BEIDE, oordeel('derde')])],
    ['decides a point twice', ontwerp('o', DAG, [...BEIDE, oordeel('nieuw', 'ongegrond')])],
    ['is final and says how it goes on', ontwerp('o', DAG, BEIDE, { vervolg: 'verweer' })],
    ['is interim and does not', ontwerp('o', DAG, [oordeel('nieuw')], { soort: 'tussenuitspraak' })],
    [
      'is interim and leaves nothing open',
      ontwerp('o', DAG, BEIDE, { soort: 'tussenuitspraak', vervolg: 'verweer' }),
    ],
  ])('is refused when it %s', (_, voorgelegd) => {
    raadkamer().when(voorgelegd).thenRefused('in-strijd-met-dossier');
  });

  it('has a name of its own; members vote once on the last one, and sign it once', () => {
    const een = [ontwerp('een', DAG, BEIDE), stem('een', LID, DAG), teken('een', SECRETARIS, DAG)];
    raadkamer(...een)
      .when(ontwerp('een', DAG, BEIDE))
      .thenRefused('in-strijd-met-dossier');
    raadkamer(...een)
      .when(stem('een', LID, DAG, 'tegen'))
      .thenRefused('in-strijd-met-dossier');
    raadkamer(...een)
      .when(teken('een', SECRETARIS, DAG))
      .thenRefused('in-strijd-met-dossier');
    raadkamer(...een, ontwerp('twee', DAG, BEIDE))
      .when(stem('een', VOORZITTER, DAG))
      .thenRefused('in-strijd-met-dossier');
  });

  it('is voted on, signed and given as a ruling from the day on which it was laid before the members', () => {
    const ervoor = '2023-05-31';
    const aan = aangenomen('een', DAG, BEIDE);
    raadkamer(...aan.slice(0, 1))
      .when(stem('een', LID, ervoor))
      .thenRefused('in-strijd-met-dossier');
    raadkamer(...aan.slice(0, 3))
      .when(teken('een', SECRETARIS, ervoor))
      .thenRefused('in-strijd-met-dossier');
    raadkamer(...aan)
      .when(uitspraak('een', ervoor, BEIDE))
      .thenRefused('in-strijd-met-dossier');
    raadkamer(...aan)
      .when(uitspraak('een', DAG, BEIDE))
      .thenRecorded(uitspraak('een', DAG, BEIDE));
  });

  it('is voted on by members, not by the secretary or a deputy, and signed by nobody who waits or stands outside', () => {
    const voor = raadkamer(ontwerp('een', DAG, BEIDE));
    for (const lid of [SECRETARIS, VERVANGER, 'u-vreemde'])
      voor.when(stem('een', lid, DAG)).thenRefused('in-strijd-met-dossier');
    for (const lid of [VERVANGER, 'u-vreemde'])
      voor.when(teken('een', lid, DAG)).thenRefused('in-strijd-met-dossier');
  });
});

describe('a ruling', () => {
  const gedaan = uitspraak('een', DAG, BEIDE);
  const getekend = [teken('een', VOORZITTER, DAG), teken('een', SECRETARIS, DAG)];

  it('needs the quorum of the reglement, a majority of the votes cast, and both signatures', () => {
    const voor = ontwerp('een', DAG, BEIDE);
    const stemmen = [stem('een', VOORZITTER, DAG), stem('een', LID, DAG)];
    const alleenEen = raadkamer(voor, stem('een', LID, DAG), ...getekend).when(gedaan);
    alleenEen.thenRefused('stemming-ontoereikend');
    expect(alleenEen.gezien).toMatchObject({
      melding: 'Te weinig stemmen: 1. Het reglement vraagt er ten minste 2.',
    });
    raadkamer(voor, stem('een', VOORZITTER, DAG), stem('een', LID, DAG, 'onthouding'), ...getekend)
      .when(gedaan)
      .thenRefused('stemming-ontoereikend');
    raadkamer(voor, ...stemmen, teken('een', VOORZITTER, DAG))
      .when(gedaan)
      .thenRefused('stemming-ontoereikend');
    raadkamer(voor, ...stemmen, ...getekend)
      .when(gedaan)
      .thenRecorded(gedaan);
  });

  it('no longer counts the vote and the signature of who left, but those of who came instead', () => {
    const weg = [
      ...aangenomen('een', DAG, BEIDE),
      wraking(VOORZITTER, DAG),
      wrakingBeslist(VOORZITTER, true, DAG),
    ];
    raadkamer(...weg)
      .when(gedaan)
      .thenRefused('stemming-ontoereikend');
    const anders = [
      ...weg,
      handeling('LidVervangen', { lid: VOORZITTER, opvolger: VERVANGER, datum: DAG }),
      stem('een', VERVANGER, DAG),
      teken('een', VERVANGER, DAG),
    ];
    const zo = uitspraak('een', DAG, BEIDE, { ondertekenaars: [VERVANGER, SECRETARIS] });
    raadkamer(...anders)
      .when(zo)
      .thenRecorded(zo);
  });

  it('says what was adopted and nothing else, over the names of those who signed', () => {
    const tot = raadkamer(...aangenomen('een', DAG, BEIDE));
    tot
      .when(uitspraak('een', DAG, [oordeel('nieuw', 'ongegrond'), oordeel('kosten', 'deels-gegrond')]))
      .thenRefused('in-strijd-met-dossier');
    tot
      .when(uitspraak('een', DAG, BEIDE, { soort: 'zwaarwegend-advies' }))
      .thenRefused('in-strijd-met-dossier');
    tot
      .when(uitspraak('een', DAG, BEIDE, { ondertekenaars: [VOORZITTER, LID] }))
      .thenRefused('in-strijd-met-dossier');
  });

  it('is not given on a draft of an earlier deliberation', () => {
    const tot = [
      ...aangenomen('een', DAG, BEIDE),
      handeling('OnderzoekHeropend', { reden: 'Een nieuw feit.', datum: '2023-06-02' }),
      zitting('2023-06-02', '2023-06-20'),
      gehoord('2023-06-20'),
      handeling('OnderzoekGesloten', { datum: '2023-06-21' }),
    ];
    raadkamer(...tot)
      .when(uitspraak('een', '2023-06-22', BEIDE))
      .thenRefused('in-strijd-met-dossier');
  });

  it('has its own term, which ends when the inquiry is opened again', () => {
    const weer = handeling('OnderzoekHeropend', { reden: 'Een nieuw feit.', datum: '2023-05-20' });
    const { termijnen } = zaakNa(...totEnMet('beraadslaging'), weer);
    expect(termijnen.at(-1)).toMatchObject({ termijn: 'uitspraak', afgedaan: '2023-05-20' });
  });

  it('is not given on a point that was settled since the draft', () => {
    const tot = [...aangenomen('een', DAG, BEIDE), geschikt(['kosten'], DAG)];
    raadkamer(...tot)
      .when(gedaan)
      .thenRefused('in-strijd-met-dossier');
  });

  it('waits for a party that got more time to reply after the inquiry was closed', () => {
    const reactie = reactietermijn('reactie-brief', [ZWOLLE], '2023-05-01', '2023-05-10');
    const tot = [
      ...totEnMet('hoorzitting'),
      reactie,
      gehoord('2023-05-10'),
      handeling('OnderzoekGesloten', { datum: '2023-05-15' }),
      ...aangenomen('een', DAG, BEIDE),
    ];
    given(geschil, ...tot)
      .when(gedaan)
      .thenRecorded(gedaan);
    const langer = handeling('TermijnVerlengd', {
      termijn: 'reactie-brief',
      tot: DAG,
      reden: 'De post was zoek.',
      datum: '2023-05-20',
    });
    given(geschil, ...tot, langer)
      .when(gedaan)
      .thenRefused('termijn-loopt');
  });
});

describe('after a final ruling', () => {
  const tot = [
    ...totEnMet('hoorzitting'),
    reactietermijn('reactie-brief', [ZWOLLE], '2023-05-01', '2023-05-10'),
    gehoord('2023-05-10'),
    handeling('OnderzoekGesloten', { datum: '2023-05-15' }),
    ...aangenomen('een', DAG, BEIDE),
    uitspraak('een', DAG, BEIDE),
  ];

  it('nobody gets more time to reply: the terms of the proceedings are over, answered or not', () => {
    const langer = handeling('TermijnVerlengd', {
      termijn: 'reactie-brief',
      tot: '2023-07-01',
      reden: 'De post was zoek.',
      datum: '2023-06-02',
    });
    given(geschil, ...tot)
      .when(langer)
      .thenRefused('in-strijd-met-dossier');
    const lopend = zaakNa(...tot).termijnen.filter((t) => t.afgedaan === undefined);
    expect(lopend.map((t) => t.termijn)).toEqual(['publicatie']);
  });

  it('a challenge in a reopened case ends with the last open point, and the ruling on the others can be published', () => {
    const zaak = zaakNa(
      ...tot,
      heropend(['nieuw'], '2023-06-15'),
      wraking(LID, '2023-06-16'),
      geschikt(['nieuw'], '2023-06-17'),
    );
    expect(zaak).toMatchObject({ fase: 'uitspraak', wrakingen: [{ beslist: true }] });
  });
});

describe('an interim ruling', () => {
  const tussen = { soort: 'tussenuitspraak', vervolg: 'verweer' } as const;
  const half = [
    ...totEnMet('beraadslaging'),
    ...aangenomen('half', DAG, [oordeel('nieuw')], tussen),
    uitspraak('half', '2023-06-02', [oordeel('nieuw')], tussen),
  ];
  const verder = [
    ...half,
    zitting('2023-06-20', '2023-07-10'),
    gehoord('2023-07-10'),
    handeling('OnderzoekGesloten', { datum: '2023-07-11' }),
  ];

  it('decides some points, goes on where it says with a new term, and asks for a new hearing', () => {
    const zaak = zaakNa(...half);
    expect(openPunten(zaak).map((p) => p.punt)).toEqual(['kosten']);
    expect(zaak).toMatchObject({ fase: 'verweer', gehoord: false });
    expect(zaak.termijnen.at(-1)).toMatchObject({ termijn: 'verweer', begin: '2023-06-02' });
    expect(zaak.termijnen.find((t) => t.termijn === 'uitspraak')?.afgedaan).toBe('2023-06-02');
    given(geschil, ...half, zitting('2023-06-03', '2023-06-03'))
      .when(handeling('OnderzoekGesloten', { datum: '2023-06-05' }))
      .thenRefused('in-strijd-met-dossier');
  });

  it('may decide no point yet, also of the only one there is; a final one decides them all', () => {
    const een = [...totEnMet('beraadslaging'), geschikt(['kosten'], DAG)];
    const tot = [
      ...een,
      ...aangenomen('vraag', DAG, [], tussen),
      uitspraak('vraag', '2023-06-02', [], tussen),
    ];
    const zaak = zaakNa(...tot);
    expect(zaak).toMatchObject({ fase: 'verweer', gehoord: false });
    expect(openPunten(zaak).map((p) => p.punt)).toEqual(['nieuw']);
    given(geschil, ...een)
      .when(ontwerp('leeg', DAG, []))
      .thenRefused('in-strijd-met-dossier');
    expect(zaakNa(...tot, ingetrokken(['nieuw'], '2023-06-05')).fase).toBe('gesloten');
  });

  it('is followed by a final ruling on what was left open, and on nothing else', () => {
    const rest = [oordeel('kosten', 'ongegrond')];
    given(geschil, ...verder)
      .when(ontwerp('alles', '2023-07-12', BEIDE))
      .thenRefused('in-strijd-met-dossier');
    const zaak = zaakNa(
      ...verder,
      ...aangenomen('rest', '2023-07-12', rest),
      uitspraak('rest', '2023-07-13', rest),
    );
    expect(zaak.fase).toBe('uitspraak');
    expect(zaak.punten.map((p) => p.uitkomst)).toEqual(['gegrond', 'ongegrond']);
    expect(geldendeUitspraak(zaak, 'nieuw')?.ontwerp).toBe('half');
  });

  it('with nothing left open when it is given, for the rest was settled meanwhile, is the end of the proceedings', () => {
    const tot = [
      ...totEnMet('beraadslaging'),
      ...aangenomen('half', DAG, [oordeel('nieuw')], tussen),
      ingetrokken(['kosten'], DAG),
    ];
    expect(zaakNa(...tot, uitspraak('half', '2023-06-02', [oordeel('nieuw')], tussen)).fase).toBe(
      'uitspraak',
    );
  });
});

describe('compliance', () => {
  const melding = (naam: string, datum: string) =>
    handeling('NakomingGemeld', {
      mijlpaal: naam,
      door: ZWOLLE,
      uitkomst: 'nagekomen',
      verslag: 'Betaald.',
      datum,
    });
  const sluiting = handeling('GeschilGesloten', { datum: '2023-08-01' });

  it('is asked only of a point that was ruled upon, under a name of its own, from today on', () => {
    const na = given(geschil, ...totEnMet('nakoming'));
    na.when(mijlpaal('betaling', 'kosten', '2023-06-10', '2023-07-10')).thenRefused('in-strijd-met-dossier');
    na.when(mijlpaal('uitspraak', 'kosten', '2023-06-10', '2023-07-10')).thenRefused('in-strijd-met-dossier');
    na.when(mijlpaal('tweede', 'kosten', '2023-06-10', '2023-06-09')).thenRefused('in-strijd-met-dossier');
    const vandaag = mijlpaal('tweede', 'kosten', '2023-06-10', '2023-06-10');
    na.when(vandaag).thenRecorded(vandaag);
    na.when(mijlpaal('tweede', 'onbekend', '2023-06-10', '2023-07-10')).thenRefused('in-strijd-met-dossier');
    const niet = [oordeel('nieuw'), oordeel('kosten', 'niet-ontvankelijk')];
    raadkamer(...aangenomen('een', DAG, niet), uitspraak('een', DAG, niet))
      .when(mijlpaal('betaling', 'kosten', '2023-06-10', '2023-07-10'))
      .thenRefused('in-strijd-met-dossier');
  });

  it('is reported by a party and established by the chair, once; only then can the case be closed', () => {
    const tot = [...totEnMet('nakoming'), melding('betaling', '2023-07-03')];
    given(geschil, ...tot)
      .when(sluiting)
      .thenRefused('in-strijd-met-dossier');
    given(geschil, ...tot)
      .when(melding('onbekend', '2023-07-03'))
      .thenRefused('in-strijd-met-dossier');
    const na = [...tot, nagekomen('betaling', '2023-07-05')];
    given(geschil, ...na)
      .when(nagekomen('betaling', '2023-07-06'))
      .thenRefused('in-strijd-met-dossier');
    given(geschil, ...na)
      .when(sluiting)
      .thenRecorded(sluiting);
    expect(zaakNa(...na).mijlpalen).toMatchObject([
      { vastgesteld: 'nagekomen', meldingen: [{ datum: '2023-07-03' }] },
    ]);
  });

  it('lapses with the ruling on its point, when that is reopened or set aside', () => {
    for (const einde of [heropend(['kosten'], '2023-06-20'), vernietigd(['kosten'], '2023-06-20')]) {
      const tot = [...totEnMet('nakoming'), einde];
      expect(openMijlpalen(zaakNa(...tot))).toEqual([]);
      expect(zaakNa(...tot).mijlpalen).toMatchObject([{ vervallen: '2023-06-20' }]);
      given(geschil, ...tot)
        .when(nagekomen('betaling', '2023-06-21'))
        .thenRefused('in-strijd-met-dossier');
    }
    const half = [...totEnMet('nakoming'), vernietigd(['kosten'], '2023-06-20')];
    given(geschil, ...half)
      .when(sluiting)
      .thenRecorded(sluiting);
  });
});

describe('a point that is reopened', () => {
  const nieuwGehoord = [
    zitting('2023-08-10', '2023-09-01'),
    gehoord('2023-09-01'),
    handeling('OnderzoekGesloten', { datum: '2023-09-02' }),
  ];

  it('is heard again, and ruled upon by a new draft: the old one cannot be given twice', () => {
    const tot = [...totEnMet('gesloten'), heropend(['nieuw', 'kosten'], '2023-08-01'), ...nieuwGehoord];
    expect(zaakNa(...totEnMet('gesloten'), heropend(['nieuw'], '2023-08-01'))).toMatchObject({
      fase: 'hoorzitting',
      gehoord: false,
    });
    expect(zaakNa(...tot).gesloten).toBeUndefined();
    given(geschil, ...tot)
      .when(uitspraak('ontwerp-1', '2023-09-03', BEIDE))
      .thenRefused('in-strijd-met-dossier');
    const anders = [oordeel('nieuw', 'ongegrond'), oordeel('kosten', 'ongegrond')];
    const zaak = zaakNa(
      ...tot,
      ...aangenomen('weer', '2023-09-03', anders),
      uitspraak('weer', '2023-09-04', anders),
    );
    expect(zaak.punten.map((p) => p.uitkomst)).toEqual(['ongegrond', 'ongegrond']);
    expect(geldendeUitspraak(zaak, 'nieuw')?.ontwerp).toBe('weer');
  });

  it('needs a new hearing: the day of the old one does not count', () => {
    given(geschil, ...totEnMet('gesloten'), heropend(['nieuw'], '2023-08-01'))
      .when(gehoord('2023-08-02'))
      .thenRefused('in-strijd-met-dossier');
  });

  it('lets a milestone of another point run, be reported, and hold up neither the inquiry nor the ruling', () => {
    const tot = [...totEnMet('nakoming'), heropend(['nieuw'], '2023-06-15')];
    expect(openMijlpalen(zaakNa(...tot)).map((m) => m.mijlpaal)).toEqual(['betaling']);
    const melding = handeling('NakomingGemeld', {
      mijlpaal: 'betaling',
      door: ZWOLLE,
      uitkomst: 'nagekomen',
      verslag: 'Betaald.',
      datum: '2023-06-16',
    });
    given(geschil, ...tot, wraking(LID, '2023-06-16'))
      .when(melding)
      .thenRecorded(melding);
    const weer = [
      ...tot,
      zitting('2023-06-16', '2023-06-20'),
      gehoord('2023-06-20'),
      handeling('OnderzoekGesloten', { datum: '2023-06-21' }),
      ...aangenomen('weer', '2023-06-22', [oordeel('nieuw', 'ongegrond')]),
      uitspraak('weer', '2023-06-23', [oordeel('nieuw', 'ongegrond')]),
    ];
    // The milestone is still open, so the case is where reports of it are taken.
    expect(zaakNa(...weer).fase).toBe('nakoming');
    expect(zaakNa(...tot, ingetrokken(['nieuw'], '2023-06-16')).fase).toBe('nakoming');
  });

  it('must have been decided, in a case in which a commission sat', () => {
    given(geschil, ...totEnMet('gesloten'))
      .when(heropend(['onbekend'], '2023-08-01'))
      .thenRefused('in-strijd-met-dossier');
    given(geschil, ...totEnMet('overleg'), geschikt(['nieuw', 'kosten'], '2023-02-10'))
      .when(heropend(['nieuw'], '2023-08-01'))
      .thenRefused('in-strijd-met-dossier');
  });
});

describe('a ruling that a court sets aside', () => {
  it('stands for its other points, each of which can be set aside later', () => {
    const half = [...totEnMet('nakoming'), vernietigd(['kosten'], '2023-06-20')];
    const zaak = zaakNa(...half);
    expect(zaak.fase).toBe('nakoming');
    expect(geldendeUitspraak(zaak, 'kosten')).toBeUndefined();
    expect(geldendeUitspraak(zaak, 'nieuw')?.ontwerp).toBe('ontwerp-1');
    given(geschil, ...half)
      .when(vernietigd(['kosten'], '2023-06-21'))
      .thenRefused('in-strijd-met-dossier');
    given(geschil, ...half)
      .when(vernietigd(['nieuw', 'kosten'], '2023-06-21'))
      .thenRefused('in-strijd-met-dossier');
    const heel = zaakNa(...half, vernietigd(['nieuw'], '2023-06-25'));
    expect(heel).toMatchObject({ fase: 'gesloten', gesloten: '2023-06-25' });
    expect(heel.uitspraken[0]?.vernietigingen.map((v) => v.punten)).toEqual([['kosten'], ['nieuw']]);
  });

  it('in a closed case leaves the day on which it was closed', () => {
    const zaak = zaakNa(...totEnMet('gesloten'), vernietigd(['nieuw', 'kosten'], '2024-01-10'));
    expect(zaak).toMatchObject({ fase: 'gesloten', gesloten: '2023-07-14' });
  });

  it('is no settlement, no withdrawal and no inadmissibility of before any ruling', () => {
    const tot = [
      ...totEnMet('beraadslaging'),
      geschikt(['kosten'], DAG),
      ...aangenomen('een', DAG, [oordeel('nieuw')]),
      uitspraak('een', DAG, [oordeel('nieuw')]),
    ];
    given(geschil, ...tot)
      .when(vernietigd(['kosten'], '2023-07-01'))
      .thenRefused('in-strijd-met-dossier');
    expect(zaakNa(...tot, vernietigd(['nieuw'], '2023-07-01')).fase).toBe('gesloten');
  });

  it('is reopened, and ruled upon again: the new ruling stands', () => {
    const zaak = zaakNa(
      ...totEnMet('gesloten'),
      vernietigd(['kosten'], '2024-01-10'),
      heropend(['kosten'], '2024-02-01'),
      zitting('2024-02-01', '2024-03-01'),
      gehoord('2024-03-01'),
      handeling('OnderzoekGesloten', { datum: '2024-03-02' }),
      ...aangenomen('weer', '2024-03-03', [oordeel('kosten')]),
      uitspraak('weer', '2024-03-04', [oordeel('kosten')]),
    );
    expect(geldendeUitspraak(zaak, 'kosten')?.ontwerp).toBe('weer');
    expect(zaak.punten.map((p) => p.uitkomst)).toEqual(['gegrond', 'gegrond']);
  });
});

describe('joining', () => {
  it('stops a case where it was, until it goes on there or ends with the other one', () => {
    expect(zaakNa(...totEnMet('gevoegd'))).toMatchObject({
      fase: 'gevoegd',
      gevoegdBij: 'ijssel-vecht.ander-geschil',
    });
    const terug = zaakNa(
      ...totEnMet('gevoegd'),
      handeling('VoegingBeeindigd', { reden: 'Toch apart.', datum: '2023-04-01' }),
    );
    expect(terug.fase).toBe('verweer');
    expect(terug.gevoegdBij).toBeUndefined();
    const klaar = handeling('GeschilGesloten', {
      reden: 'Beslist in het andere geschil.',
      datum: '2023-09-01',
    });
    expect(zaakNa(...totEnMet('gevoegd'), klaar).fase).toBe('gesloten');
  });
});

describe('publication', () => {
  const voorgesteld = (datum: string, anders = {}) =>
    handeling('PublicatieVoorgesteld', { publicatie: { ...PUBLICATIE, ...anders }, datum });
  const getoetst = (akkoord: boolean, datum: string) =>
    handeling('PublicatieGetoetst', { referentiecode: 'IJV-2023-01', akkoord, datum });
  const gepubliceerd = (datum: string, anders = {}) =>
    handeling('UitspraakGepubliceerd', { publicatie: { ...PUBLICATIE, ...anders }, datum });
  const weg = handeling('PublicatieIngetrokken', {
    referentiecode: 'IJV-2023-01',
    reden: 'Te herkennen.',
    datum: '2023-08-01',
  });
  const akkoord = [...totEnMet('nakoming'), voorgesteld('2023-06-12'), getoetst(true, '2023-06-13')];

  it('is of what was proposed and found anonymous, word for word', () => {
    const na = (...g: GeschilGebeurtenis[]) => given(geschil, ...totEnMet('nakoming'), ...g);
    na().when(gepubliceerd('2023-07-12')).thenRefused('in-strijd-met-dossier');
    na(voorgesteld('2023-06-12')).when(gepubliceerd('2023-07-12')).thenRefused('in-strijd-met-dossier');
    na(voorgesteld('2023-06-12'), getoetst(false, '2023-06-13'))
      .when(gepubliceerd('2023-07-12'))
      .thenRefused('in-strijd-met-dossier');
    given(geschil, ...akkoord)
      .when(gepubliceerd('2023-07-12', { samenvatting: 'Iets anders.' }))
      .thenRefused('in-strijd-met-dossier');
    given(geschil, ...akkoord)
      .when(getoetst(true, '2023-06-14'))
      .thenRefused('in-strijd-met-dossier');
    given(geschil, ...akkoord, voorgesteld('2023-06-15'))
      .when(gepubliceerd('2023-07-12'))
      .thenRefused('in-strijd-met-dossier');
  });

  it('waits for the time that the reglement sets, also when the case was closed before', () => {
    given(geschil, ...akkoord)
      .when(gepubliceerd('2023-07-06'))
      .thenRefused('termijn-loopt');
    given(geschil, ...akkoord)
      .when(gepubliceerd('2023-07-07'))
      .thenRecorded(gepubliceerd('2023-07-07'));
    const dicht = [
      ...akkoord,
      nagekomen('betaling', '2023-06-20'),
      handeling('GeschilGesloten', { datum: '2023-06-21' }),
    ];
    given(geschil, ...dicht)
      .when(gepubliceerd('2023-07-06'))
      .thenRefused('termijn-loopt');
    given(geschil, ...dicht)
      .when(gepubliceerd('2023-07-07'))
      .thenRecorded(gepubliceerd('2023-07-07'));
  });

  it('is taken back, and can then be proposed anew', () => {
    given(geschil, ...akkoord)
      .when(weg)
      .thenRefused('in-strijd-met-dossier');
    const er = [...akkoord, gepubliceerd('2023-07-12')];
    given(geschil, ...er)
      .when(voorgesteld('2023-07-13'))
      .thenRefused('in-strijd-met-dossier');
    given(geschil, ...er, weg)
      .when(voorgesteld('2023-08-02'))
      .thenRecorded(voorgesteld('2023-08-02'));
  });

  it('is of one ruling of the case, and tells its kind and its year', () => {
    const na = given(geschil, ...totEnMet('nakoming'));
    const van = (uitspraak: string) =>
      handeling('PublicatieVoorgesteld', { publicatie: PUBLICATIE, uitspraak, datum: '2023-06-12' });
    na.when(van('ontwerp-1')).thenRecorded(van('ontwerp-1'));
    na.when(van('ontwerp-2')).thenRefused('in-strijd-met-dossier');
    na.when(voorgesteld('2023-06-12', { jaartal: 2022 })).thenRefused('in-strijd-met-dossier');
    na.when(voorgesteld('2023-06-12', { soort: 'zwaarwegend-advies' })).thenRefused('in-strijd-met-dossier');
    expect(zaakNa(...akkoord).publicaties).toMatchObject([{ uitspraak: 'ontwerp-1', stand: 'akkoord' }]);
  });

  it('needs a ruling', () => {
    given(geschil, ...totEnMet('verweer'), geschikt(['nieuw', 'kosten'], '2023-03-10'))
      .when(voorgesteld('2023-06-12'))
      .thenRefused('in-strijd-met-dossier');
  });
});
