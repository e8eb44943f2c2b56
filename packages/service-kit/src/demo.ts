import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  randomUUID,
} from 'node:crypto';
import { chmod, link, mkdir, open, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import jwt from 'jsonwebtoken';
import { DEMO_UITGEVER } from './config.ts';
import { isLoopback } from './headers.ts';
import { type Startfout, startfout } from './lifecycle.ts';
import type { Logger } from './logger.ts';
import type { Rol } from './policy.ts';
import { LANGSTE_LEVEN, maakVerifieer, type Verifieer, vasteSleutels } from './tokens.ts';

export { DEMO_UITGEVER } from './config.ts';

/** Whom demo tokens are for. */
export const DEMO_PUBLIEK = 'regiolog-demo';
const MERKTEKEN = 'DEMO';
const SLEUTELBESTAND = 'demo-sleutel.pem';
const KID = 'demo';
/** What an operating system leaves in a folder that is otherwise empty. */
const TELT_NIET = new Set(['.gitkeep', '.gitignore', '.DS_Store', 'lost+found']);
const UITLEG = `Deze map is van een demonstratie (er staat een bestand ${MERKTEKEN} in) en bevat geen echte gegevens.\n`;

export type DemoWie = {
  readonly rol: Rol;
  readonly regio?: string;
  readonly gemeente?: string;
  /** Pseudonym; the default says the role. */
  readonly onderwerp?: string;
};

/** Demo mode of one data folder: it signs its own tokens and trusts no others. */
export type Demo = {
  readonly verifieer: Verifieer;
  /** A token that lives at most an hour. */
  demoToken(wie: DemoWie): string;
  /** The private key, for the provider of the demonstration to sign with. Never for anybody else. */
  jwk(): JsonWebKey & { readonly kid: string };
};

/** The pseudonym of a person of the demonstration. */
export const demoOnderwerp = ({ rol, regio, gemeente, onderwerp }: DemoWie): string =>
  onderwerp ?? `demo-${[rol, regio, gemeente].filter(Boolean).join('-')}`;

async function inhoudVan(map: string): Promise<string[]> {
  try {
    return (await readdir(map)).filter((naam) => !TELT_NIET.has(naam));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Puts a whole file in place or leaves what another process put there first; never a half one. */
async function zetEenmalig(pad: string, inhoud: string): Promise<void> {
  const tijdelijk = `${pad}.${randomUUID()}`;
  const bestand = await open(tijdelijk, 'wx', 0o600);
  try {
    await bestand.writeFile(inhoud);
    await bestand.sync();
  } finally {
    await bestand.close();
  }
  try {
    await link(tijdelijk, pad);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(tijdelijk);
  }
}

async function sleutelVan(map: string): Promise<KeyObject> {
  const pad = join(map, SLEUTELBESTAND);
  const lees = async (): Promise<string | undefined> => readFile(pad, 'utf8').catch(() => undefined);
  let pem = await lees();
  if (pem === undefined) {
    const paar = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    await zetEenmalig(pad, paar.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    pem = await readFile(pad, 'utf8');
  }
  await chmod(pad, 0o600);
  return createPrivateKey(pem);
}

function claimsFout(wie: DemoWie): string | undefined {
  if (wie.rol === 'coordinator' && wie.regio === undefined) return 'Een coordinator heeft een regio nodig.';
  if (wie.rol === 'behandelaar' && wie.gemeente === undefined)
    return 'Een behandelaar heeft een gemeente nodig.';
  return undefined;
}

/** What a demo token for this person lacks, as a Dutch line, or nothing. */
export const demoTokenFout = claimsFout;

/**
 * Opens a data folder in demo mode: makes it, marks it and makes its key when it is new. A folder that holds data
 * without the mark is somebody's real register, and is left alone.
 */
export async function openDemo(opties: {
  readonly map: string;
  readonly host: string;
  readonly logger: Logger;
}): Promise<Demo | Startfout> {
  const { map, host, logger } = opties;
  if (!isLoopback(host)) return startfout(`De demonstratie luistert alleen op 127.0.0.1, niet op ${host}.`);
  const inhoud = await inhoudVan(map);
  if (inhoud.length > 0 && !inhoud.includes(MERKTEKEN)) {
    return startfout(
      `In ${map} staan gegevens die niet van een demonstratie zijn. Kies een andere map met REGIOLOG_DATA.`,
    );
  }
  await mkdir(map, { recursive: true, mode: 0o700 });
  if (!inhoud.includes(MERKTEKEN)) await zetEenmalig(join(map, MERKTEKEN), UITLEG);
  const prive = await sleutelVan(map);
  const sleutel = createPublicKey(prive);
  const sleutels = vasteSleutels(new Map([[KID, { sleutel, algoritmen: ['ES256'] }]]));
  return {
    verifieer: maakVerifieer({ uitgever: DEMO_UITGEVER, publiek: DEMO_PUBLIEK, sleutels, logger }),
    jwk: () => ({ ...prive.export({ format: 'jwk' }), kid: KID, alg: 'ES256', use: 'sig' }),
    demoToken: (wie) =>
      jwt.sign(
        {
          rollen: [wie.rol],
          ...(wie.regio === undefined ? {} : { regio: wie.regio }),
          ...(wie.gemeente === undefined ? {} : { gemeente: wie.gemeente }),
        },
        prive,
        {
          algorithm: 'ES256',
          keyid: KID,
          issuer: DEMO_UITGEVER,
          audience: DEMO_PUBLIEK,
          subject: demoOnderwerp(wie),
          jwtid: randomUUID(),
          expiresIn: LANGSTE_LEVEN,
        },
      ),
  };
}

/** Without demo mode, a folder of a demonstration is refused: its data was made by anybody. */
export async function eisGeenDemo(map: string): Promise<Startfout | undefined> {
  const inhoud = await inhoudVan(map);
  return inhoud.includes(MERKTEKEN)
    ? startfout(
        `De map ${map} is van een demonstratie. Kies een andere map met REGIOLOG_DATA, of zet REGIOLOG_DEMO=aan.`,
      )
    : undefined;
}
