import { describe, expect, it } from 'vitest';
import { given } from '../gedeeld/given.ts';
import { type GeschilGebeurtenis, TOEGESTAAN } from './fasen.ts';
import { geschil } from './geschil.ts';
import * as h from './historie.ts';
import type { Zaak } from './state.ts';
import { Fase } from './waarden.ts';
import { type Kijkrol, Taak, taken } from './werklijst.ts';

/** What must be done, by whom and until when, in a case that is told act by act. */

function zaakNa(fase: Fase, ...daarna: readonly GeschilGebeurtenis[]): Zaak {
  const state = given(geschil, ...h.totEnMet(fase), ...daarna).state();
  if (state.status === 'leeg') throw new TypeError('no case');
  return state;
}

const partij = (...partijen: string[]): Kijkrol => ({ soort: 'partij', partijen });
const KAMPEN = partij('gemeente:gm0166');
const ZWOLLE = partij('gemeente:gm0193');
const VOORZITTER: Kijkrol = { soort: 'zittend', lid: h.VOORZITTER, functie: 'voorzitter' };
const LID: Kijkrol = { soort: 'zittend', lid: h.LID, functie: 'lid' };
const SECRETARIS: Kijkrol = { soort: 'zittend', lid: h.SECRETARIS, functie: 'secretaris' };
const ROLLEN = { KAMPEN, ZWOLLE, VOORZITTER, LID, SECRETARIS };

/** `taak over uiterlijk status`, with `-` for what is not there. */
const kort = (zaak: Zaak, rol: Kijkrol, dag: string): string[] =>
  taken(zaak, rol, dag).map((t) => `${t.taak} ${t.over ?? '-'} ${t.uiterlijk ?? '-'} ${t.status}`);

describe('the work list follows the case', () => {
  const LIJST: Readonly<
    Partial<Record<Fase, readonly [dag: string, Partial<Record<keyof typeof ROLLEN, string[]>>]>>
  > = {
    overleg: ['2023-02-03', {}],
    aanhangig: [
      '2023-02-22',
      {
        KAMPEN: ['standpunt-innemen nieuw - open', 'standpunt-innemen kosten - open'],
        ZWOLLE: ['standpunt-innemen nieuw - open', 'standpunt-innemen kosten - open'],
        SECRETARIS: ['samenstelling-vaststellen - 2023-02-27 nadert', 'reconstructie-vastleggen - - open'],
      },
    ],
    ontvankelijkheid: [
      '2023-02-28',
      {
        VOORZITTER: ['ontvankelijkheid-beslissen - 2023-02-27 te-laat', 'banden-melden - - open'],
        LID: ['banden-melden - - open'],
        SECRETARIS: ['banden-melden - - open', 'reconstructie-vastleggen - - open'],
      },
    ],
    aanvulling: [
      '2023-02-25',
      {
        KAMPEN: [
          'reageren aanvulling 2023-03-10 open',
          'standpunt-innemen nieuw - open',
          'standpunt-innemen kosten - open',
        ],
        VOORZITTER: [],
        SECRETARIS: ['dossier-completeren - 2023-03-10 open', 'reconstructie-vastleggen - - open'],
      },
    ],
    verweer: [
      '2023-03-13',
      {
        KAMPEN: ['standpunt-innemen nieuw - open', 'standpunt-innemen kosten - open'],
        ZWOLLE: [
          'reageren verweer 2023-03-20 nadert',
          'standpunt-innemen nieuw - open',
          'standpunt-innemen kosten - open',
        ],
        VOORZITTER: [],
        SECRETARIS: ['reconstructie-vastleggen - - open'],
      },
    ],
    repliek: ['2023-03-21', { VOORZITTER: [], LID: [], SECRETARIS: ['reconstructie-vastleggen - - open'] }],
    dupliek: [
      '2023-04-20',
      {
        ZWOLLE: [
          'reageren dupliek 2023-04-14 te-laat',
          'standpunt-innemen nieuw - open',
          'standpunt-innemen kosten - open',
        ],
        SECRETARIS: ['reconstructie-vastleggen - - open', 'zitting-bepalen - - open'],
      },
    ],
    hoorzitting: [
      '2023-05-10',
      {
        VOORZITTER: [],
        SECRETARIS: ['reconstructie-vastleggen - - open', 'zitting-vastleggen - - open'],
      },
    ],
    beraadslaging: [
      '2023-06-06',
      {
        KAMPEN: [],
        ZWOLLE: [],
        VOORZITTER: ['ontwerp-voorleggen - 2023-06-12 nadert'],
        LID: [],
        SECRETARIS: [],
      },
    ],
    uitspraak: [
      '2023-06-09',
      {
        KAMPEN: [],
        VOORZITTER: [],
        SECRETARIS: ['publicatie-voorstellen ontwerp-1 - open', 'afsluiten - - open'],
      },
    ],
    nakoming: [
      '2023-07-08',
      {
        KAMPEN: [],
        ZWOLLE: ['nakoming-melden betaling 2023-07-07 te-laat'],
        VOORZITTER: ['nakoming-vaststellen betaling - open'],
        LID: [],
        SECRETARIS: ['publicatie-voorstellen ontwerp-1 - open'],
      },
    ],
    gesloten: [
      '2023-08-01',
      { KAMPEN: [], ZWOLLE: [], SECRETARIS: ['publicatie-voorstellen ontwerp-1 - open'] },
    ],
    gevoegd: ['2023-08-01', { KAMPEN: [], ZWOLLE: [], VOORZITTER: [], LID: [], SECRETARIS: [] }],
  };

  it.each(Object.entries(LIJST))('in the phase %s', (fase, [dag, verwacht]) => {
    const zaak = zaakNa(fase as Fase);
    for (const [naam, lijst] of Object.entries(verwacht))
      expect(kort(zaak, ROLLEN[naam as keyof typeof ROLLEN], dag), naam).toEqual(lijst);
    if (fase === 'overleg') for (const rol of Object.values(ROLLEN)) expect(kort(zaak, rol, dag)).toEqual([]);
  });

  it('holds only what can be done in that phase, and fits its schema', () => {
    for (const fase of Fase.options)
      for (const rol of Object.values(ROLLEN))
        for (const taak of taken(zaakNa(fase), rol, '2023-06-06')) {
          expect(Taak.parse(taak)).toEqual(taak);
          expect(TOEGESTAAN[taak.handeling as keyof typeof TOEGESTAAN], `${fase} ${taak.taak}`).toContain(
            fase,
          );
          expect(taak.waarom.length).toBeGreaterThan(0);
        }
  });
});

