import { plusMaanden } from '@regiolog/domein/gedeeld/datum';
import { api } from '../../api/client.ts';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { vandaag } from '../../tijden/zin.ts';

const t = teksten.start.cijfers;
const GETAL = new Intl.NumberFormat('nl-NL');

type Cijfer = { readonly naar: string; readonly wat: string; readonly aantal: number | undefined };

/** How much the register holds of what this person may see; every number links to what it counts. */
export function Cijfers({ auditor }: { readonly auditor: boolean }) {
  const tijden = useTijden();
  const een = { params: { query: { ...tijden, aantal: 1 } } } as const;
  const regios = api.useQuery('get', '/regios', een).data?.antwoord?.totaal;
  const geschillen = api.useQuery('get', '/geschillen', een, { enabled: auditor }).data?.antwoord?.totaal;
  const uitspraken = api.useQuery('get', '/uitspraken', { params: { query: { aantal: 1 } } }).data?.antwoord
    ?.totaal;
  const herkomst = api.useQuery('get', '/herkomst', een, { enabled: auditor }).data?.antwoord?.totaal;
  const leemten = api.useQuery('get', '/leemten', een, { enabled: !auditor }).data?.antwoord?.totaal;
  const van = tijden.geldigOp ?? vandaag();
  const jaar = { van, tot: plusMaanden(van, 12) };
  const eindes = api.useQuery(
    'get',
    '/eindes',
    { params: { query: { ...tijden, ...jaar, aantal: 1 } } },
    { enabled: !auditor },
  ).data?.antwoord?.totaal;
  const zelf: readonly Cijfer[] = auditor
    ? [
        { naar: '/landelijk/herkomst', wat: t.zonderBron, aantal: herkomst },
        { naar: '/geschillen', wat: t.geschillen(geschillen ?? 0), aantal: geschillen },
      ]
    : [
        {
          naar: `/landelijk/einde?${new URLSearchParams(jaar)}`,
          wat: t.eindes(eindes ?? 0),
          aantal: eindes,
        },
        { naar: '/landelijk/leemten', wat: t.leemten(leemten ?? 0), aantal: leemten },
      ];
  const cijfers: readonly Cijfer[] = [
    ...zelf,
    { naar: '/uitspraken', wat: t.uitspraken(uitspraken ?? 0), aantal: uitspraken },
    { naar: '/regios', wat: t.regios(regios ?? 0), aantal: regios },
  ];
  return (
    <Deel titel={t.titel} id="cijfers">
      <ul className="kaarten">
        {cijfers.map(({ naar, wat, aantal }) => (
          <li key={naar} className="kaart cijfer">
            <Schakel naar={naar}>
              <strong className="cijfer__getal">{aantal === undefined ? '…' : GETAL.format(aantal)}</strong>{' '}
              {wat}
            </Schakel>
          </li>
        ))}
      </ul>
    </Deel>
  );
}
