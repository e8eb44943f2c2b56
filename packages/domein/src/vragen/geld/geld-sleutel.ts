import { type Dag, inWoorden } from '../../gedeeld/datum.ts';
import type { Feiten } from '../feiten.ts';
import { getalInWoorden } from './geld-getal.ts';
import {
  type Geldregel,
  type Gevonden,
  grootheidInWoorden,
  isGevonden,
  jaarcijfer,
  kring,
  sleutelcijfers,
} from './geld-invoer.ts';
import { nietTeBerekenen, ontbrekend, type Uitkomst, verdeling } from './geld-uitkomst.ts';

/** `aandeel(g) = N(g) / ΣN`, by inhabitants (003:2776) or by indications (003:2238-2242), over the parties of the day. */
export function naarSleutel(
  feiten: Feiten,
  regel: Geldregel,
  grootheid: 'inwoners' | 'indicaties',
  jaar: string,
  dag: Dag,
): Uitkomst[] {
  const { gemeenten, ontbreekt } = kring(feiten, regel.overeenkomst, dag);
  const { peildatum, cijfers } = sleutelcijfers(feiten, regel, grootheid, gemeenten, dag);
  const mist = [...ontbreekt, ...ontbrekend(cijfers.map((c) => c.invoer))];
  const wat = `de aandelen naar ${grootheid}`;
  if (mist.length > 0 || peildatum === null) {
    return [nietTeBerekenen(wat, mist.length > 0 ? mist : [grootheidInWoorden(grootheid)])];
  }
  const gewichten = cijfers.map(({ gemeente, invoer }) => ({ gemeente, ...(invoer as Gevonden) }));
  const samen = gewichten.reduce((som, g) => som + g.waarde, 0n);
  const stappen = [
    `De sleutel is ${grootheidInWoorden(grootheid)} per gemeente.`,
    `De partijen zijn die van ${inWoorden(dag)}.`,
    `De cijfers zijn van ${inWoorden(peildatum)}: de laatste peildatum op of vóór ${inWoorden(dag)}.`,
    `Samen: ${gewichten.map((g) => getalInWoorden(g.waarde)).join(' + ')} = ${getalInWoorden(samen)}.`,
  ];
  const basis = { gewichten, volgensTekst: true, stappen };
  const bedragen = (['budget', 'kosten'] as const).map((soort) => {
    const naam = `de verdeling van ${grootheidInWoorden(soort)} in ${jaar}`;
    const invoer = jaarcijfer(feiten, regel, soort, jaar);
    if (!isGevonden(invoer)) return nietTeBerekenen(naam, [invoer.ontbreekt]);
    return verdeling(feiten, { ...basis, wat: naam, totaal: invoer.waarde, feiten: invoer.feiten });
  });
  return [verdeling(feiten, { ...basis, wat, totaal: null }), ...bedragen];
}
