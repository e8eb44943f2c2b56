import { describe, expect, it } from 'vitest';
import { afspraak, historie } from './historie.ts';
import { gemeentenmatrix } from './matrix-gemeenten.ts';
import type { Filter } from './overeenkomsten.ts';

const [ZWOLLE, KAMPEN, DALFSEN, RAALTE] = ['gm0193', 'gm0166', 'gm0148', 'gm0177'];
const DAG = '2022-01-01';

function opzet(leden: readonly string[] = [ZWOLLE, KAMPEN]) {
  const h = historie();
  const r = h.regio('ijssel-vecht');
  for (const gemeente of leden)
    r.leg('GemeenteToegetreden', { gemeente, domeinen: ['bw-mo'], van: { datum: '2015' } });
  const lees = (filter: Filter = {}, dag = DAG) => {
    const { overeenkomsten, ...rest } = gemeentenmatrix(h.feiten(), 'ijssel-vecht', filter, dag);
    return { ...rest, totaal: overeenkomsten.totaal, rijen: overeenkomsten.deel(0, 200) };
  };
  return { h, r, lees };
}

describe('the municipality × agreement matrix', () => {
  it('says of every member whether it is a party and bound', () => {
    const { h, lees } = opzet();
    const a = afspraak(h, 'ijssel-vecht.dvo', [ZWOLLE]);
    a.geldtVanaf('2020-01-01');
    a.besluit(ZWOLLE, '2019-12-01');
    expect(lees()).toMatchObject({
      totaal: 1,
      ledenBekend: true,
      gemeenten: [
        { gemeente: KAMPEN, gebonden: 'nee', overeenkomsten: 0 },
        { gemeente: ZWOLLE, gebonden: 'ja', overeenkomsten: 1 },
      ],
      rijen: [
        {
          id: 'ijssel-vecht.dvo',
          cellen: [
            { gemeente: KAMPEN, partij: 'nee', gebonden: 'nee', basis: null },
            { gemeente: ZWOLLE, partij: 'ja', gebonden: 'ja', basis: 'vastgelegd' },
          ],
        },
      ],
      tellingen: { gebonden: 1, misschien: 0, nietBekend: 0, zonder: 1 },
    });
  });

  it('N8: does not call a municipality uncovered while the parties are not known', () => {
    const { h, lees } = opzet();
    afspraak(h, 'ijssel-vecht.gemeld').meld({ partijen: [{ gemeente: ZWOLLE }] });
    expect(lees()).toMatchObject({
      rijen: [
        {
          cellen: [
            { basis: null, partij: 'niet-bekend' },
            { basis: 'gemeld', partij: 'niet-bekend' },
          ],
        },
      ],
      tellingen: { zonder: 0, nietBekend: 2 },
    });
  });

  it('counts a party without its own yes as doubtful', () => {
    const { h, lees } = opzet([ZWOLLE]);
    afspraak(h, 'ijssel-vecht.dvo', [ZWOLLE]).geldtVanaf('2020-01-01');
    expect(lees()).toMatchObject({
      gemeenten: [{ gebonden: 'niet-aangetoond' }],
      tellingen: { misschien: 1 },
    });
  });

  it('without an agreement covers nobody, and without members says that the list is not complete', () => {
    expect(opzet().lees()).toMatchObject({ totaal: 0, tellingen: { zonder: 2 } });
    expect(opzet([]).lees()).toMatchObject({ ledenBekend: false, gemeenten: [], tellingen: { zonder: 0 } });
  });

  it('has the members of the day and the reported ones as rows', () => {
    const { r, lees } = opzet();
    r.leg('GemeenteUitgetreden', {
      gemeente: KAMPEN,
      domeinen: ['bw-mo'],
      einde: { soort: 'tot', datum: '2022' },
    });
    r.leg('LidmaatschapGerapporteerd', {
      gemeente: DALFSEN,
      domeinen: ['bw'],
      peildatum: '2020',
      zekerheid: 'genoemd',
    });
    expect(lees().gemeenten.map((g) => [g.gemeente, g.lid])).toEqual([
      [DALFSEN, 'niet-bekend'],
      [ZWOLLE, 'ja'],
    ]);
    expect(lees({}, '2021-12-31').gemeenten).toHaveLength(3);
  });

  it('puts a successor in the place of who is no more', () => {
    const { h, r, lees } = opzet([ZWOLLE]);
    r.leg('GemeenteToegetreden', { gemeente: RAALTE, domeinen: ['bw'], van: { datum: '2021' } });
    h.gemeente(KAMPEN).leg('HerindelingVastgelegd', { opvolgers: [RAALTE], per: '2021-01-01' });
    const a = afspraak(h, 'ijssel-vecht.dvo', [KAMPEN]);
    a.geldtVanaf('2020-01-01');
    a.besluit(KAMPEN, '2019-12-01');
    expect(lees().rijen[0]?.cellen).toEqual([
      { gemeente: RAALTE, partij: 'ja', gebonden: 'ja', basis: 'rechtsopvolger' },
      { gemeente: ZWOLLE, partij: 'nee', gebonden: 'nee', basis: null },
    ]);
  });

  it('looks at what the filter leaves, in the cover too', () => {
    const { h, lees } = opzet([ZWOLLE]);
    const a = afspraak(h, 'ijssel-vecht.jeugd', [ZWOLLE], { domeinen: ['jeugd'] });
    a.geldtVanaf('2020-01-01');
    a.besluit(ZWOLLE, '2019-12-01');
    expect(lees({ domein: 'jeugd' })).toMatchObject({ totaal: 1, tellingen: { gebonden: 1 } });
    expect(lees({ domein: 'bw' })).toMatchObject({ totaal: 0, tellingen: { zonder: 1 } });
    expect(lees({ geldt: 'nee' })).toMatchObject({ totaal: 0 });
  });
});