describe('a party', () => {
  it('is warned a week ahead, and told when it is too late', () => {
    const zaak = zaakNa('verweer');
    const op = (dag: string) => taken(zaak, ZWOLLE, dag)[0]?.status;
    expect(['2023-03-12', '2023-03-13', '2023-03-20', '2023-03-21'].map(op)).toEqual([
      'open',
      'nadert',
      'nadert',
      'te-laat',
    ]);
  });

  it('reads how the last day came about', () => {
    expect(taken(zaakNa('verweer'), ZWOLLE, '2023-03-21')[0]?.waarom).toEqual([
      'De commissie wacht op uw reactie.',
      'De termijn begint op 6 maart 2023. De dag daarna telt als eerste.',
      'De termijn duurt 2 weken, tot en met 20 maart 2023. Grondslag: Reglement, artikel 5.',
      'De laatste dag, 20 maart 2023, is voorbij.',
    ]);
  });

  it('has no last day while its term stands still', () => {
    const stil = h.handeling('TermijnOpgeschort', {
      termijn: 'verweer',
      datum: '2023-03-08',
      reden: 'Overleg.',
    });
    const [taak] = taken(zaakNa('verweer', stil), ZWOLLE, '2023-06-01');
    expect(taak).toMatchObject({ taak: 'reageren', uiterlijk: null, status: 'open' });
    expect(taak?.waarom.at(-1)).toContain('De termijn staat stil sinds 8 maart 2023.');
  });

  it('is asked to confirm what was sent to it, and nothing that is kept from it', () => {
    const verzonden = (stuk: string) =>
      h.handeling('StukVerzonden', { stuk, aan: [h.KAMPEN], datum: '2023-03-09', wijze: 'portaal' });
    const zaak = zaakNa(
      'verweer',
      h.stuk('bijlage', h.ZWOLLE, '2023-03-08'),
      h.stuk('prijzen', h.ZWOLLE, '2023-03-08', { vertrouwelijk: h.VERTROUWELIJK }),
      verzonden('bijlage'),
    );
    const over = (z: Zaak, rol: Kijkrol) =>
      taken(z, rol, '2023-03-10').flatMap((t) => (t.taak === 'ontvangst-bevestigen' ? [t.over] : []));
    expect([over(zaak, KAMPEN), over(zaak, ZWOLLE)]).toEqual([['bijlage'], []]);
    expect(JSON.stringify(taken(zaak, KAMPEN, '2023-03-10'))).not.toContain('prijzen');
    const daarna = zaakNa(
      'verweer',
      h.stuk('bijlage', h.ZWOLLE, '2023-03-08'),
      verzonden('bijlage'),
      h.ontvangst('bijlage', h.KAMPEN, '2023-03-10'),
    );
    expect(over(daarna, KAMPEN)).toEqual([]);
  });

  it('must answer what the commission asked it, until it did', () => {
    const vraag = h.reactietermijn('nadere-vraag', [h.KAMPEN], '2023-05-11', '2023-05-20', 'verweerschrift');
    const antwoord = h.stuk('antwoord', h.KAMPEN, '2023-05-12', { reactieOp: 'verweerschrift' });
    const om = (...erbij: GeschilGebeurtenis[]) =>
      kort(zaakNa('hoorzitting', vraag, ...erbij), KAMPEN, '2023-05-13').filter((t) =>
        t.startsWith('reageren'),
      );
    expect(om()).toEqual(['reageren nadere-vraag 2023-05-20 nadert']);
    expect(om(antwoord)).toEqual([]);
  });

  it('must take a position on each point that is open, once', () => {
    const standpunt = h.handeling('StandpuntIngenomen', {
      partij: h.KAMPEN,
      punt: 'nieuw',
      stelling: 'De cliënt is nieuw.',
      stukken: [],
      datum: '2023-03-07',
    });
    expect(kort(zaakNa('verweer', standpunt), KAMPEN, '2023-03-10')).toEqual([
      'standpunt-innemen kosten - open',
    ]);
    const geschikt = h.geschikt(['kosten'], '2023-03-08');
    expect(kort(zaakNa('verweer', standpunt, geschikt), KAMPEN, '2023-03-10')).toEqual([]);
  });

  it('must report until it says that it complied', () => {
    const melding = (uitkomst: 'deels-nagekomen' | 'nagekomen') =>
      h.handeling('NakomingGemeld', {
        mijlpaal: 'betaling',
        door: h.ZWOLLE,
        uitkomst,
        verslag: 'Zie de bijlage.',
        datum: '2023-07-01',
      });
    const half = taken(zaakNa('nakoming', melding('deels-nagekomen')), ZWOLLE, '2023-07-02');
    expect(half.map((t) => [t.taak, t.status])).toEqual([['nakoming-melden', 'nadert']]);
    expect(half[0]?.waarom[0]).toContain('Op 1 juli 2023 meldde u');
    expect(taken(zaakNa('nakoming', melding('nagekomen')), ZWOLLE, '2023-07-02')).toEqual([]);
  });

  it('sees the work of each party that it stands for, and says whose it is', () => {
    const lijst = taken(zaakNa('verweer'), partij('gemeente:gm0166', 'gemeente:gm0193'), '2023-03-10');
    expect(lijst[0]).toMatchObject({ taak: 'reageren', voor: 'gemeente:gm0193' });
    expect(new Set(lijst.map((t) => t.voor))).toEqual(new Set(['gemeente:gm0166', 'gemeente:gm0193']));
    expect(taken(zaakNa('verweer'), partij('gemeente:gm0150'), '2023-03-10')).toEqual([]);
  });

  it('never learns from its list what happens in the chamber', () => {
    const stappen = h.aangenomen('ontwerp-geheim', '2023-06-01', [h.oordeel('nieuw'), h.oordeel('kosten')]);
    for (let n = 0; n <= stappen.length; n += 1)
      for (const rol of [KAMPEN, ZWOLLE])
        expect(taken(zaakNa('beraadslaging', ...stappen.slice(0, n)), rol, '2023-06-02')).toEqual([]);
  });
});

