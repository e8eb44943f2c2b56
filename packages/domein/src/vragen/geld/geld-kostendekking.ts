import { type Dag, inWoorden } from '../../gedeeld/datum.ts';
import type { Feiten } from '../feiten.ts';
import { gemeenteNaam } from '../gemeenten.ts';
import { bedragInWoorden, leesGetal, schrijfBedrag } from './geld-getal.ts';
import { type Geldregel, type Gevonden, isGevonden, jaarcijfer, kring } from './geld-invoer.ts';
import { bedrag, nietTeBerekenen, ontbrekend, type Uitkomst, verdeling } from './geld-uitkomst.ts';

const LEZING =
  'De tekst geeft hiervoor geen formule; dit is alleen de lezing die voor de hand ligt: naar instroom van nieuwe cliënten.';

/**
 * The order of cover of Amersfoort (001:2294-2310): the budget of the centrumgemeente first, min(K, C); the rest,
 * max(0, K − C), from the regional pot. How the pot is shared is announced only (001:2325-2357).
 */
export function kostendekking(feiten: Feiten, regel: Geldregel, jaar: string, dag: Dag): Uitkomst[] {
  const kosten = jaarcijfer(feiten, regel, 'kosten', jaar);
  const budget = jaarcijfer(feiten, regel, 'budget-centrumgemeente', jaar);
  const dekking = `de dekking uit het budget van de centrumgemeente in ${jaar}`;
  const rest = `de rest uit het regiobudget in ${jaar}`;
  if (!isGevonden(kosten) || !isGevonden(budget)) {
    const mist = ontbrekend([kosten, budget]);
    return [
      nietTeBerekenen(dekking, mist),
      nietTeBerekenen(rest, mist),
      ...verevening(feiten, regel, { mist }, jaar, dag),
    ];
  }
  const [k, c] = [kosten.waarde, budget.waarde];
  const eerst = k < c ? k : c;
  const over = k - eerst;
  const gegevens = [...kosten.feiten, ...budget.feiten];
  const [kw, cw] = [bedragInWoorden(k), bedragInWoorden(c)];
  return [
    bedrag(
      dekking,
      eerst,
      [
        'Eerst wordt het budget van de centrumgemeente gebruikt, voor nieuwe en voor bestaande cliënten.',
        `Dat is het kleinste van de kosten (${kw}) en dit budget (${cw}): ${bedragInWoorden(eerst)}.`,
      ],
      gegevens,
    ),
    bedrag(
      rest,
      over,
      [
        `Wat er aan kosten over is, komt uit het regiobudget: ${kw} − ${bedragInWoorden(eerst)} = ${bedragInWoorden(over)}.`,
      ],
      gegevens,
    ),
    ...verevening(feiten, regel, { over, gegevens }, jaar, dag),
  ];
}

type Rest =
  | { readonly mist: readonly string[] }
  | { readonly over: bigint; readonly gegevens: Gevonden['feiten'] };

/** By inflow, and what each still pays or gets back: never as what the text says. */
function verevening(feiten: Feiten, regel: Geldregel, rest: Rest, jaar: string, dag: Dag): Uitkomst[] {
  const naam = `de verevening van de rest in ${jaar}`;
  const afrekening = `de afrekening na aftrek van de voorschotten in ${jaar}`;
  const { gemeenten, ontbreekt } = kring(feiten, regel.overeenkomst, dag);
  const instroom = gemeenten.map((g) => jaarcijfer(feiten, regel, 'instroom', jaar, g));
  const voorschotten = gemeenten.map((g) => jaarcijfer(feiten, regel, 'voorschot', jaar, g));
  const mist = [...('mist' in rest ? rest.mist : []), ...ontbreekt, ...ontbrekend(instroom)];
  if (mist.length > 0 || 'mist' in rest) {
    return [
      nietTeBerekenen(naam, mist, false),
      nietTeBerekenen(afrekening, [...mist, ...ontbrekend(voorschotten)], false),
    ];
  }
  const gewichten = gemeenten.map((gemeente, n) => ({ gemeente, ...(instroom[n] as Gevonden) }));
  const stappen = [LEZING, `De partijen zijn die van ${inWoorden(dag)}.`];
  const delen = verdeling(feiten, {
    wat: naam,
    gewichten,
    totaal: rest.over,
    volgensTekst: false,
    stappen,
    feiten: rest.gegevens,
  });
  const mistVoorschot = [...(delen.berekend ? [] : delen.ontbreekt), ...ontbrekend(voorschotten)];
  if (mistVoorschot.length > 0) return [delen, nietTeBerekenen(afrekening, mistVoorschot, false)];
  const saldi = delen.delen.map((deel, n) => {
    const betaald = (voorschotten[n] as Gevonden).waarde;
    const saldo = leesGetal(deel.bedrag ?? '0') - betaald;
    const zin = `${gemeenteNaam(feiten, deel.gemeente)}: ${bedragInWoorden(leesGetal(deel.bedrag ?? '0'))} − voorschot ${bedragInWoorden(betaald)} = ${bedragInWoorden(saldo)}.`;
    return { deel: { ...deel, bedrag: schrijfBedrag(saldo) }, saldo, zin };
  });
  return [
    delen,
    {
      ...delen,
      wat: afrekening,
      totaal: schrijfBedrag(saldi.reduce((som, s) => som + s.saldo, 0n)),
      delen: saldi.map((s) => s.deel),
      stappen: [LEZING, 'Onder nul: de gemeente krijgt geld terug.', ...saldi.map((s) => s.zin)],
      gebeurtenissen: [
        ...delen.gebeurtenissen,
        ...voorschotten.flatMap((v) => (v as Gevonden).feiten.map((f) => f.herleiding.gebeurtenis)),
      ],
    },
  ];
}
