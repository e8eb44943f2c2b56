import { handtekeningBezwaar, stemmingBezwaar } from './bezwaren-uitspraak.ts';
import { ontwerpNu, stemgerechtigden, type Zaak, zittenden } from './state.ts';
import { binnen, type Werk } from './taak.ts';

/** What each who sits must do, whatever the function: disclose, vote, sign, decide on a challenge. */

/** The ties of a member are judged when it is appointed; whoever sits looks once more when it knows the case. */
function banden(zaak: Zaak): Werk[] {
  if (zaak.fase !== 'ontvankelijkheid') return [];
  return [
    {
      taak: 'banden-melden',
      handeling: 'LidVerschoond',
      omschrijving: 'Meld uw banden met de partijen aan de secretaris, of trek u terug uit deze zaak.',
      waarom: ['U zit in deze zaak, en er is nog niets in beslist.'],
    },
  ];
}

function stem(zaak: Zaak, lid: string): Werk[] {
  const ontwerp = ontwerpNu(zaak);
  const stemt = stemgerechtigden(zaak).some((l) => l.lid === lid);
  if (!ontwerp || !stemt || ontwerp.stemmen[lid]) return [];
  return [
    {
      taak: 'stemmen',
      handeling: 'StemUitgebracht',
      over: ontwerp.ontwerp,
      omschrijving: 'Breng uw stem uit over het ontwerp van de uitspraak.',
      waarom: ['De voorzitter legde dit ontwerp voor, en u stemde nog niet.'],
      ...binnen(zaak, 'uitspraak'),
    },
  ];
}

/** Is there a draft that was adopted, and does it still lack a signature without which there is no ruling? */
export function aangenomen(zaak: Zaak) {
  const ontwerp = ontwerpNu(zaak);
  if (!ontwerp || stemmingBezwaar(ontwerp, zaak)) return undefined;
  return { ontwerp, getekend: handtekeningBezwaar(ontwerp, zaak) === undefined };
}

function handtekening(zaak: Zaak, lid: string): Werk[] {
  const { ontwerp, getekend } = aangenomen(zaak) ?? {};
  const zetel = zittenden(zaak).find((l) => l.lid === lid && !l.plaatsvervanger);
  if (!ontwerp || !zetel || ontwerp.ondertekend.includes(lid)) return [];
  const moet = zetel.functie !== 'lid' && !getekend;
  return [
    {
      taak: 'ondertekenen',
      handeling: 'UitspraakOndertekend',
      over: ontwerp.ontwerp,
      omschrijving: 'Onderteken het ontwerp van de uitspraak.',
      waarom: [
        'Het ontwerp is aangenomen.',
        moet
          ? 'Zonder de handtekening van de voorzitter en de secretaris is er geen uitspraak.'
          : 'U zit in deze zaak en tekende nog niet.',
      ],
      ...binnen(zaak, 'uitspraak'),
    },
  ];
}

/** The chair decides on a challenge; on one of the chair the other members do (a design: no reglement was read). */
function wrakingen(zaak: Zaak, lid: string): Werk[] {
  const zetel = stemgerechtigden(zaak).find((l) => l.lid === lid);
  const open = zaak.wrakingen.filter((w) => !w.beslist);
  const voorzitter = stemgerechtigden(zaak).find((l) => l.functie === 'voorzitter')?.lid;
  return open.flatMap((w) => {
    const beslist =
      w.lid === voorzitter || voorzitter === undefined ? zetel?.lid !== w.lid : lid === voorzitter;
    if (!zetel || !beslist) return [];
    return {
      taak: 'wraking-beslissen' as const,
      handeling: 'WrakingBeslist' as const,
      over: w.lid,
      omschrijving: 'Beslis op het verzoek om wraking.',
      waarom: ['Het geschil ligt stil tot hierop is beslist.'],
    };
  });
}

/** What one who sits must do; nothing for who left, or does not sit. */
export const takenVanLid = (zaak: Zaak, lid: string): Werk[] =>
  zittenden(zaak).some((l) => l.lid === lid)
    ? [...banden(zaak), ...stem(zaak, lid), ...handtekening(zaak, lid), ...wrakingen(zaak, lid)]
    : [];