describe('the bench', () => {
  const BEIDE = [h.oordeel('nieuw'), h.oordeel('kosten')];
  const lijst = (rol: Kijkrol, ...stappen: GeschilGebeurtenis[]) =>
    taken(zaakNa('beraadslaging', ...stappen), rol, '2023-06-01').map((t) => t.taak);

  it('votes, signs when the draft was adopted, and then rules', () => {
    const [voor, stemV, stemL, tekenV, tekenS] = h.aangenomen('o-1', '2023-06-01', BEIDE) as [
      GeschilGebeurtenis,
      GeschilGebeurtenis,
      GeschilGebeurtenis,
      GeschilGebeurtenis,
      GeschilGebeurtenis,
    ];
    expect([lijst(VOORZITTER, voor), lijst(LID, voor), lijst(SECRETARIS, voor)]).toEqual([
      ['stemmen'],
      ['stemmen'],
      [],
    ]);
    expect([lijst(VOORZITTER, voor, stemV), lijst(LID, voor, stemV)]).toEqual([[], ['stemmen']]);
    const gestemd = [voor, stemV, stemL];
    for (const rol of [VOORZITTER, LID, SECRETARIS]) expect(lijst(rol, ...gestemd)).toEqual(['ondertekenen']);
    expect(lijst(SECRETARIS, ...gestemd, tekenV)).toEqual(['ondertekenen']);
    expect(lijst(SECRETARIS, ...gestemd, tekenV, tekenS)).toEqual(['uitspraak-doen']);
    expect(lijst(VOORZITTER, ...gestemd, tekenV, tekenS)).toEqual([]);
  });

  it('gets another draft when one was voted down', () => {
    const verworpen = [
      h.ontwerp('o-1', '2023-06-01', BEIDE),
      h.stem('o-1', h.VOORZITTER, '2023-06-01', 'voor'),
      h.stem('o-1', h.LID, '2023-06-01', 'tegen'),
    ];
    expect(lijst(VOORZITTER, ...verworpen)).toEqual(['ontwerp-voorleggen']);
    expect(lijst(LID, ...verworpen)).toEqual([]);
  });

  it('gives a deputy nothing to vote on, and somebody else nothing at all', () => {
    const vervanger: Kijkrol = { soort: 'zittend', lid: h.VERVANGER, functie: 'lid' };
    expect(lijst(vervanger, h.ontwerp('o-1', '2023-06-01', BEIDE))).toEqual([]);
    const vreemd: Kijkrol = { soort: 'zittend', lid: 'u-vreemd', functie: 'voorzitter' };
    expect(lijst(vreemd)).toEqual([]);
  });

  it('does nothing else while a challenge is open, which the chair decides', () => {
    const zaak = (lid: string) => zaakNa('ontvankelijkheid', h.wraking(lid, '2023-02-23'));
    const van = (lid: string) =>
      [VOORZITTER, LID, SECRETARIS].map((rol) => taken(zaak(lid), rol, '2023-02-24').map((t) => t.taak));
    const [banden, wraking] = ['banden-melden', 'wraking-beslissen'];
    expect(van(h.LID)).toEqual([[banden, wraking], [banden], [banden]]);
    expect(van(h.VOORZITTER)).toEqual([[banden], [banden, wraking], [banden]]);
  });

  it('is filled again when somebody left: by a deputy, or anew', () => {
    const weg = h.handeling('LidVerschoond', { lid: h.LID, reden: 'Ik ken de zaak.', datum: '2023-03-07' });
    const vervangen = h.handeling('LidVervangen', {
      lid: h.LID,
      opvolger: h.VERVANGER,
      datum: '2023-03-08',
    });
    const ookWeg = h.handeling('LidVerschoond', {
      lid: h.VERVANGER,
      reden: 'Ik ook.',
      datum: '2023-03-09',
    });
    const werk = (...stappen: GeschilGebeurtenis[]) =>
      taken(zaakNa('verweer', ...stappen), SECRETARIS, '2023-03-10')
        .map((t) => t.taak)
        .filter((t) => t === 'lid-vervangen' || t === 'samenstelling-vaststellen');
    expect([werk(), werk(weg), werk(weg, vervangen), werk(weg, vervangen, ookWeg)]).toEqual([
      [],
      ['lid-vervangen'],
      [],
      ['samenstelling-vaststellen'],
    ]);
  });

  it('is filled anew while it deliberates, when its chair left and no deputy waits; once it is over it is not', () => {
    const weg = (lid: string, datum: string) =>
      h.handeling('LidVerschoond', { lid, reden: 'Ik ken de zaak.', datum });
    const beraad = [weg(h.VERVANGER, '2023-05-16'), weg(h.VOORZITTER, '2023-05-17')];
    const zaak = zaakNa('beraadslaging', ...beraad);
    expect(kort(zaak, SECRETARIS, '2023-05-18')).toContain('samenstelling-vaststellen - - open');
    const geschikt = zaakNa('beraadslaging', ...beraad, h.geschikt(['nieuw', 'kosten'], '2023-05-18'));
    expect(kort(geschikt, SECRETARIS, '2023-05-19')).toEqual([]);
  });
});

