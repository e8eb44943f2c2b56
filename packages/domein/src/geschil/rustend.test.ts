import { describe, expect, it } from 'vitest';
import { given, herstel, nummer } from '../gedeeld/given.ts';
import { isWeigering } from '../gedeeld/weigering.ts';
import type { GeschilGebeurtenis } from './fasen.ts';
import { geschil } from './geschil.ts';
import {
  aangenomen,
  handeling,
  KAMPEN,
  LID,
  mijlpaal,
  nagekomen,
  ontvangst,
  ontwerp,
  oordeel,
  PUBLICATIE,
  SECRETARIS,
  stem,
  stuk,
  teken,
  totEnMet,
  VOORZITTER,
  wraking,
  wrakingBeslist,
  ZWOLLE,
} from './historie.ts';

/** A correction never makes somebody have voted on, reviewed, got or judged what this person never saw. */

const PUNTEN = [oordeel('nieuw'), oordeel('kosten')];
const OMGEKEERD = [oordeel('nieuw', 'ongegrond'), oordeel('kosten', 'ongegrond')];
const ANDER = { hash: 'b'.repeat(64), mediatype: 'application/pdf', omvang: 7 };

const voorstel = (samenvatting: string) =>
  handeling('PublicatieVoorgesteld', { datum: '2023-07-10', publicatie: { ...PUBLICATIE, samenvatting } });
const getoetst = handeling('PublicatieGetoetst', {
  referentiecode: PUBLICATIE.referentiecode,
  akkoord: true,
  datum: '2023-07-11',
});
const gemeldNagekomen = handeling('NakomingGemeld', {
  mijlpaal: 'betaling',
  door: ZWOLLE,
  uitkomst: 'nagekomen',
  verslag: 'Betaald.',
  datum: '2023-07-03',
});
const verzonden = handeling('StukVerzonden', {
  stuk: 'nota',
  aan: [KAMPEN],
  wijze: 'portaal',
  datum: '2023-03-08',
});
const nota = stuk('nota', ZWOLLE, '2023-03-08');
const andereNota = stuk('nota', ZWOLLE, '2023-03-08', { document: ANDER });
const andereGrond = handeling('WrakingVerzocht', {
  lid: LID,
  door: ZWOLLE,
  grond: 'Iets heel anders.',
  datum: '2023-03-08',
});

/** What was done, what it would become, and what somebody did upon it. */
const GEVALLEN: readonly (readonly [
  wat: string,
  tot: readonly GeschilGebeurtenis[],
  anders: GeschilGebeurtenis,
  erna: readonly GeschilGebeurtenis[],
])[] = [
  [
    'a draft on which was voted',
    [...totEnMet('beraadslaging'), ontwerp('o', '2023-06-01', PUNTEN)],
    ontwerp('o', '2023-06-01', OMGEKEERD),
    [stem('o', VOORZITTER, '2023-06-02')],
  ],
  [
    'a draft that was signed, by another document',
    [...totEnMet('beraadslaging'), ontwerp('o', '2023-06-01', PUNTEN)],
    ontwerp('o', '2023-06-01', PUNTEN, { document: ANDER }),
    [teken('o', SECRETARIS, '2023-06-02')],
  ],
  [
    'a proposal that was reviewed',
    [...totEnMet('nakoming'), voorstel('Zo.')],
    voorstel('Anders.'),
    [getoetst],
  ],
  ['a document that was sent', [...totEnMet('verweer'), nota], andereNota, [verzonden]],
  [
    'a document that a party got',
    [...totEnMet('verweer'), nota],
    andereNota,
    [ontvangst('nota', KAMPEN, '2023-03-09')],
  ],
  [
    'a challenge that was decided on',
    [...totEnMet('verweer'), wraking(LID, '2023-03-08')],
    andereGrond,
    [wrakingBeslist(LID, false, '2023-03-09')],
  ],
  [
    'a milestone that was reported on',
    totEnMet('nakoming'),
    mijlpaal('betaling', 'kosten', '2023-06-08', '2023-12-31'),
    [gemeldNagekomen],
  ],
  [
    'a milestone that was decided on',
    totEnMet('nakoming'),
    mijlpaal('betaling', 'kosten', '2023-06-08', '2023-12-31'),
    [nagekomen('betaling', '2023-07-04')],
  ],
];

describe('what others did upon an act', () => {
  it.each(GEVALLEN)('keeps %s as it was, and until then it can be corrected', (_, tot, anders, erna) => {
    const plaats = nummer(tot.length);
    given(geschil, ...tot, herstel(plaats, anders), ...erna);
    given(geschil, ...tot, ...erna)
      .when(herstel(plaats, anders))
      .thenRefused('in-strijd-met-dossier');
  });

  it('is named in the refusal', () => {
    const tot = [...totEnMet('beraadslaging'), ...aangenomen('o', '2023-06-01', PUNTEN)];
    const plaats = nummer(tot.findIndex(({ type }) => type === 'OntwerpVoorgelegd') + 1);
    const { gezien } = given(geschil, ...tot).when(herstel(plaats, ontwerp('o', '2023-06-01', OMGEKEERD)));
    expect(isWeigering(gezien) && gezien.melding).toMatch(/StemUitgebracht/);
  });

  it('binds no other thing of its kind, and nothing that they did not look at', () => {
    const ander = [...totEnMet('verweer'), nota, stuk('brief', ZWOLLE, '2023-03-08')];
    const kreegBrief = ontvangst('brief', KAMPEN, '2023-03-09');
    given(geschil, ...ander, kreegBrief, herstel(nummer(ander.length - 1), andereNota));
    const titel = stuk('nota', ZWOLLE, '2023-03-08', { titel: 'Een betere titel' });
    const kreeg = ontvangst('nota', KAMPEN, '2023-03-09');
    given(
      geschil,
      ...totEnMet('verweer'),
      nota,
      kreeg,
      herstel(nummer(totEnMet('verweer').length + 1), titel),
    );
  });

  it('counts no more when it was taken away, and does not when the same is said again', () => {
    const tot = [...totEnMet('beraadslaging'), ontwerp('o', '2023-06-01', PUNTEN)];
    const plaats = nummer(tot.length);
    const gestemd = [...tot, stem('o', VOORZITTER, '2023-06-02')];
    const anders = herstel(plaats, ontwerp('o', '2023-06-01', OMGEKEERD));
    given(geschil, ...gestemd, herstel(nummer(gestemd.length), null), anders);
    given(geschil, ...gestemd, herstel(plaats, ontwerp('o', '2023-06-01', PUNTEN)));
  });
});
