import { overGemeente, overOvereenkomst, overRegio, verschil } from '@regiolog/domein/vragen/verschil';
import { magZien } from './rechten.ts';
import {
  alsBlad,
  BLAD,
  magVragen,
  naamVoor,
  type Onderwerp,
  padVan,
  uit,
  type Vraagsoort,
} from './vraagsoort.ts';
import { alsQuery, gelijk, kantVan, stel, tel, tijdenVan, type Zaak } from './zaak.ts';

/** What differs between two moments: each of the three times moves by itself or together with others. */

/** Another moment, as far as it differs: at the n-th event of the log, or a day. */
const VANAF = [
  { geldigOp: '2019-06-15' },
  { geldigOp: '2021-01-01' },
  { bekendOp: { bij: 3, wat: 'geregistreerd', ernaast: 0 } },
  { beschikbaarOp: { bij: 30, wat: 'geregistreerd', ernaast: 0 } },
  { beschikbaarOp: { bij: 0, wat: 'geregistreerd', ernaast: -1 } },
  { geldigOp: '2020-06-30', beschikbaarOp: { bij: 22, wat: 'geregistreerd', ernaast: 1 } },
] as const;

const hoofdletter = (woord: string) => woord.charAt(0).toUpperCase() + woord.slice(1);

function tweedeTijden(zaak: Zaak, n: number) {
  const { geldigOp, ...weten } = { geldigOp: undefined, ...uit(VANAF, n) };
  const momenten = tijdenVan(
    { bekendOp: null, beschikbaarOp: null, ...weten },
    zaak.gebeurtenissen,
    zaak.register.nu(),
  );
  return alsQuery({ ...momenten, ...(geldigOp ? { geldigOp } : {}) });
}

/** Asked at the times of the setting and at others: the asker needs the right on both days, and sees what both show. */
function verschilsoort(over: Onderwerp, vraag: (naam: string) => Parameters<typeof verschil>[2]): Vraagsoort {
  return {
    zwaarte: 2,
    stel: async (zaak, route, keuze) => {
      const naam = naamVoor(zaak, over, keuze.naam);
      const anders = tweedeTijden(zaak, keuze.vraag);
      const vanTijden = { ...zaak.tijden, ...anders };
      const toen = magZien(zaak.wie, zaak.alles.daden, vanTijden.geldigOp);
      const mag = magVragen(zaak, over, naam) && magVragen({ ...zaak, ziet: toen }, over, naam);
      const extra = Object.fromEntries(
        Object.entries(anders).map(([tijd, waarde]) => [`van${hoofdletter(tijd)}`, waarde]),
      );
      const inhoud = await stel(
        zaak,
        { route, parameters: padVan(over, naam), extra: { ...BLAD, ...extra } },
        mag,
      );
      if (!inhoud) return;
      const zien = [zaak.ziet, toen];
      const na = kantVan(zaak.gebeurtenissen, zaak.tijden, zien);
      const voor = kantVan(zaak.gebeurtenissen, vanTijden, zien);
      const zijde = (k: typeof na) => ({ feiten: k.feiten, dag: k.tijden.geldigOp });
      const moet = na.bestond ? alsBlad(verschil(zijde(voor), zijde(na), vraag(naam))) : null;
      const wat = `${route} ${naam} ${JSON.stringify(extra)}`;
      gelijk(wat, inhoud.antwoord, moet, zaak);
      const { vanaf } = inhoud as { vanaf?: { bestond: boolean } };
      gelijk(`${wat}: existed then`, vanaf?.bestond, voor.bestond, zaak);
      if (moet && moet.totaal > 0) tel(zaak.gezien, 'verschil');
    },
  };
}

export const overVerschil: Readonly<Record<string, Vraagsoort>> = {
  leesOvereenkomstverschil: verschilsoort('overeenkomst', overOvereenkomst),
  leesRegioverschil: verschilsoort('regio', overRegio),
  leesGemeenteverschil: verschilsoort('gemeente', overGemeente),
};