describe('the chair and the secretary', () => {
  it('decide on confidentiality, and are told what still stands in the way of closing', () => {
    const zaak = zaakNa(
      'hoorzitting',
      h.stuk('prijzen', h.ZWOLLE, '2023-05-01', { vertrouwelijk: h.VERTROUWELIJK }),
      h.gehoord('2023-05-10'),
    );
    const lijst = taken(zaak, VOORZITTER, '2023-05-11');
    expect(lijst.map((t) => t.taak)).toEqual(['vertrouwelijkheid-beslissen', 'onderzoek-sluiten']);
    expect(lijst[1]?.waarom.at(-1)).toBe(
      'Dat kan nu nog niet. Over de vertrouwelijkheid van stuk prijzen is nog niet beslist.',
    );
  });

  it('choose between another round and a hearing when nobody is waited for', () => {
    const zaak = zaakNa('verweer');
    expect(kort(zaak, VOORZITTER, '2023-03-20')).toEqual([]);
    expect(kort(zaak, VOORZITTER, '2023-03-21')).toEqual(['volgende-stap - - open']);
    expect(kort(zaak, SECRETARIS, '2023-03-21')).toContain('zitting-bepalen - - open');
  });

  it('serve what was not sent, on each party that must have it', () => {
    const stuk = h.stuk('brief', undefined, '2023-03-08');
    const aanKampen = h.handeling('StukVerzonden', {
      stuk: 'brief',
      aan: [h.KAMPEN],
      datum: '2023-03-09',
      wijze: 'portaal',
    });
    const werk = (...stappen: GeschilGebeurtenis[]) =>
      taken(zaakNa('verweer', stuk, ...stappen), SECRETARIS, '2023-03-10').find(
        (t) => t.taak === 'stuk-verzenden',
      );
    expect(werk()?.aan).toEqual(['gemeente:gm0166', 'gemeente:gm0193']);
    expect(werk(aanKampen)?.aan).toEqual(['gemeente:gm0193']);
    expect(werk(aanKampen, h.ontvangst('brief', h.ZWOLLE, '2023-03-09'))).toBeUndefined();
  });

  it('review what is proposed for publication, and publish it when the time of waiting is over', () => {
    const publicatie = { ...h.PUBLICATIE, referentiecode: 'GC-2023-001' };
    const voorstel = h.handeling('PublicatieVoorgesteld', { publicatie, datum: '2023-06-10' });
    const toets = (akkoord: boolean) =>
      h.handeling('PublicatieGetoetst', { referentiecode: 'GC-2023-001', akkoord, datum: '2023-06-12' });
    const over = (rol: Kijkrol, dag: string, ...stappen: GeschilGebeurtenis[]) =>
      kort(zaakNa('uitspraak', ...stappen), rol, dag).filter((t) => t.startsWith('publi'));
    expect(over(VOORZITTER, '2023-06-11', voorstel)).toEqual(['publicatie-toetsen GC-2023-001 - open']);
    expect(over(SECRETARIS, '2023-06-11', voorstel)).toEqual([]);
    expect(over(SECRETARIS, '2023-06-12', voorstel, toets(false))).toEqual([
      'publicatie-voorstellen ontwerp-1 - open',
    ]);
    expect(over(SECRETARIS, '2023-07-06', voorstel, toets(true))).toEqual([]);
    expect(over(SECRETARIS, '2023-07-07', voorstel, toets(true))).toEqual(['publiceren GC-2023-001 - open']);
    const uit = h.handeling('UitspraakGepubliceerd', { publicatie, datum: '2023-07-10' });
    const weg = h.vernietigd(['kosten'], '2023-09-01');
    const erna = [voorstel, toets(true), uit];
    expect(over(SECRETARIS, '2023-09-02', ...erna)).toEqual([]);
    expect(over(SECRETARIS, '2023-09-02', ...erna, weg)).toEqual(['publicatie-intrekken GC-2023-001 - open']);
    const opnieuw = [
      h.heropend(['kosten'], '2023-08-01'),
      h.zitting('2023-08-01', '2023-08-20'),
      h.gehoord('2023-08-20'),
      h.handeling('OnderzoekGesloten', { datum: '2023-08-21' }),
      ...h.aangenomen('weer', '2023-08-22', [h.oordeel('kosten')]),
      h.uitspraak('weer', '2023-08-23', [h.oordeel('kosten')]),
    ];
    expect(over(SECRETARIS, '2023-08-24', voorstel, toets(true), ...opnieuw)).toContain(
      'publicatie-voorstellen weer - open',
    );
  });
});
