import { vooraf } from '@regiolog/register/importeer';
import { leesConfig } from '@regiolog/service-kit/config';
import { demoTokenFout } from '@regiolog/service-kit/demo';
import { isStartfout } from '@regiolog/service-kit/lifecycle';
import { maakLogger } from '@regiolog/service-kit/logger';
import { openOpslag } from '@regiolog/service-kit/opslag';
import { ROLLEN } from '@regiolog/service-kit/policy';
import { openAanmelding } from '@regiolog/service-kit/sign-in';
import { controleer } from './controle.ts';
import { toon, toonFouten, toonVoortgang } from './praat.ts';
import { REFERENTIE, vingerafdruk, zorgVoorReferentie } from './referentie.ts';

const GEBRUIK = `Gebruik:
  npm run --silent token -- <rol> [regio] [gemeente] [als=<pseudoniem>]   een token voor de demonstratie
  npm run regiolog -- import                                              leest de referentiegegevens in
  npm run regiolog -- controleer                                          rekent alle hashketens na`;

/** Everything a command needs of this folder, or the lines that say why not. */
async function omgeving() {
  const gelezen = leesConfig({ demoStandaard: true });
  if ('fouten' in gelezen) return gelezen.fouten;
  const logger = maakLogger({ niveau: 'error' });
  const aanmelding = await openAanmelding(gelezen.config, logger);
  return isStartfout(aanmelding) ? [aanmelding.startfout] : { config: gelezen.config, logger, ...aanmelding };
}
type Opslag = Awaited<ReturnType<typeof openOpslag>>;
type Omgeving = Exclude<Awaited<ReturnType<typeof omgeving>>, readonly string[]>;

async function token(o: Omgeving, [rolnaam, ...rest]: readonly string[]): Promise<string[]> {
  const rol = ROLLEN.find((r) => r === rolnaam);
  if (!rol) return [`Kies een rol: ${ROLLEN.join(', ')}.`, GEBRUIK];
  if (!o.demo) return ['Alleen de demonstratie maakt zelf tokens.'];
  const gemeente = rest.find((woord) => /^gm\d{4}$/.test(woord));
  // Members of a commission are known by their pseudonym.
  const als = rest.find((woord) => woord.startsWith('als='));
  const onderwerp = als?.slice('als='.length);
  const regio = rest.find((woord) => woord !== gemeente && woord !== als && woord !== '-');
  const wie = {
    rol,
    ...(regio ? { regio } : {}),
    ...(gemeente ? { gemeente } : {}),
    ...(onderwerp ? { onderwerp } : {}),
  };
  const fout = demoTokenFout(wie);
  if (fout) return [fout, GEBRUIK];
  toon(o.demo.demoToken(wie));
  return [];
}

/** Works on the folder itself, so that a running service need not stop; its view follows by itself. */
async function metOpslag(o: Omgeving, doe: (opslag: Opslag) => Promise<string[]>): Promise<string[]> {
  const opslag = await openOpslag(o.config);
  try {
    return await doe(opslag);
  } finally {
    await opslag.stop();
  }
}

function importeer(o: Omgeving): Promise<string[]> {
  return metOpslag(o, async (opslag) => {
    const verslag = await zorgVoorReferentie(opslag, o.config.data, toonVoortgang);
    const nietGeplaatst = verslag === 'al-aanwezig' ? [] : verslag.nietGeplaatst;
    if (verslag === 'al-aanwezig')
      toon('De referentiegegevens stonden er al; er is niets dubbel vastgelegd.');
    else toon(`Vastgelegd: ${verslag.vastgelegd}. Stond er al: ${verslag.herhaald}.`);
    const alles = [...nietGeplaatst, ...(await vooraf(REFERENTIE))];
    toon(`Niet geplaatst: ${alles.length}.`);
    for (const { wat, reden } of alles) toon(`  ${wat}: ${reden}`);
    const { gebeurtenissen, digest } = await vingerafdruk(opslag.store);
    toon(`Het register bevat ${gebeurtenissen} gebeurtenissen; vingerafdruk ${digest}`);
    return nietGeplaatst.length > 0 ? ['Niet alles is ingelezen.'] : [];
  });
}

function reken(o: Omgeving): Promise<string[]> {
  return metOpslag(o, async ({ store }) => {
    const { stromen, gebeurtenissen, fouten } = await controleer(store);
    toon(`Nagerekend: ${gebeurtenissen} gebeurtenissen in ${stromen} dossiers.`);
    if (fouten.length === 0) toon('Elke keten klopt.');
    return fouten;
  });
}

process.umask(0o077);
const [opdracht, ...argumenten] = process.argv.slice(2);
const OPDRACHTEN: Record<string, (o: Omgeving) => Promise<string[]>> = {
  token: (o) => token(o, argumenten),
  import: importeer,
  controleer: reken,
};
const doe = OPDRACHTEN[opdracht ?? ''];
const o = doe ? await omgeving() : [GEBRUIK];
const fouten = doe && 'config' in o ? await doe(o) : (o as readonly string[]);
toonFouten(fouten);
process.exitCode = fouten.length > 0 ? 1 : 0;
