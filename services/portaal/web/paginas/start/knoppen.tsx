import { type Sessie, useIk } from '../../api/sessie.ts';
import { Knopschakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';

const t = teksten.start.doen;

type Knop = { readonly naar: string; readonly naam: string };

/** What somebody comes for every day, by role: what is done most stands first. */
export function dagelijks({
  rollen,
  regio,
  gemeente,
}: Pick<Extract<Sessie, { aangemeld: true }>, 'rollen' | 'regio' | 'gemeente'>): readonly Knop[] {
  const heeft = (rol: (typeof rollen)[number]): boolean => rollen.includes(rol);
  const vastleggen: Knop[] = [
    { naar: '/kiezen/besluiten', naam: t.besluit },
    { naar: '/kiezen/ondertekeningen', naam: t.handtekening },
  ];
  if (heeft('coordinator') && regio)
    return [
      { naar: `/regios/${regio}/overeenkomsten/nieuw`, naam: t.overeenkomst },
      ...vastleggen,
      { naar: `/regios/${regio}/mandaten/nieuw`, naam: t.mandaat },
      { naar: `/regios/${regio}/postvak`, naam: t.postvak },
    ];
  if (heeft('behandelaar') && gemeente)
    return [...vastleggen, { naar: '/geschillen/nieuw', naam: t.geschil }];
  if (heeft('auditor'))
    return [
      { naar: '/controle', naam: t.controle },
      { naar: '/landelijk', naam: t.landelijk },
    ];
  if (heeft('landelijk'))
    return [
      { naar: '/landelijk', naam: t.landelijk },
      { naar: '/regios', naam: t.regios },
    ];
  return [
    { naar: '/geschillen', naam: t.geschillen },
    { naar: '/uitspraken', naam: t.uitspraken },
  ];
}

/** Large buttons for what somebody does every day. */
export function Knoppen() {
  const knoppen = dagelijks(useIk());
  return (
    <ul className="kale-lijst rij startknoppen niet-afdrukken">
      {knoppen.map(({ naar, naam }, plaats) => (
        <li key={naar}>
          <Knopschakel naar={naar} hoofd={plaats === 0}>
            {naam}
          </Knopschakel>
        </li>
      ))}
    </ul>
  );
}
