import { type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';

/** The question looked at more facts, or for longer, than one question may. */
export class VraagTeZwaar extends Error {
  readonly code = 'feiten/vraag-te-zwaar';
}

const TE_ZWAAR = weiger('vraag-te-zwaar', 'Maak de vraag kleiner, bijvoorbeeld met een filter.');

/** A question that takes too long is given up: it holds up everybody else. */
export function binnenDeTijd<A>(antwoord: () => A): A | Weigering {
  try {
    return antwoord();
  } catch (error) {
    if (error instanceof VraagTeZwaar) return TE_ZWAAR;
    throw error;
  }
}
