import { algemeen } from './nl/algemeen.ts';
import { controle } from './nl/controle.ts';
import { gemeente } from './nl/gemeente.ts';
import { geschiedenis } from './nl/geschiedenis.ts';
import { geschil } from './nl/geschil.ts';
import { kader } from './nl/kader.ts';
import { landelijk } from './nl/landelijk.ts';
import { mandaat } from './nl/mandaat.ts';
import { overeenkomst } from './nl/overeenkomst.ts';
import { overig } from './nl/overig.ts';
import { regio } from './nl/regio.ts';
import { start } from './nl/start.ts';
import { tijd } from './nl/tijd.ts';
import { uitspraak } from './nl/uitspraak.ts';
import { vastleggen } from './nl/vastleggen.ts';
import { verschil } from './nl/verschil.ts';
import { zoeken } from './nl/zoeken.ts';

/** Every text of the portal that is no answer of the register, by the part it belongs to. A second language is a second one of these. */
export const teksten = {
  algemeen,
  controle,
  gemeente,
  geschil,
  geschiedenis,
  kader,
  landelijk,
  mandaat,
  overeenkomst,
  overig,
  regio,
  start,
  tijd,
  uitspraak,
  vastleggen,
  verschil,
  zoeken,
};
